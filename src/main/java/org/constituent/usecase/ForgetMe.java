package org.constituent.usecase;

import java.util.EnumSet;
import java.util.Set;
import org.constituent.chat.Speaker;
import org.constituent.port.CommunityTotals;
import org.constituent.port.Correspondence;
import org.constituent.port.Dialogues;
import org.constituent.port.ShortMemory;
import org.constituent.port.Subscriptions;

/** Deletes everything that is kept about a speaker. */
public final class ForgetMe {
    private final Dialogues dialogues;
    private final ShortMemory memory;
    private final Subscriptions subscriptions;
    private final CommunityTotals communityTotals;
    private final Correspondence correspondence;

    public ForgetMe(
            Dialogues dialogues,
            ShortMemory memory,
            Subscriptions subscriptions,
            CommunityTotals communityTotals,
            Correspondence correspondence) {
        this.dialogues = dialogues;
        this.memory = memory;
        this.subscriptions = subscriptions;
        this.communityTotals = communityTotals;
        this.correspondence = correspondence;
    }

    /** What was deleted; empty when there was nothing. */
    public Set<Deleted> forget(Speaker speaker) {
        Set<Deleted> deleted = EnumSet.noneOf(Deleted.class);
        if (memory.place(speaker).isPresent()) {
            deleted.add(Deleted.TYPED_PLACE);
        }
        if (memory.story(speaker).isPresent()) {
            deleted.add(Deleted.STORY);
        }
        if (dialogues.forget(speaker)) {
            deleted.add(Deleted.DIALOGUE);
        }
        memory.forget(speaker);
        if (subscriptions.removeAll(new Subscriptions.Person(speaker)) > 0) {
            deleted.add(Deleted.SUBSCRIPTIONS);
        }
        if (communityTotals.forget(speaker)) {
            deleted.add(Deleted.COMMUNITY_ACTS);
        }
        if (correspondence.forget(speaker)) {
            deleted.add(Deleted.CORRESPONDENCE);
        }
        return deleted;
    }

    /** The kinds of things that are kept. */
    public enum Deleted {
        /** Languages, district, campaign, the last question and whose drafts were shown. */
        DIALOGUE,
        /** The place as it was typed, from memory. */
        TYPED_PLACE,
        /** The person's own words, from memory. */
        STORY,
        /** The wishes to be told of changes. */
        SUBSCRIPTIONS,
        /** What was counted of them in communities. */
        COMMUNITY_ACTS,
        /** To whom they said they wrote, and which updates they were sent. */
        CORRESPONDENCE
    }
}
