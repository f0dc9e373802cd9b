package org.constituent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.sql.Database;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Manuscript;
import org.constituent.campaign.Facts;
import org.constituent.chat.Reply;
import org.constituent.config.Settings;
import org.constituent.conversation.BroadcastCards;
import org.constituent.conversation.BroadcastWords;
import org.constituent.conversation.Broadcasting;
import org.constituent.port.Outbox;
import org.constituent.wording.Messages;

/** Where an operator works with updates: the updates there are, the words about them, and where these are printed. */
final class UpdateDesk {
    private static final int UNSUITABLE = 65;

    private final Premises premises;
    private final Broadcasting broadcasting;
    private final Messages messages;
    private final BroadcastWords words;
    private final BroadcastCards cards;
    private final ZoneId zone;
    private final PrintWriter out;
    private final PrintWriter error;

    private UpdateDesk(Premises premises, PrintWriter out, PrintWriter error) {
        this.premises = premises;
        new XAccount(premises).subscribe();
        this.broadcasting = new Broadcasts(premises).broadcasting();
        this.messages = premises.languages().usualMessages();
        this.zone = premises.clock().getZone();
        this.words = new BroadcastWords(messages, zone);
        this.cards = new BroadcastCards(broadcasting, premises.facts(), messages);
        this.out = out;
        this.error = error;
    }

    /** Does something at a desk, which is put away afterwards. */
    static int at(Invocation invocation, ToIntFunction<UpdateDesk> work) {
        Configuration configuration = invocation.configuration();
        FileCampaigns campaigns = configuration.campaigns();
        try (Database database = configuration.database()) {
            Facts facts = new KnownFacts(configuration, invocation.clock()).facts(database);
            campaigns.checkTitles(facts);
            return work.applyAsInt(new UpdateDesk(
                    new Premises(configuration, campaigns, () -> facts, database, invocation.clock()),
                    invocation.out(),
                    invocation.error()));
        } finally {
            invocation.out().flush();
            invocation.error().flush();
        }
    }

    Settings settings() {
        return premises.settings();
    }

    FileCampaigns campaigns() {
        return premises.campaigns();
    }

    Facts facts() {
        return premises.facts().now();
    }

    Broadcasting broadcasting() {
        return broadcasting;
    }

    BroadcastWords words() {
        return words;
    }

    BroadcastCards cards() {
        return cards;
    }

    PrintWriter out() {
        return out;
    }

    /** Prints it, and gives the exit code that goes with it. */
    int say(Reply reply) {
        boolean isSorry = reply instanceof Reply.Sorry;
        (isSorry ? error : out).print(reply.drawnBy(new DeskRenderer()));
        return isSorry ? UNSUITABLE : 0;
    }

    /** Tells what is wrong with a file, and gives the exit code that goes with it. */
    int refuse(Path file, Manuscript.Wrong wrong) {
        error.println(file + ":");
        return say(words.of(wrong));
    }

    Optional<Outbox.Entry> entry(long id) {
        return broadcasting.outbox().find(id);
    }

    Manuscript.Reading read(Path file) {
        try {
            return Manuscript.read(Files.readString(file), campaigns().usual().slug(), messages.language(), zone);
        } catch (NoSuchFileException e) {
            throw new Mistake("There is no file " + file + ". Name the Markdown file of an update.");
        } catch (IOException e) {
            throw new Mistake(file + " cannot be read. Name a Markdown file in UTF-8.");
        }
    }

    /** Does something with an update, or with a file; tells the mistakes where it is neither. */
    int with(String what, Consumer<Bulletin> work) {
        Optional<Bulletin> bulletin = bulletin(what);
        bulletin.ifPresent(work);
        return bulletin.isPresent() ? 0 : UNSUITABLE;
    }

    private Optional<Bulletin> bulletin(String what) {
        if (what.matches("\\d{1,9}")) {
            Optional<Outbox.Entry> entry = entry(Long.parseLong(what));
            if (entry.isEmpty()) {
                say(words.noSuch(Long.parseLong(what)));
            }
            return entry.map(Outbox.Entry::bulletin);
        }
        Manuscript.Reading reading = read(Path.of(what));
        if (reading instanceof Manuscript.Wrong wrong) {
            refuse(Path.of(what), wrong);
            return Optional.empty();
        }
        return Optional.of(((Manuscript.Good) reading).bulletin());
    }
}
