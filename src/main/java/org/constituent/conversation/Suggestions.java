package org.constituent.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Typeahead;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.State;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Dialogues;
import org.constituent.wording.Messages;
import org.constituent.wording.PlaceWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes places, legislators and campaigns, in the language the person speaks with the bot. */
public final class Suggestions implements Typeahead {
    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);

    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final PlaceParser places;
    private final Dialogues dialogues;
    private final Map<Language, Messages> messages;
    private final Language usual;

    public Suggestions(
            CurrentFacts facts,
            Campaigns campaigns,
            PlaceParser places,
            Dialogues dialogues,
            Map<Language, Messages> messages,
            Language usual) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.places = places;
        this.dialogues = dialogues;
        this.messages = Map.copyOf(messages);
        this.usual = usual;
    }

    @Override
    public List<Suggestion> suggest(Question question, int most) {
        try {
            Optional<Dialogue> dialogue = dialogues.find(question.speaker());
            Messages words = words(dialogue.map(Dialogue::language).or(question::language));
            Completion typed = new Completion(question.typed());
            Stream<Suggestion> all = switch (question.kind()) {
                case PLACE -> places(question.typed(), typed, words);
                case STATE -> states(typed, words);
                case LEGISLATOR -> legislators(typed, dialogue, words);
                case CAMPAIGN -> campaigns(typed, words);
            };
            return all.distinct().limit(most).toList();
        } catch (RuntimeException fault) {
            // Whoever types can do without. The kind, never what was typed.
            log.warn("no suggestions of the kind {}", question.kind(), fault);
            return List.of();
        }
    }

    private Messages words(Optional<Language> wanted) {
        return Objects.requireNonNull(
                messages.getOrDefault(wanted.orElse(usual), Objects.requireNonNull(messages.get(usual))));
    }

    /** What is a place as it stands comes first, then states by name, then districts of the likeliest state. */
    private Stream<Suggestion> places(String text, Completion typed, Messages words) {
        List<State> states = ranked(List.of(State.values()), state -> nameOf(state, words), typed);
        Optional<Place> whole = places.parse(text);
        Set<Suggestion> all = new LinkedHashSet<>();
        whole.filter(place ->
                        !(place instanceof Place.InDistrict in) || in.district().exists())
                .ifPresent(place -> all.add(suggestion(place, words)));
        if (!typed.isEmpty()) {
            districts(text).forEach(district -> all.add(suggestion(new Place.InDistrict(district), words)));
        }
        states.forEach(state -> all.add(suggestion(new Place.InState(state), words)));
        if (whole.isPresent() && whole.get() instanceof Place.InState in) {
            in.state().districts().forEach(district -> all.add(suggestion(new Place.InDistrict(district), words)));
        } else if (states.size() == 1) {
            states.get(0).districts().forEach(district -> all.add(suggestion(new Place.InDistrict(district), words)));
        }
        return all.stream();
    }

    /** The districts whose name begins like that: CA-1 and CA-11 for "ca 1". */
    private static Stream<District> districts(String text) {
        String begun = PlaceParser.folded(text).replace(' ', '-');
        return begun.length() < 3
                ? Stream.of()
                : Stream.of(State.values())
                        .filter(state -> begun.startsWith(PlaceParser.folded(state.code()) + "-"))
                        .flatMap(state -> state.districts().stream())
                        .filter(district -> PlaceParser.folded(district.name()).startsWith(begun));
    }

    private Suggestion suggestion(Place place, Messages words) {
        String label = new PlaceWords(words).nameOf(place);
        String holder = place instanceof Place.InDistrict in
                ? facts.now()
                        .roster()
                        .seatOf(in.district())
                        .flatMap(seat -> seat.holder())
                        .map(legislator -> ": " + legislator.name().full())
                        .orElse("")
                : "";
        return new Suggestion(label + holder, new Intent.FindLegislators(place).words());
    }

    private static Stream<Suggestion> states(Completion typed, Messages words) {
        return ranked(List.of(State.values()), state -> nameOf(state, words), typed).stream()
                .map(state -> new Suggestion(words.nameOf(state), state.code()));
    }

    private static String nameOf(State state, Messages words) {
        return words.nameOf(state) + " " + state.officialName() + " " + state.code();
    }

    /** Before anything is typed, those whose drafts the person has seen. */
    private Stream<Suggestion> legislators(Completion typed, Optional<Dialogue> dialogue, Messages words) {
        Facts now = facts.now();
        Stream<Legislator> found = typed.isEmpty() && dialogue.isPresent()
                ? dialogue.get().shown().to().stream().flatMap(id -> now.roster().find(id).stream())
                : ranked(now.roster().legislators(), Suggestions::nameOf, typed).stream();
        PlaceWords placeWords = new PlaceWords(words);
        return found.map(legislator ->
                new Suggestion(placeWords.titleOf(legislator), legislator.id().value()));
    }

    /** The family name first: it is what people begin with. */
    private static String nameOf(Legislator legislator) {
        return legislator.name().last() + " " + legislator.name().full() + " "
                + legislator.name().first() + " " + legislator.name().nickname().orElse("") + " "
                + String.join(" ", legislator.name().called()) + " "
                + legislator.seat().state().code();
    }

    private Stream<Suggestion> campaigns(Completion typed, Messages words) {
        return ranked(campaigns.all(), campaign -> campaign.name().in(words.language()) + " " + campaign.slug(), typed)
                .stream()
                .map(campaign -> new Suggestion(campaign.name().in(words.language()), campaign.slug()));
    }

    /** Those that complete what was typed, the nearest first, and among equals in their own order. */
    private static <T> List<T> ranked(List<T> all, Function<T, String> name, Completion typed) {
        record Ranked<T>(T one, int distance) {}
        List<Ranked<T>> ranked = new ArrayList<>();
        for (T one : all) {
            OptionalInt distance = typed.distance(name.apply(one));
            distance.ifPresent(far -> ranked.add(new Ranked<>(one, far)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::distance));
        return ranked.stream().map(Ranked::one).toList();
    }
}
