package org.constituent.conversation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.campaign.Ask;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.drafting.Measure;
import org.constituent.port.Campaigns;
import org.constituent.port.PublicAnswers;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ShowStanding;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/**
 * What is said to somebody who calls on the campaign where everybody reads: how many of their members of Congress there are to
 * thank and to ask, and where the drafts are. It names neither the place nor anybody who represents it, which would
 * tell the place to whoever reads on.
 */
public final class InPublic implements PublicAnswers {
    private static final Pattern ACCOUNT = Pattern.compile("@\\w+");

    /** Names of accounts and links are nothing that was said; the sign before a tag is no part of it. */
    private static final Pattern NOT_SAID = Pattern.compile("@\\w+|https?://\\S+|#(?=\\w)");

    private final IntentParser parser;
    private final FindMyLegislators findMyLegislators;
    private final ShowStanding showStanding;
    private final Campaigns campaigns;
    private final Map<Language, Messages> messages;
    private final Language usual;
    private final Measure measure;
    private final Optional<URI> link;
    private final Clock clock;

    /**
     * Answers in public.
     *
     * @param messages by language; holds at least the usual one
     * @param usual the language of those whose own we do not speak
     * @param measure how the platform counts
     * @param link to the page with the drafts; empty where links are left out, and the profile holds it
     */
    public InPublic(
            IntentParser parser,
            FindMyLegislators findMyLegislators,
            ShowStanding showStanding,
            Campaigns campaigns,
            Map<Language, Messages> messages,
            Language usual,
            Measure measure,
            Optional<URI> link,
            Clock clock) {
        this.parser = parser;
        this.findMyLegislators = findMyLegislators;
        this.showStanding = showStanding;
        this.campaigns = campaigns;
        this.messages = Map.copyOf(messages);
        this.usual = usual;
        this.measure = measure;
        this.link = link;
        this.clock = clock;
    }

    @Override
    public Answer to(String text, Optional<Language> language) {
        Language spoken = language.filter(messages::containsKey).orElse(usual);
        Messages words = Objects.requireNonNull(messages.get(spoken));
        String said = NOT_SAID.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            return new Nothing();
        }
        if (StreetSigns.in(said)) {
            // Nothing of it is looked up, not even the ZIP code at its end.
            return say(words, Phrase.PUBLIC_ADDRESS, how(), Phrase.PUBLIC_CLOSING);
        }
        Intent intent = parser.parse(said, Dialogue.fresh(spoken, LocalDate.now(clock)));
        if (intent instanceof Intent.Stop || intent instanceof Intent.ForgetMe) {
            return new Stop();
        }
        if (isToUsAlone(text) && parser.wishesToBegin(said)) {
            return new Begin(
                    (intent instanceof Intent.FindLegislators place ? about(place.place(), words) : how(words)).ways());
        }
        if (intent instanceof Intent.FindLegislators place) {
            return about(place.place(), words);
        }
        boolean asksHow = intent instanceof Intent.ShowMine
                || intent instanceof Intent.Help
                || intent instanceof Intent.AskAddress
                || intent instanceof Intent.ShowDraft;
        return asksHow ? how(words) : new Nothing();
    }

    /** In a conversation of several a word may be meant for another. */
    private static boolean isToUsAlone(String text) {
        return ACCOUNT.matcher(text)
                        .results()
                        .map(account -> account.group().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                <= 1;
    }

    private Say about(Place place, Messages words) {
        Representation answer = findMyLegislators.find(place);
        boolean whole = answer instanceof Representation.Found;
        Campaign campaign = campaigns.usual();
        List<Ask> asks = answer.certainSeats() // nobody is guessed
                .flatMap(seat -> seat.holder().stream())
                .flatMap(holder -> asked(campaign, holder))
                .toList();
        if (asks.isEmpty()) {
            return how(words);
        }
        int thank = (int) asks.stream()
                .filter(ask -> ask == Ask.THANK || ask == Ask.THANK_AND_ASK_AGAIN)
                .count();
        Phrase who = !whole ? Phrase.PUBLIC_SENATORS : asks.size() == 1 ? Phrase.PUBLIC_ONE : Phrase.PUBLIC_ALL;
        Phrase count = thank == 0
                ? Phrase.PUBLIC_ASK
                : thank == asks.size() ? Phrase.PUBLIC_THANK : Phrase.PUBLIC_THANK_AND_ASK;
        return new Say(new Lines(
                measure,
                Stream.of(
                                Phrase.PUBLIC_OPENING,
                                count,
                                link.isPresent() ? Phrase.PUBLIC_WHERE_LINK : Phrase.PUBLIC_WHERE,
                                Phrase.PUBLIC_CLOSING)
                        .map(phrase -> lines(words.say(
                                phrase,
                                "campaign",
                                campaign.name().in(words.language()),
                                "who",
                                words.say(who),
                                "thank",
                                String.valueOf(thank),
                                "ask",
                                String.valueOf(asks.size() - thank),
                                "link",
                                link.map(URI::toString).orElse(""))))
                        .toList()));
    }

    private Stream<Ask> asked(Campaign campaign, Legislator holder) {
        return showStanding.of(campaign, holder.id().value()).stream()
                .map(stand -> stand.standing().ask());
    }

    private Say how(Messages words) {
        return say(words, Phrase.PUBLIC_OPENING, how(), Phrase.PUBLIC_CLOSING);
    }

    private Phrase how() {
        return link.isPresent() ? Phrase.PUBLIC_HOW_LINK : Phrase.PUBLIC_HOW;
    }

    private Say say(Messages words, Phrase... parts) {
        return new Say(new Lines(
                measure,
                Stream.of(parts)
                        .map(phrase -> lines(words.say(
                                phrase, "link", link.map(URI::toString).orElse(""))))
                        .toList()));
    }

    /** Each line of such a phrase is one way to say it. */
    private static List<String> lines(String phrase) {
        return phrase.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * Every combination of ways to say the parts.
     *
     * @param parts each with its ways
     */
    private record Lines(Measure measure, List<List<String>> parts) implements Ways {

        @Override
        public long count() {
            return parts.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        }

        /** Each part also steps with the parts before it, so that neighbours differ in more than one. */
        @Override
        public Optional<String> way(long number) {
            List<String> said = new ArrayList<>();
            long left = number;
            int steps = 0;
            for (List<String> ways : parts) {
                steps += (int) (left % ways.size());
                left /= ways.size();
                said.add(ways.get(steps % ways.size()));
            }
            return Optional.of(String.join(" ", said)).filter(measure::fits);
        }
    }
}
