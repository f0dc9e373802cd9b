package org.constituent.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.console.Terminals;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.http.Network;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.conversation.Conversation;
import org.constituent.conversation.SyncOffer;
import org.constituent.sync.SyncReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Talks in the terminal; from a pipe it reads lines and prints plain text. */
@Command(
        name = "chat",
        description = "Talk with the bot in the terminal. From a pipe it reads lines and prints plain text.",
        mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    ChatCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Configuration configuration = invocation.configuration();
        FileCampaigns campaigns = configuration.campaigns();
        KnownFacts known = new KnownFacts(configuration, invocation.clock());
        try (Database database = configuration.database()) {
            offerSync(configuration, known, campaigns, database);
            Facts facts = known.facts(database);
            campaigns.checkTitles(facts);
            Premises premises = new Premises(configuration, campaigns, () -> facts, database, invocation.clock());
            Talk talk = new Talk(
                    premises,
                    new UseCases(premises, new SqlDraftNumbers(database, 1)),
                    new Broadcasts(premises).broadcasting());
            Conversation conversation = talk.conversation();
            Terminals.talk(
                    conversation,
                    // A pipe is nobody's typing: a script may ask as fast as it likes.
                    talk.unhurried(conversation),
                    invocation.out(),
                    invocation.home().wantsColour(),
                    invocation.clock(),
                    invocation.home().language().flatMap(Language::parse));
        }
        return 0;
    }

    /** Asked once on a machine that has a network and has never fetched anything. */
    private void offerSync(Configuration configuration, KnownFacts known, FileCampaigns campaigns, Database database) {
        if (!Terminals.isOutputOne()
                || known.wereSynced(database)
                || !Network.knows(new CongressLegislators().members().address())) {
            return;
        }
        SyncOffer offer =
                new SyncOffer(configuration.languages(campaigns.bots()).usualMessages());
        if (Terminals.confirms(offer.question(known.facts(database).rosterSource()))) {
            PrintWriter out = invocation.out();
            SyncReport report = known.sync(known.published(), campaigns, database, known.live(database))
                    .refresh(SyncPrinter.to(out));
            out.println(offer.outcome(report.failed()));
            out.flush();
        }
    }
}
