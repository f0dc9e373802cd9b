package org.constituent.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.campaign.Language;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.OutboxInMemory;
import org.constituent.port.Readership;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.Addressing;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.usecase.SizeAudience;
import org.constituent.wording.Messages;

/** What organizers' updates are made with, in memory. */
final class Newsroom {
    static final Organizer AUTHOR = new Organizer("test", "author");
    static final Organizer APPROVER = new Organizer("test", "approver");

    private Newsroom() {}

    static Broadcasting of(
            CurrentFacts facts,
            Campaigns campaigns,
            Subscriptions subscriptions,
            Map<Language, Messages> messages,
            Language usual,
            Clock clock) {
        OutboxInMemory outbox = new OutboxInMemory();
        Readership readership = (campaign, sitting, taker) -> subscriptions.of(campaign).stream()
                .map(subscriber -> new Readership.Reader(
                        new Readership.Recipient(subscriber, Optional.empty(), Optional.empty(), Optional.empty()),
                        Set.of()))
                .forEach(taker);
        Approval approval = new Approval(Set.of(AUTHOR), Set.of(APPROVER), false);
        return new Broadcasting(
                outbox,
                new ProposeUpdate(outbox, facts, campaigns, approval, clock),
                new SizeAudience(facts, campaigns, readership, clock),
                new ApproveUpdate(
                        outbox, new Addressing(facts, campaigns, readership, QuietHours.USUAL, clock), approval, clock),
                new MoveUpdate(outbox, approval, clock),
                new UpdateLetters(facts, campaigns, messages, usual, clock),
                approval,
                QuietHours.USUAL,
                Optional.empty(),
                Set.of("test", "discord", "slack"),
                clock);
    }

    static List<Organizer> all() {
        return List.of(AUTHOR, APPROVER);
    }
}
