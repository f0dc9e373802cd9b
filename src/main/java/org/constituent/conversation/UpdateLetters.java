package org.constituent.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Placeholders;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Standings;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Seat;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Letters;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.StandingWords;

/** Words updates for their readers: in their language, about their own legislators, and with the way to stop. */
public final class UpdateLetters implements Letters {
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final Map<Language, Messages> messages;
    private final Language usual;
    private final Clock clock;

    public UpdateLetters(
            CurrentFacts facts, Campaigns campaigns, Map<Language, Messages> messages, Language usual, Clock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.messages = Map.copyOf(messages);
        this.usual = usual;
        this.clock = clock;
    }

    @Override
    public Reply letter(Bulletin bulletin, Recipient to) {
        Language language = bulletin.languageFor(to.language().orElse(usual));
        Messages words =
                Objects.requireNonNull(messages.containsKey(language) ? messages.get(language) : messages.get(usual));
        Optional<Campaign> campaign = campaigns.find(bulletin.campaign());
        Wording wording = bulletin.in(language);
        Map<String, String> known =
                Placeholders.isIn(wording.title() + wording.text()) ? known(to, campaign, words) : Map.of();
        String name = campaign.map(one -> one.name().in(words.language())).orElse(bulletin.campaign());
        boolean alone = to.subscriber() instanceof Person;
        return new Reply.News(
                Placeholders.filled(wording.title(), known),
                Prose.of(Placeholders.filled(wording.text(), known)),
                bulletin.image().map(image -> new Reply.Picture(image.source(), image.alt())),
                words.say(alone ? Phrase.LETTER_FOOTER : Phrase.LETTER_FOOTER_ROOM, "campaign", name),
                actions(bulletin, words, alone));
    }

    private List<Action> actions(Bulletin bulletin, Messages words, boolean alone) {
        List<Action> actions = new ArrayList<>();
        bulletin.audience()
                .wroteTo()
                .flatMap(facts.now().roster()::find)
                .ifPresent(legislator -> actions.add(new Action.Say(
                        words.say(Phrase.LETTER_THANK, "who", plain(legislator, words)),
                        new Intent.ShowDraft(Optional.of(legislator.id().value()), Medium.POST, Optional.empty()))));
        bulletin.link().ifPresent(page -> actions.add(new Action.Open(words.say(Phrase.LETTER_MORE), page)));
        if (alone) {
            actions.add(new Action.Say(words.say(Phrase.LETTER_STOP), new Intent.Updates(false)));
        }
        return actions;
    }

    private Map<String, String> known(Recipient to, Optional<Campaign> campaign, Messages words) {
        Map<String, String> known = new HashMap<>();
        Facts now = facts.now();
        Optional<State> state = to.state();
        state.ifPresent(home -> known.put(Placeholders.STATE, words.nameOf(home)));
        List<Legislator> own = Stream.concat(
                        state.stream().flatMap(home -> now.roster().senatorsOf(home).stream()),
                        to.district().flatMap(now.roster()::seatOf).stream())
                .map(Seat::holder)
                .flatMap(Optional::stream)
                .toList();
        if (own.isEmpty() || campaign.isEmpty()) {
            return known;
        }
        Standings standings = new Standings(campaign.get(), now, Congress.at(clock.instant()));
        StandingWords standing = new StandingWords(words);
        known.put(
                Placeholders.LEGISLATORS,
                words.list(own.stream().map(one -> plain(one, words)).toList()));
        known.put(
                Placeholders.STANDINGS,
                own.stream()
                        .map(one -> "\n\u2022 " + plain(one, words) + ": " + standing.of(standings.of(one)))
                        .collect(Collectors.joining()));
        return known;
    }

    /** A title and a name, and no handle. */
    static String plain(Legislator legislator, Messages words) {
        String title = words.term(PlaceWords.titleTerm(legislator), Map.of());
        return Character.toUpperCase(title.charAt(0)) + title.substring(1) + " "
                + legislator.name().full();
    }
}
