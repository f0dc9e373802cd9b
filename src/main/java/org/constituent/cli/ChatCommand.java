package org.constituent.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.console.Terminals;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.http.HttpOriginals;
import org.constituent.adapter.http.HttpPatience;
import org.constituent.adapter.http.Network;
import org.constituent.adapter.sql.Database;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.conversation.Conversation;
import org.constituent.conversation.SyncOffer;
import org.constituent.sync.SyncReport;
import org.constituent.wording.Messages;
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
        Parts parts = invocation.parts();
        FileCampaigns campaigns = parts.campaigns();
        try (Database database = parts.database()) {
            offerSync(parts, campaigns, database);
            Facts facts = parts.facts(database);
            campaigns.checkTitles(facts);
            Conversation conversation =
                    parts.conversation(() -> facts, campaigns, database, Parts.oneNumberAtATime(database));
            Terminals.talk(
                    conversation,
                    // A pipe is nobody's typing: a script may ask as fast as it likes.
                    parts.unhurried(conversation),
                    invocation.out(),
                    invocation.home().wantsColour(),
                    invocation.clock(),
                    invocation.home().language().flatMap(Language::parse));
        }
        return 0;
    }

    /** Asked once on a machine that has a network and has never fetched anything. */
    private void offerSync(Parts parts, FileCampaigns campaigns, Database database) {
        if (!Terminals.isOutputOne()
                || parts.wasSynced(database)
                || !Network.knows(new CongressLegislators().members().address())) {
            return;
        }
        Map<Language, Messages> messages = Parts.messages(campaigns.bots());
        SyncOffer offer = new SyncOffer(Objects.requireNonNull(messages.get(parts.language(messages))));
        if (Terminals.confirms(offer.question(parts.facts(database).rosterSource()))) {
            PrintWriter out = invocation.out();
            SyncReport report = parts.sync(
                            new HttpOriginals(HttpPatience.USUAL, Parts.USER_AGENT, invocation.clock()),
                            campaigns,
                            database)
                    .refresh(SyncPrinter.to(out));
            out.println(offer.outcome(report.failed()));
            out.flush();
        }
    }
}
