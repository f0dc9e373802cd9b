package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Typeahead;
import org.constituent.chat.Typeahead.Kind;
import org.constituent.chat.Typeahead.Suggestion;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Dialogues;
import org.constituent.port.DialoguesInMemory;
import org.constituent.wording.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    private static final int MOST = 25;

    private final DialoguesInMemory dialogues = new DialoguesInMemory();
    private final Suggestions suggestions = over(dialogues, () -> Talk.FACTS);

    @ParameterizedTest
    @CsvSource({
        "warr,             W000817",
        "elizabeth warren, W000817",
        "warrne,           W000817",
        "wareen,           W000817",
        "velaz,            V000081",
        "Velázquez,        V000081",
        "velasquez,        V000081",
        "markey ma,        M000133",
        "MARKEY,           M000133"
    })
    void a_legislator_is_found_by_the_beginning_of_a_name_without_accents_and_with_a_typo(String typed, String id) {
        assertThat(words(Kind.LEGISLATOR, typed)).startsWith(id);
    }

    @Test
    void who_has_seen_drafts_is_offered_their_legislators_first() {
        dialogues.save(
                Talk.SOMEBODY,
                Dialogue.fresh(Language.ENGLISH, Talk.TODAY).showing(List.of(new BioguideId("P000145")), Medium.POST));

        assertThat(words(Kind.LEGISLATOR, "")).containsExactly("P000145");
    }

    @ParameterizedTest
    @CsvSource({
        "cali,        state CA",
        "Californa,   state CA",
        "new y,       state NY",
        "puerto,      state PR",
        "ca-1,        CA-1",
        "ca 1,        CA-1",
        "CA-11,       CA-11",
        "94110,       94110"
    })
    void a_place_is_completed(String typed, String words) {
        assertThat(words(Kind.PLACE, typed)).startsWith(words);
    }

    @Test
    void a_state_is_followed_by_its_districts_with_those_who_hold_them() {
        assertThat(suggestions.suggest(question(Kind.PLACE, "Massachusetts"), MOST))
                .extracting(Suggestion::label)
                .contains("MA-7: Ayanna Pressley");
    }

    @Test
    void a_district_that_does_not_exist_is_not_offered() {
        assertThat(words(Kind.PLACE, "vt-7")).doesNotContain("VT-7");
    }

    @Test
    void every_place_that_is_offered_is_understood() {
        IntentParser parser = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);
        for (String typed : List.of("", "a", "c", "guam", "ca-", "texas", "02139")) {
            for (String words : words(Kind.PLACE, typed)) {
                assertThat(parser.parse(words, Dialogue.fresh(Language.ENGLISH, Talk.TODAY)))
                        .as(words)
                        .isInstanceOf(Intent.FindLegislators.class);
            }
        }
    }

    @Test
    void states_are_named_in_the_language_of_the_person() {
        Typeahead.Question asked =
                new Typeahead.Question(Talk.SOMEBODY, Kind.STATE, "nueva", Optional.of(Language.SPANISH));

        assertThat(suggestions.suggest(asked, MOST))
                .extracting(Suggestion::label)
                .contains("Nueva York");
    }

    @Test
    void campaigns_are_found_by_any_word_of_their_name() {
        assertThat(words(Kind.CAMPAIGN, "airp")).containsExactly("airport-face-scans");
        assertThat(words(Kind.CAMPAIGN, "")).hasSize(2);
    }

    @Test
    void there_are_never_more_than_were_asked_for() {
        assertThat(suggestions.suggest(question(Kind.LEGISLATOR, "a"), 7)).hasSize(7);
    }

    @Test
    void nonsense_finds_nothing_and_breaks_nothing() {
        for (Kind kind : Kind.values()) {
            assertThat(words(kind, "qqqqqq")).isEmpty();
            assertThat(words(kind, "\ud83d %_'\";--")).isEmpty();
            words(kind, "x".repeat(5000));
        }
    }

    @Test
    void a_fault_leaves_whoever_types_without_suggestions() {
        Suggestions broken = over(dialogues, () -> {
            throw new IllegalStateException("no disk");
        });

        assertThat(broken.suggest(question(Kind.LEGISLATOR, "war"), MOST)).isEmpty();
    }

    private List<String> words(Kind kind, String typed) {
        return suggestions.suggest(question(kind, typed), MOST).stream()
                .map(Suggestion::words)
                .toList();
    }

    private static Typeahead.Question question(Kind kind, String typed) {
        return new Typeahead.Question(Talk.SOMEBODY, kind, typed, Optional.empty());
    }

    private static Suggestions over(Dialogues dialogues, CurrentFacts facts) {
        Map<Language, Messages> messages = new HashMap<>();
        Talk.CAMPAIGNS
                .bots()
                .forEach((language, bot) -> messages.put(
                        language,
                        new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames())));
        return new Suggestions(facts, Talk.CAMPAIGNS, Talk.places(), dialogues, messages, Language.ENGLISH);
    }
}
