package org.constituent.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.change.Change;
import org.constituent.civic.State;
import org.constituent.port.NewsWriter;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** What changed in Congress, in words, with its source. */
public final class ChangeNews implements NewsWriter {
    private static final int MOST_LINES = 15;

    private final Map<Language, Messages> messages;

    public ChangeNews(Map<Language, Messages> messages) {
        this.messages = Map.copyOf(messages);
    }

    @Override
    public List<Bulletin> write(Campaign campaign, Facts now, List<Change> changes) {
        List<Bulletin> bulletins = new ArrayList<>();
        List<Change> bills = changes.stream()
                .filter(change -> !(change instanceof Change.SeatChanged))
                .toList();
        if (!bills.isEmpty()) {
            bulletins.add(
                    bulletin(campaign, Audience.EVERYBODY, bills, now, words -> wording(campaign, bills, now, words)));
        }
        List<Change> seats =
                changes.stream().filter(Change.SeatChanged.class::isInstance).toList();
        if (!seats.isEmpty()) {
            Set<State> states = new HashSet<>();
            seats.forEach(seat -> states.add(((Change.SeatChanged) seat).seat().state()));
            bulletins.add(bulletin(
                    campaign,
                    new Audience(states, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    seats,
                    now,
                    words -> wording(campaign, seats, now, words)));
        }
        changes.stream()
                .filter(Change.Joined.class::isInstance)
                .map(Change.Joined.class::cast)
                .filter(joined -> now.roster().find(joined.name().who()).isPresent())
                .forEach(joined -> bulletins.add(bulletin(
                        campaign,
                        Audience.whoWroteTo(joined.name().who()),
                        List.of(joined),
                        now,
                        words -> signedOn(joined, now, words))));
        return bulletins;
    }

    private Bulletin bulletin(
            Campaign campaign,
            Audience audience,
            List<Change> changes,
            Facts now,
            Function<Messages, Wording> wording) {
        Map<Language, Wording> wordings = new HashMap<>();
        messages.forEach((language, words) -> wordings.put(language, wording.apply(words)));
        return new Bulletin(
                campaign.slug(),
                wordings,
                Optional.of(source(changes.get(0), now).page()),
                Optional.empty(),
                audience,
                Optional.empty(),
                false);
    }

    private static Wording wording(Campaign campaign, List<Change> changes, Facts now, Messages words) {
        List<String> lines = new ArrayList<>(changes.stream()
                .limit(MOST_LINES)
                .map(change -> "- " + change.handledBy(new Line(now, words)))
                .toList());
        if (changes.size() > MOST_LINES) {
            lines.add("- \u2026 (+" + (changes.size() - MOST_LINES) + ")");
        }
        Set<Source> sources = new LinkedHashSet<>();
        changes.stream().limit(MOST_LINES).forEach(change -> sources.add(source(change, now)));
        lines.add("");
        sources.stream().limit(3).forEach(source -> lines.add(sourceLine(source, words)));
        String text = lines.stream().collect(Collectors.joining("\n"));
        return new Wording(title(campaign, changes, now, words), text);
    }

    private static String title(Campaign campaign, List<Change> changes, Facts now, Messages words) {
        String act = campaign.act().in(words.language());
        if (changes.get(0) instanceof Change.SeatChanged) {
            return words.say(Phrase.NEWS_TITLE_SEATS, "count", String.valueOf(changes.size()));
        }
        if (changes.size() > 1) {
            return words.say(Phrase.NEWS_TITLE_MANY, "count", String.valueOf(changes.size()), "act", act);
        }
        Change only = changes.get(0);
        if (only instanceof Change.Joined joined) {
            return words.say(Phrase.NEWS_TITLE_JOINED, "who", name(joined.name(), now, words), "act", act);
        }
        return only instanceof Change.Withdrew withdrew
                ? words.say(Phrase.NEWS_TITLE_WITHDREW, "who", name(withdrew.name(), now, words), "act", act)
                : words.say(Phrase.NEWS_TITLE_BILL, "act", act);
    }

    private static Wording signedOn(Change.Joined joined, Facts now, Messages words) {
        String who = name(joined.name(), now, words);
        return new Wording(
                words.say(Phrase.NEWS_SIGNED_ON_TITLE, "who", who),
                words.say(
                                Phrase.NEWS_SIGNED_ON,
                                "who",
                                who,
                                "bill",
                                joined.bill().bill().label(),
                                "date",
                                words.date(joined.name().since()))
                        + "\n\n" + sourceLine(joined.bill().source(), words));
    }

    private static String sourceLine(Source source, Messages words) {
        return words.say(
                Phrase.NEWS_SOURCE,
                "source",
                source.title().replaceAll("[\\[\\]]", ""),
                "page",
                source.page().toString(),
                "date",
                words.date(source.asOf()));
    }

    private static Source source(Change change, Facts now) {
        return change.handledBy(new Change.Cases<Source>() {
            @Override
            public Source seatChanged(Change.SeatChanged seat) {
                return now.rosterSource();
            }

            @Override
            public Source billRead(Change.BillRead bill) {
                return bill.now().source();
            }

            @Override
            public Source joined(Change.Joined joined) {
                return joined.bill().source();
            }

            @Override
            public Source withdrew(Change.Withdrew withdrew) {
                return withdrew.bill().source();
            }
        });
    }

    private static String name(Sponsorship sponsorship, Facts now, Messages words) {
        return now.roster()
                .find(sponsorship.who())
                .map(legislator -> UpdateLetters.plain(legislator, words))
                .orElse(sponsorship.name());
    }

    /** One change in one line. */
    private record Line(Facts now, Messages words) implements Change.Cases<String> {
        @Override
        public String seatChanged(Change.SeatChanged change) {
            String seat = change.seat().name();
            Optional<String> holder = change.now().map(one -> UpdateLetters.plain(one, words));
            Optional<String> before = change.before().map(one -> UpdateLetters.plain(one, words));
            if (holder.isEmpty()) {
                return words.say(Phrase.NEWS_SEAT_VACANT, "seat", seat, "before", before.orElse(seat));
            }
            return before.map(one ->
                            words.say(Phrase.NEWS_SEAT_REPLACED, "seat", seat, "who", holder.get(), "before", one))
                    .orElseGet(() -> words.say(Phrase.NEWS_SEAT_FILLED, "seat", seat, "who", holder.get()));
        }

        @Override
        public String billRead(Change.BillRead change) {
            return words.say(
                    Phrase.NEWS_BILL,
                    "bill",
                    change.now().bill().label(),
                    "date",
                    words.date(change.now()
                            .introduced()
                            .orElse(change.now().source().asOf())),
                    "count",
                    String.valueOf(change.now().supporters()));
        }

        @Override
        public String joined(Change.Joined change) {
            return line(
                    change.name().role() == Sponsorship.Role.SPONSOR ? Phrase.NEWS_SPONSORED : Phrase.NEWS_JOINED,
                    change.name(),
                    change.bill().bill().label(),
                    change.name().since());
        }

        @Override
        public String withdrew(Change.Withdrew change) {
            return line(
                    Phrase.NEWS_WITHDREW,
                    change.name(),
                    change.bill().bill().label(),
                    change.name().withdrawn().orElse(change.name().since()));
        }

        private String line(Phrase phrase, Sponsorship who, String bill, LocalDate day) {
            return words.say(phrase, "who", name(who, now, words), "bill", bill, "date", words.date(day));
        }
    }
}
