package org.constituent.broadcast;

import java.util.Set;

/**
 * Who may write updates, and who may have them told.
 *
 * @param authors accounts and roles, beside the operator, who may do everything
 * @param approvers beside the operator; they may write too
 * @param ofOneself whether somebody may approve what they wrote themselves
 */
public record Approval(Set<Organizer> authors, Set<Organizer> approvers, boolean ofOneself) {
    public Approval {
        authors = Set.copyOf(authors);
        approvers = Set.copyOf(approvers);
    }

    public boolean mayWrite(Organizer who) {
        return isAmong(authors, who) || mayApprove(who);
    }

    public boolean mayApprove(Organizer who) {
        return who.equals(Organizer.OPERATOR) || isAmong(approvers, who);
    }

    /** By account, or by a role. */
    private static boolean isAmong(Set<Organizer> these, Organizer who) {
        return these.contains(who.alone()) || who.roles().stream().anyMatch(these::contains);
    }

    /** Whether one may approve what another wrote; what is urgent takes two in any case. */
    public boolean mayApprove(Organizer who, Organizer author, boolean urgent) {
        return mayApprove(who) && (!who.alone().equals(author.alone()) || (ofOneself && !urgent));
    }
}
