package org.constituent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.constituent.adapter.commonmark.CommonMark;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.adapter.discord.DiscordPreview;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.slack.SlackPreview;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.twitter.XPreview;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Manuscript;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Placeholders;
import org.constituent.broadcast.Stage;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Text;
import org.constituent.chat.Venue;
import org.constituent.config.Settings;
import org.constituent.conversation.BroadcastCards;
import org.constituent.conversation.BroadcastWords;
import org.constituent.conversation.Broadcasting;
import org.constituent.port.Outbox;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.wording.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Organizers' updates, for whoever types where the program runs. */
@Command(
        name = "broadcast",
        description = "Tells everyone who wants updates something, once it is approved. ./constituent run delivers it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "An update is a Markdown file: front matter between two lines ---, then the text.",
            "  title:      one line; without it the first line of the text",
            "  link:       https://…            image: https://…  with alt:",
            "  states:     VT, CA               only people who live there",
            "  standing:   senators not on the bill (also representative, legislators; on the bill)",
            "  language:   es                   only people who speak it",
            "  acted:      yes or no            only people who said that they wrote, or who did not",
            "  at:         2026-11-30 09:00     not before; as soon as it is approved without it",
            "  urgent:     yes                  at night too; needs a second approver",
            "A line \"--- es\" begins title and text in another language."
        })
final class BroadcastCommand implements Runnable {
    private static final int UNSUITABLE = 65;
    private static final long LOOK_MILLIS = 500;
    private static final int BAR = 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    private final Clock clock;

    BroadcastCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            description = "Keeps an update until it is approved, and tells its number.",
            mixinStandardHelpOptions = true)
    int propose(@Mixin Home home, @Parameters(paramLabel = "FILE") Path file) {
        return at(home, desk -> {
            Manuscript.Reading reading = desk.read(file);
            if (reading instanceof Manuscript.Wrong wrong) {
                return desk.say(desk.words.of(wrong));
            }
            ProposeUpdate.Outcome outcome = desk.broadcasting
                    .proposeUpdate()
                    .propose(((Manuscript.Good) reading).bulletin(), Organizer.OPERATOR);
            int code = desk.say(desk.words.of(outcome, Organizer.OPERATOR, desk.campaigns));
            if (outcome instanceof ProposeUpdate.Proposed proposed) {
                desk.entry(proposed.id()).ifPresent(entry -> desk.say(desk.cards.status(entry)));
            }
            return code;
        });
    }

    @Command(
            description = "Shows an update as its readers will get it, on each platform.",
            mixinStandardHelpOptions = true)
    int preview(
            @Mixin Home home,
            @Parameters(paramLabel = "NUMBER|FILE", description = "an update, or a file before it is proposed")
                    String what) {
        return at(home, desk -> {
            Optional<Bulletin> bulletin = desk.bulletin(what);
            bulletin.ifPresent(desk::preview);
            return bulletin.isPresent() ? 0 : UNSUITABLE;
        });
    }

    @Command(description = "Tells how many would get an update now, by platform.", mixinStandardHelpOptions = true)
    int audience(
            @Mixin Home home,
            @Parameters(paramLabel = "NUMBER|FILE", description = "an update, or a file before it is proposed")
                    String what) {
        return at(home, desk -> {
            Optional<Bulletin> bulletin = desk.bulletin(what);
            bulletin.ifPresent(one -> desk.say(new Reply.Card(
                    desk.words.audience(one, id -> desk.facts.roster().find(id)),
                    desk.cards.size(one),
                    Optional.empty(),
                    List.of())));
            return bulletin.isPresent() ? 0 : UNSUITABLE;
        });
    }

    @Command(description = "Promises an update to everybody in its audience.", mixinStandardHelpOptions = true)
    int approve(@Mixin Home home, @Parameters(paramLabel = "NUMBER") long id) {
        return at(
                home,
                desk -> desk.say(desk.words.of(
                        id, desk.broadcasting.approveUpdate().approve(id, Organizer.OPERATOR), Organizer.OPERATOR)));
    }

    @Command(description = "Halts an update; what was not sent waits.", mixinStandardHelpOptions = true)
    int stop(@Mixin Home home, @Parameters(paramLabel = "NUMBER") long id) {
        return move(home, id, MoveUpdate.Move.STOP);
    }

    @Command(description = "Lets an update go on that was halted.", mixinStandardHelpOptions = true)
    int resume(@Mixin Home home, @Parameters(paramLabel = "NUMBER") long id) {
        return move(home, id, MoveUpdate.Move.RESUME);
    }

    @Command(description = "Takes back an update that is not on its way.", mixinStandardHelpOptions = true)
    int discard(@Mixin Home home, @Parameters(paramLabel = "NUMBER") long id) {
        return move(home, id, MoveUpdate.Move.DISCARD);
    }

    private int move(Home home, long id, MoveUpdate.Move move) {
        return at(
                home,
                desk -> desk.say(desk.words.of(
                        id, desk.broadcasting.moveUpdate().move(id, move, Organizer.OPERATOR), Organizer.OPERATOR)));
    }

    @Command(
            description = "Tells how far an update has come; without a number, which updates there are.",
            mixinStandardHelpOptions = true)
    int status(
            @Mixin Home home,
            @Parameters(paramLabel = "NUMBER", arity = "0..1") Optional<Long> id,
            @Option(names = "--follow", description = "stays until everything is sent, with a bar") boolean follow) {
        return at(home, desk -> {
            if (id.isEmpty()) {
                return desk.say(desk.cards.list());
            }
            Optional<Outbox.Entry> entry = desk.entry(id.get());
            if (entry.isEmpty()) {
                return desk.say(desk.words.noSuch(id.get()));
            }
            if (follow) {
                desk.follow(id.get());
            }
            return desk.say(desk.cards.status(desk.entry(id.get()).orElse(entry.get())));
        });
    }

    @Command(
            description = "Tells what became of an update, by platform, state and reason.",
            mixinStandardHelpOptions = true)
    int report(
            @Mixin Home home,
            @Parameters(paramLabel = "NUMBER") long id,
            @Option(names = "--csv", description = "as comma-separated values") boolean csv) {
        return at(home, desk -> {
            Optional<Outbox.Entry> entry = desk.entry(id);
            if (entry.isEmpty()) {
                return desk.say(desk.words.noSuch(id));
            }
            if (!csv) {
                return desk.say(desk.cards.report(entry.get()));
            }
            desk.csv(id);
            return 0;
        });
    }

    /** Does something at a desk, which is put away afterwards. */
    private int at(Home home, java.util.function.ToIntFunction<Desk> work) {
        Parts parts = new Parts(home, clock);
        FileCampaigns campaigns = parts.campaigns();
        try (Database database = parts.database()) {
            Facts facts = parts.facts(database);
            campaigns.checkTitles(facts);
            return work.applyAsInt(new Desk(parts, campaigns, facts, database));
        } finally {
            spec.commandLine().getOut().flush();
        }
    }

    /** What the commands work with. */
    private final class Desk {
        private final Settings settings;
        private final FileCampaigns campaigns;
        private final Facts facts;
        private final Broadcasting broadcasting;
        private final Messages messages;
        private final BroadcastWords words;
        private final BroadcastCards cards;
        private final PrintWriter out = spec.commandLine().getOut();

        private Desk(Parts parts, FileCampaigns campaigns, Facts facts, Database database) {
            this.settings = parts.settings();
            this.campaigns = campaigns;
            this.facts = facts;
            XService.subscribe(parts, campaigns, database);
            this.broadcasting = parts.broadcasting(() -> facts, campaigns, database);
            Map<Language, Messages> all = Parts.messages(campaigns.bots());
            this.messages = Objects.requireNonNull(all.get(parts.language(all)));
            this.words = new BroadcastWords(messages, clock.getZone());
            this.cards = new BroadcastCards(broadcasting, () -> facts, messages);
        }

        private int say(Reply reply) {
            out.print(reply.drawnBy(new ConsoleRenderer(Paint.plain())));
            return reply instanceof Reply.Sorry ? UNSUITABLE : 0;
        }

        private Optional<Outbox.Entry> entry(long id) {
            return broadcasting.outbox().find(id);
        }

        private Manuscript.Reading read(Path file) {
            try {
                return Manuscript.read(
                        Files.readString(file), campaigns.usual().slug(), messages.language(), clock.getZone());
            } catch (IOException e) {
                throw new Mistake(file + " cannot be read. Name a Markdown file in UTF-8.");
            }
        }

        /** Of an update, or of a file; empty, with the mistakes told, where it is neither. */
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
                say(words.of(wrong));
                return Optional.empty();
            }
            return Optional.of(((Manuscript.Good) reading).bulletin());
        }

        private void preview(Bulletin bulletin) {
            show(bulletin, "discord", DiscordPreview::of);
            show(bulletin, "slack", SlackPreview::of);
            bulletin.wordings().keySet().stream()
                    .sorted((one, other) -> one.code().compareTo(other.code()))
                    .map(bulletin::in)
                    .forEach(wording -> {
                        out.println("── the page, and the feed");
                        out.println("<h1>" + Placeholders.filled(wording.title(), Map.of()) + "</h1>");
                        bulletin.image()
                                .ifPresent(image -> out.println(
                                        "<img src=\"" + image.source() + "\" alt=\"" + image.alt() + "\">"));
                        out.print(new CommonMark().html(Placeholders.filled(wording.text(), Map.of())));
                    });
            if (bulletin.audience().takesRooms()) {
                out.println("── X");
                cards.posts(bulletin).ifPresentOrElse(this::say, () -> out.println(thread(bulletin)));
            }
        }

        /** The posts on X where it is not on yet, so that nobody knows what they cost. */
        private String thread(Bulletin bulletin) {
            // There is one timeline for everybody, in the usual language.
            Recipient everybody = new Recipient(
                    new Room(new Venue("twitter", "1")), Optional.empty(), Optional.empty(), Optional.empty());
            return XPreview.of(
                    broadcasting.letters().letter(bulletin, everybody),
                    settings.twitter().links(),
                    new XMeasure());
        }

        /** As it looks to a person, and in a channel. */
        private void show(Bulletin bulletin, String platform, Function<Reply, String> drawing) {
            String name = Character.toUpperCase(platform.charAt(0)) + platform.substring(1);
            letters(bulletin, new Person(new Speaker(platform, "1"))).forEach(reply -> {
                out.println("── " + name + ", direct message");
                out.println(drawing.apply(reply));
            });
            if (bulletin.audience().takesRooms()) {
                letters(bulletin, new Room(new Venue(platform, "1"))).forEach(reply -> {
                    out.println("── " + name + ", channel");
                    out.println(drawing.apply(reply));
                });
            }
        }

        private List<Reply> letters(Bulletin bulletin, Subscriber to) {
            return cards.preview(bulletin, new Recipient(to, Optional.empty(), Optional.empty(), Optional.empty()));
        }

        /** A bar until everything is sent, or nothing more will be. */
        private void follow(long id) {
            String shown = "";
            while (true) {
                Stage stage = entry(id).map(Outbox.Entry::stage).orElse(Stage.DISCARDED);
                List<Outbox.Progress> all = broadcasting.outbox().progress(id, clock.instant());
                String line = bar(all, stage);
                if (!line.equals(shown)) {
                    out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
                    out.flush();
                    shown = line;
                }
                if (stage != Stage.APPROVED || all.stream().allMatch(one -> one.waiting() == 0)) {
                    out.println();
                    return;
                }
                try {
                    if (new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private String bar(List<Outbox.Progress> platforms, Stage stage) {
            long all = platforms.stream().mapToLong(Outbox.Progress::all).sum();
            long settled =
                    all - platforms.stream().mapToLong(Outbox.Progress::waiting).sum();
            int full = all == 0 ? BAR : (int) (settled * BAR / all);
            StringBuilder line = new StringBuilder("█".repeat(full)).append("░".repeat(BAR - full));
            platforms.forEach(one -> line.append("  ")
                    .append(one.platform())
                    .append(": ")
                    .append(words.progress(one, stage, clock.instant())));
            return Text.cut(line.toString(), 400);
        }

        private void csv(long id) {
            out.println("platform,state,outcome,reason,count");
            broadcasting
                    .outbox()
                    .report(id)
                    .forEach(line -> out.println(String.join(
                            ",",
                            List.of(
                                    field(line.platform()),
                                    field(line.state()),
                                    field(line.outcome()),
                                    field(line.reason()),
                                    String.valueOf(line.count())))));
        }

        /** Quoted where it must be; no spreadsheet takes it for a formula. */
        private String field(String text) {
            String safe = text.matches("^[=+\\-@\\t].*") ? "'" + text : text;
            return safe.matches(".*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
        }
    }
}
