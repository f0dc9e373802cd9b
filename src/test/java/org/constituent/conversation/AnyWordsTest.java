package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.DAY;
import static org.constituent.Samples.district;
import static org.quicktheories.QuickTheory.qt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.constituent.AnyText;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.Chamber;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every intent that a button may carry, and any text at all, read with the words that ship with the program. */
final class AnyWordsTest {
    private static final Dialogue FRESH = Dialogue.fresh(Language.ENGLISH, DAY);
    private static final IntentParser PARSER = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);

    /** Every intent whose words are canonical: ids, places and numbers only. */
    static Stream<Intent> canonical() {
        List<Intent> intents = new ArrayList<>(List.of(
                new Intent.ShowMine(),
                new Intent.ListCampaigns(),
                new Intent.UseCampaign("ban-facial-recognition"),
                new Intent.UseCampaign("airport-face-scans"),
                new Intent.UseCampaign("2026"),
                new Intent.UseLanguage(Language.ENGLISH),
                new Intent.UseLanguage(Language.SPANISH),
                new Intent.ShowMyData(),
                new Intent.ForgetMe(),
                new Intent.Stop(),
                new Intent.Help(),
                new Intent.Greeting(),
                new Intent.Thanks(),
                new Intent.Skip(),
                new Intent.DropStory(),
                new Intent.AskStory(Optional.empty()),
                new Intent.AskStory(Optional.of("M000133")),
                new Intent.GuideMe(),
                new Intent.DraftIn(Language.ENGLISH),
                new Intent.DraftIn(Language.SPANISH),
                new Intent.Moved(),
                new Intent.OtherOne(),
                new Intent.AskReport(Optional.empty()),
                new Intent.AskReport(Optional.of("M000133")),
                new Intent.Why(Optional.empty()),
                new Intent.Why(Optional.of("M000133")),
                new Intent.WhoIs("M000133"),
                new Intent.WhoIs("warren"),
                new Intent.AnotherVersion(Optional.empty(), Optional.empty()),
                new Intent.AnotherVersion(Optional.of("M000133"), Optional.empty()),
                new Intent.ShowScoreboard(Optional.empty(), Optional.empty())));
        for (Medium medium : Medium.values()) {
            intents.add(new Intent.ShowDraft(Optional.empty(), medium, Optional.empty()));
            intents.add(new Intent.ShowDraft(Optional.of("M000133"), medium, Optional.empty()));
            intents.add(new Intent.ShowDraft(Optional.of("M000133"), medium, Optional.of(0L)));
            intents.add(new Intent.ShowDraft(Optional.of("M000133"), medium, Optional.of(999_999_999L)));
            intents.add(new Intent.AnotherVersion(Optional.of("M000133"), Optional.of(medium)));
            intents.add(new Intent.AnotherVersion(Optional.empty(), Optional.of(medium)));
        }
        for (State state : State.values()) {
            intents.add(new Intent.FindLegislators(new Place.InState(state)));
            intents.add(new Intent.ShowScoreboard(Optional.of(state), Optional.empty()));
            for (Chamber chamber : Chamber.values()) {
                intents.add(new Intent.ShowScoreboard(Optional.of(state), Optional.of(chamber)));
            }
            state.districts()
                    .forEach(district -> intents.add(new Intent.FindLegislators(new Place.InDistrict(district))));
        }
        for (Chamber chamber : Chamber.values()) {
            intents.add(new Intent.ShowScoreboard(Optional.empty(), Optional.of(chamber)));
        }
        for (AssociatedState country : AssociatedState.values()) {
            intents.add(new Intent.FindLegislators(new Place.Associated(country)));
        }
        for (String zip : List.of("00000", "02139", "94110", "99999")) {
            intents.add(new Intent.FindLegislators(new Place.Zip(new ZipCode(zip))));
        }
        return intents.stream();
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void every_intent_is_understood_from_its_own_words(Intent intent) {
        assertThat(PARSER.parse(intent.words(), FRESH)).isEqualTo(intent);
    }

    /** A button may be pressed long after another question was asked. */
    @ParameterizedTest
    @MethodSource("questions")
    void a_button_means_the_same_whatever_was_asked_last(List<Dialogue.Option> question) {
        Dialogue asked = FRESH.asked(question);
        assertThat(canonical()
                        .filter(intent -> !(intent instanceof Intent.WhoIs))
                        .filter(intent -> !PARSER.parse(intent.words(), asked).equals(intent))
                        .map(Intent::words))
                .isEmpty();
    }

    static Stream<List<Dialogue.Option>> questions() {
        List<Dialogue.Option> everybody = new StarterFacts()
                .read().roster().legislators().stream()
                        .map(one -> new Dialogue.Option(one.name().full(), "who is " + one.id()))
                        .toList();
        List<Dialogue.Option> districts = List.of(option("CA-11"), option("CA-14"), option("MA-7"));
        List<Dialogue.Option> campaigns =
                FileCampaigns.read(Path.of("config/campaigns"), Path.of("messages"), "ban-facial-recognition")
                        .all()
                        .stream()
                        .map(one -> new Dialogue.Option(
                                one.name().in(Language.ENGLISH) + " — "
                                        + one.act().in(Language.ENGLISH),
                                "campaign " + one.slug()))
                        .toList();
        return Stream.of(everybody, districts, campaigns);
    }

    private static Dialogue.Option option(String district) {
        return new Dialogue.Option("Rep. of " + district, district);
    }

    @ParameterizedTest
    @CsvSource({
        "'hi, i live in 94110-1234 now', 94110",
        "hello my zip is 02139,          02139",
        "'thanks, call instead',         call",
        "hi there friend,                hello",
        "thank you for this,             thanks"
    })
    void a_greeting_hides_nothing_that_comes_after_it(String typed, String words) {
        assertThat(PARSER.parse(typed, FRESH).words()).isEqualTo(words);
    }

    @Test
    void any_text_in_any_dialogue_has_a_meaning() {
        List<Dialogue> dialogues =
                Stream.concat(Stream.of(FRESH), questions().map(FRESH::asked)).toList();
        qt().withFixedSeed(500)
                .withExamples(1000)
                .forAll(AnyText.ofPiecesUpTo(25), AnyText.oneOf(dialogues))
                .checkAssert((text, dialogue) -> {
                    Intent meant = PARSER.parse(text, dialogue);
                    assertThat(meant.words()).isNotEmpty();
                    assertThat(PARSER.parse(text, dialogue)).isEqualTo(meant);
                });
    }

    @ParameterizedTest
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @ValueSource(
            strings = {
                "a", "0", "\uD800", "\uDC00", " ", "-", "!", "\uFDFA", "ca ", "al al ", "who is ", "02139 ", "\n", "é",
                "aaaaa "
            })
    void a_million_of_anything_has_a_meaning(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertThat(PARSER.parse(text, FRESH)).isNotNull();
        assertThat(PARSER.parse(text, FRESH.asked(List.of(option("CA-11"), option("CA-14"))))
                        .words())
                .isNotEmpty();
    }

    @Test
    void a_district_of_no_state_is_asked_about_all_the_same() {
        assertThat(PARSER.parse("CA-99", FRESH))
                .isEqualTo(new Intent.FindLegislators(new Place.InDistrict(new District(State.CA, 99))));
    }
}
