package org.constituent.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlReadership;
import org.constituent.adapter.sql.SqlToldFacts;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.config.BroadcastSettings;
import org.constituent.conversation.Broadcasting;
import org.constituent.conversation.ChangeNews;
import org.constituent.conversation.ProgressCards;
import org.constituent.conversation.UpdateLetters;
import org.constituent.port.Letters;
import org.constituent.port.Outbox;
import org.constituent.port.ProgressWriter;
import org.constituent.usecase.Addressing;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.BeginUpdate;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.usecase.SizeAudience;
import org.constituent.usecase.TellChanges;

/** What organizers' updates are made with: from what a sync finds to what their readers get. */
final class Broadcasts {
    /** Where people and channels can be told something they did not just ask for. */
    private static final Set<String> REACHED = Set.of("discord", "slack");

    private final Premises premises;
    private final BroadcastSettings settings;
    private final Outbox outbox;
    private final Letters letters;
    private final Broadcasting broadcasting;

    Broadcasts(Premises premises) {
        this.premises = premises;
        this.settings = premises.settings().broadcast();
        this.outbox = new SqlOutbox(premises.database());
        this.letters = new UpdateLetters(
                premises.facts(),
                premises.campaigns(),
                premises.languages().messages(),
                premises.languages().usual(),
                premises.clock());
        this.broadcasting = broadcasting(new Approval(
                organizers(settings.authors()), organizers(settings.approvers()), settings.onePersonMayDoBoth()));
    }

    private static Set<Organizer> organizers(Set<String> accounts) {
        return accounts.stream().map(Organizer::parse).collect(Collectors.toUnmodifiableSet());
    }

    private Broadcasting broadcasting(Approval approval) {
        return new Broadcasting(
                outbox,
                new ProposeUpdate(outbox, premises.facts(), premises.campaigns(), approval, premises.clock()),
                new SizeAudience(
                        premises.facts(),
                        premises.campaigns(),
                        new SqlReadership(premises.database()),
                        premises.clock()),
                new ApproveUpdate(outbox, addressing(), approval, premises.clock()),
                new MoveUpdate(outbox, approval, premises.clock()),
                letters,
                approval,
                hours(),
                new XAccount(premises).postage(letters),
                REACHED,
                premises.clock());
    }

    private Addressing addressing() {
        return new Addressing(
                premises.facts(),
                premises.campaigns(),
                new SqlReadership(premises.database()),
                hours(),
                premises.clock());
    }

    /** Everything that organizers decide with. */
    Broadcasting broadcasting() {
        return broadcasting;
    }

    /** Begins updates that were approved for a later time. */
    BeginUpdate beginUpdate() {
        return new BeginUpdate(outbox, addressing(), premises.clock());
    }

    /** Proposes updates about what a sync finds. */
    News news(KnownFacts known) {
        return new News(
                new TellChanges(
                        premises.campaigns(),
                        new ChangeNews(premises.languages().messages()),
                        broadcasting.proposeUpdate(),
                        premises.clock()),
                new SqlToldFacts(premises.database(), new FactsJson()),
                known.assembly()::of,
                known.wereSynced(premises.database()));
    }

    Letters letters() {
        return letters;
    }

    /** Words how far updates have come. */
    ProgressWriter progress() {
        return new ProgressCards(
                broadcasting,
                premises.facts(),
                new SqlDialogues(premises.database()),
                premises.languages().messages(),
                premises.languages().usual());
    }

    QuietHours hours() {
        return new QuietHours(settings.from(), settings.until());
    }
}
