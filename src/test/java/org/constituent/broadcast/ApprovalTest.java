package org.constituent.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may write and approve: by account, by a role, and never what is one's own where two are wanted. */
final class ApprovalTest {
    private static final Organizer AUTHOR = new Organizer("slack", "U1");
    private static final Organizer BY_ROLE = Organizer.having(Set.of("5", "6"), "discord", "2");

    private static Approval approval(boolean ofOneself) {
        return new Approval(
                Set.of(AUTHOR, Organizer.parse("discord-role:7")),
                Set.of(Organizer.parse("discord-role:6")),
                ofOneself);
    }

    @Test
    void a_role_stands_for_all_who_have_it_and_for_nobody_else() {
        Approval approval = approval(true);
        assertThat(approval.mayApprove(BY_ROLE)).isTrue();
        assertThat(approval.mayWrite(BY_ROLE)).isTrue();
        assertThat(approval.mayWrite(Organizer.having(Set.of("7"), "discord", "3")))
                .isTrue();
        assertThat(approval.mayApprove(Organizer.having(Set.of("7"), "discord", "3")))
                .isFalse();
        assertThat(approval.mayApprove(BY_ROLE.alone())).isFalse();
        assertThat(approval.mayWrite(Organizer.having(Set.of("6"), "slack", "2")))
                .isFalse();
        assertThat(approval.mayWrite(new Organizer("discord", "6"))).isFalse();
    }

    @Test
    void whoever_lost_a_role_since_is_still_the_author() {
        Organizer later = Organizer.having(Set.of("6"), "discord", "2");
        assertThat(approval(false).mayApprove(later, new Organizer("discord", "2"), false))
                .isFalse();
        assertThat(approval(false).mayApprove(later, AUTHOR, true)).isTrue();
        assertThat(approval(true).mayApprove(later, new Organizer("discord", "2"), false))
                .isTrue();
        assertThat(approval(true).mayApprove(later, new Organizer("discord", "2"), true))
                .isFalse();
    }

    @Test
    void an_organizer_is_kept_without_roles() {
        assertThat(Organizer.parse(BY_ROLE.toString())).isEqualTo(BY_ROLE.alone());
    }
}
