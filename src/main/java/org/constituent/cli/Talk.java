package org.constituent.cli;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.constituent.adapter.cache.CachedDialogues;
import org.constituent.adapter.cache.CaffeineShortMemory;
import org.constituent.adapter.cache.Unhurried;
import org.constituent.adapter.sql.SqlActionLog;
import org.constituent.adapter.sql.SqlCommunityTotals;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.chat.InboundHandler;
import org.constituent.conversation.Broadcasting;
import org.constituent.conversation.Conversation;
import org.constituent.conversation.Desk;
import org.constituent.conversation.InPublic;
import org.constituent.conversation.Suggestions;
import org.constituent.port.CommunityTotals;
import org.constituent.port.Correspondence;
import org.constituent.port.Dialogues;
import org.constituent.port.PublicAnswers;
import org.constituent.port.ShortMemory;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.ForgetMe;

/** What people are talked with: in private, and where everybody reads. */
final class Talk {
    private static final long MOST_SPEAKERS = 100_000;
    private static final Duration IDLE = Duration.ofHours(1);

    private final Premises premises;
    private final UseCases useCases;
    private final Broadcasting broadcasting;

    Talk(Premises premises, UseCases useCases, Broadcasting broadcasting) {
        this.premises = premises;
        this.useCases = useCases;
        this.broadcasting = broadcasting;
    }

    /** A conversation that remembers in the database. */
    Conversation conversation() {
        Dialogues dialogues =
                new CachedDialogues(new SqlDialogues(premises.database()), MOST_SPEAKERS, IDLE, premises.clock());
        premises.forgetTheSilent(dialogues);
        AtomicLong incident = new AtomicLong(premises.clock().millis() / 1000);
        return new Conversation(
                premises.languages().intentParser(premises.facts()),
                dialogues,
                desk(dialogues),
                premises.languages().messages(),
                premises.languages().usual(),
                premises.clock(),
                () -> Long.toString(incident.incrementAndGet(), 36));
    }

    private Desk desk(Dialogues dialogues) {
        ShortMemory memory = new CaffeineShortMemory(premises.clock(), MOST_SPEAKERS);
        Subscriptions subscriptions = new SqlSubscriptions(premises.database());
        CommunityTotals communityTotals = new SqlCommunityTotals(premises.database());
        Correspondence correspondence = new SqlCorrespondence(premises.database());
        return new Desk(
                premises.facts(),
                premises.campaigns(),
                memory,
                useCases.finding().findMyLegislators(),
                useCases.draftMessage(),
                useCases.showStanding(),
                useCases.showScoreboard(),
                useCases.showTargets(),
                new ForgetMe(dialogues, memory, subscriptions, communityTotals, correspondence),
                useCases.reportWrongData(),
                useCases.compareWithTemplate(),
                new SqlActionLog(premises.database()),
                subscriptions,
                communityTotals,
                correspondence,
                broadcasting,
                new XMeasure(),
                premises.forgetAfter(),
                useCases.finding().findByAddress(),
                useCases.finding().calendar(),
                useCases.pace(),
                premises.clock());
    }

    /** Speakers who write faster than anybody reads are asked to wait. */
    InboundHandler unhurried(Conversation conversation) {
        return new Unhurried(
                conversation,
                premises.settings().mostMessages(),
                MOST_SPEAKERS,
                premises.clock(),
                conversation::tooMuch);
    }

    /** What is offered to whoever types a command. */
    Suggestions suggestions() {
        return new Suggestions(
                premises.facts(),
                premises.campaigns(),
                premises.languages().placeParser(),
                new SqlDialogues(premises.database()),
                premises.languages().messages(),
                premises.languages().usual());
    }

    /** What is answered where everybody reads. */
    PublicAnswers publicAnswers() {
        return new InPublic(
                premises.languages().intentParser(premises.facts()),
                useCases.finding().findMyLegislators(),
                useCases.showStanding(),
                premises.campaigns(),
                premises.languages().messages(),
                premises.languages().usual(),
                new XMeasure(),
                premises.settings()
                        .web()
                        .publicUrl()
                        .filter(url -> premises.settings().twitter().links())
                        .map(url -> URI.create(url + "/act")),
                premises.clock());
    }
}
