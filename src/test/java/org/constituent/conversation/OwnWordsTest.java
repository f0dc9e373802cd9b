package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long conversations: one's own words, corrections, and what is kept of them. */
final class OwnWordsTest {
    private static final String STORY =
            "The gate at Burlington would not open for my brother in March, and nobody there could tell him why.";

    private final TestClock clock = new TestClock();
    private final Talk talk = new Talk(clock);

    @Test
    void a_story_is_offered_told_woven_in_and_stands_in_the_next_letters_too() {
        assertThat(talk.hear("Vermont")).contains("Say \"story\"");
        assertThat(talk.say("story"))
                .isInstanceOfSatisfying(
                        Reply.Form.class,
                        form -> assertThat(form.question()).isEqualTo("Has this touched you or someone you know?"));

        List<String> letters = texts(talk.say(STORY));

        assertThat(letters).hasSize(3).allSatisfy(letter -> assertThat(letter).contains("\n\n" + STORY + "\n\n"));
        assertThat(texts(talk.say("letter 2"))).singleElement().asString().contains(STORY);
        assertThat(texts(talk.say("another 2"))).singleElement().asString().contains(STORY);
        assertThat(texts(talk.say("post 1"))).singleElement().asString().doesNotContain(STORY);
        assertThat(texts(talk.say("call 1"))).singleElement().asString().doesNotContain(STORY);
    }

    @Test
    void a_letter_with_a_story_is_not_called_the_campaigns_text() {
        talk.say("Vermont");
        assertThat(labels(talk.say("letter 1"))).allMatch(label -> label.contains("campaign text, make it yours"));
        talk.say("story");
        talk.say(STORY);

        assertThat(labels(talk.say("letter 1"))).hasSize(1).noneMatch(label -> label.contains("campaign text"));
    }

    @Test
    void a_story_may_be_taken_out_of_the_letters_again() {
        talk.say("Vermont");
        talk.say("story");
        talk.say(STORY);

        assertThat(talk.hear("I changed my mind, no story")).startsWith("Your own words are out of the letters");

        assertThat(talk.memory.story(Talk.SOMEBODY)).isEmpty();
        assertThat(talk.hear("letter 1")).doesNotContain(STORY).contains("Subject: ");
        assertThat(talk.hear("no story")).startsWith("All right, we leave that");
    }

    @Test
    void whoever_goes_on_to_something_else_tells_no_story_with_the_next_few_words() {
        talk.say("Vermont");
        talk.say("story");
        talk.say("post 1");

        talk.say("who suports the bil");

        assertThat(talk.memory.story(Talk.SOMEBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "how do i send it", "who are you", "my data"})
    void a_story_is_still_waited_for_after_an_explanation(String typed) {
        talk.say("Vermont");
        talk.say("story");
        talk.say(typed);

        assertThat(texts(talk.say(STORY)))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter).contains(STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No, thanks!",
                "nah",
                "nah not really",
                "skip",
                "skip this",
                "maybe later",
                "not right now",
                "ok no",
                "i'd rather not",
                "no i don't want to",
                "none",
                "no gracias",
                "ahora no",
                "después",
                "tal vez después",
                "mejor no",
                "no quiero contarlo",
                "no tengo historia"
            })
    void a_no_to_the_question_for_a_story_is_none(String typed) {
        Talk both = Talk.inSpanish();
        both.say("Vermont");
        both.say("story");

        assertThat(both.hear(typed)).startsWith("De acuerdo, lo dejamos");
        assertThat(both.memory.story(Talk.SOMEBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what?",
                "what",
                "why",
                "why do you ask",
                "why do you want to know?",
                "what story",
                "do i have to?",
                "is it required",
                "who reads this?",
                "qué?",
                "por qué pregunta",
                "¿por qué?",
                "¿es obligatorio?"
            })
    void whoever_asks_back_learns_why_a_story_is_asked_for_and_may_tell_it_then(String typed) {
        Talk both = Talk.inSpanish();
        both.say("Vermont");
        both.say("story");

        assertThat(both.hear(typed)).contains("92 %", "\"omitir\"");
        assertThat(both.memory.story(Talk.SOMEBODY)).isEmpty();
        assertThat(texts(both.say(STORY))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "94110",
                "my zip is 94110",
                "i live in texas",
                "bernie",
                "sanders",
                "peter welch",
                "Grace Meng",
                "young",
                "asdf",
                "lol",
                "2",
                "👍",
                "hello",
                "what time is it?"
            })
    void a_place_a_name_or_a_word_is_no_story(String typed) {
        talk.say("Vermont");
        talk.say("story");
        talk.say(typed);

        assertThat(talk.memory.story(Talk.SOMEBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My dad was jailed wrongly",
                "No one told me I was scanned",
                "I was scanned at JFK",
                "what happened to me was bad",
                "My son was arrested because of a false match. Why is this legal?",
                "Is it right that I was scanned at the airport without being asked?",
                "Why should my kids be scanned at school every day by a camera I never agreed to?",
                "I wrote to my landlord about the cameras in my building",
                "I live in Texas and was stopped at the airport",
                "Mi papá fue detenido",
                "Después de mi arresto perdí el trabajo",
                "No me avisaron que me escaneaban",
            })
    void a_short_story_is_one_however_it_begins(String typed) {
        Talk both = Talk.inSpanish();
        both.say("Vermont");
        both.say("story");

        assertThat(texts(both.say(typed)))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter).contains(typed));
    }

    @Test
    void what_is_too_little_for_a_story_is_said_to_be_so_and_may_be_told_again() {
        talk.say("Vermont");
        talk.say("story");

        assertThat(talk.hear("asdf")).contains("I did not take that for your story", "\"skip\"");
        assertThat(texts(talk.say(STORY))).hasSize(3);
    }

    @Test
    void whoever_does_not_know_what_to_tell_is_helped_to_write() {
        talk.say("Vermont");
        talk.say("story");

        assertThat(talk.hear("i don't know")).contains("Six questions that help");
    }

    @Test
    void what_a_command_for_a_place_was_given_is_no_story_however_long() {
        talk.say("Vermont");
        talk.say("story");

        assertThat(talk.hear("place I live on a long road outside of Austin, Texas, behind the old mill"))
                .startsWith("Texas has two senators");
        assertThat(talk.memory.story(Talk.SOMEBODY)).isEmpty();
    }

    @Test
    void a_story_is_forgotten_after_half_an_hour() {
        talk.say("Vermont");
        talk.say("story");
        talk.say(STORY);

        clock.pass(Duration.ofMinutes(29));
        assertThat(talk.hear("letter 1")).contains(STORY);
        clock.pass(Duration.ofMinutes(1));
        assertThat(talk.hear("letter 1")).doesNotContain(STORY).contains("Subject: ");
    }

    @Test
    void a_story_is_forgotten_at_once_when_somebody_asks_to_be() {
        talk.say("Vermont");
        talk.say("story");
        talk.say(STORY);

        talk.say("forget me");

        assertThat(talk.memory.story(Talk.SOMEBODY)).isEmpty();
        talk.say("Vermont");
        assertThat(talk.hear("letter 1")).doesNotContain(STORY).contains("Subject: ");
    }

    @Test
    void a_story_that_is_too_long_is_refused_kindly_with_its_length_and_may_be_told_again() {
        talk.say("Vermont");
        talk.say("story");

        assertThat(talk.say("It was cold. ".repeat(50).strip())).isInstanceOfSatisfying(Reply.Sorry.class, sorry -> {
            assertThat(sorry.what()).isEqualTo("That is 649 characters; a story may have 600.");
            assertThat(sorry.remedy()).startsWith("Please tell it a little shorter.");
        });
        assertThat(talk.hear(STORY)).contains(STORY);
    }

    @Test
    void whoever_wants_help_is_asked_six_questions_and_their_answer_is_the_story() {
        talk.say("Vermont");

        assertThat(talk.hear("guide me"))
                .contains("1 What is your tie")
                .contains("6 What would you want to hear back?");
        assertThat(texts(talk.say(STORY))).hasSize(3).allMatch(letter -> letter.contains(STORY));
    }

    @Test
    void a_story_stays_with_whoever_told_it() {
        Speaker other = new Speaker("test", "other");
        talk.say(other, "Vermont");
        talk.say("Vermont");
        talk.say("story");
        talk.say(STORY);

        assertThat(texts(talk.say(other, "letter 1")))
                .singleElement()
                .asString()
                .doesNotContain(STORY);
    }

    @Test
    void an_unchanged_letter_is_still_the_campaigns_text_and_a_rewritten_one_is_not() {
        talk.say("Vermont");
        String letter = texts(talk.say("letter 1")).get(0);

        assertThat(talk.hear(letter)).startsWith("That is still ");
        assertThat(talk.hear(
                        "Dear Senator, my brother could not get home in March because a gate at Burlington did not know his face. He is a"
                                + " nurse and was due on the ward. I would like you to stop this kind of thing before it is everywhere, and"
                                + " I would like to hear from you what you plan to do. Your neighbor from Elm Street"))
                .doesNotContain("That is still");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 41, 777, 1_500, 2_196})
    void an_unchanged_letter_is_known_whatever_its_number(long number) {
        Talk drawn = new Talk((campaign, legislator, medium) -> number);
        drawn.say("Vermont");
        String letter = texts(drawn.say("letter 2")).get(0);

        assertThat(drawn.hear(letter)).matches("(?s)That is still (9\\d|100) % the campaign's text\\..*");
    }

    @Test
    void a_letter_that_speaks_of_stopping_or_seeing_somebody_stops_nothing() {
        talk.say("Vermont");
        String letter = texts(talk.say("letter 1")).get(0);

        assertThat(talk.hear(letter + "\n\nI hope to see you there. Help us to stop it; we want no more of this."))
                .startsWith("That is still ");
        assertThat(talk.hear(letter + "\n\nPlease stop messaging me.")).startsWith("All right, I am quiet.");
    }

    @Test
    void an_unchanged_post_and_an_unchanged_script_are_known_too() {
        talk.say("Vermont");

        assertThat(talk.hear(texts(talk.say("post 1")).get(0))).startsWith("That is still ");
        assertThat(talk.hear(texts(talk.say("call 1")).get(0))).startsWith("That is still ");
    }

    @Test
    void a_story_is_told_among_my_data_and_when_it_is_deleted_but_not_said_aloud() {
        talk.say("Vermont");
        talk.say("story");
        talk.say(STORY);

        assertThat(talk.hear("my data"))
                .contains("your own story (" + STORY.length() + " characters)")
                .doesNotContain(STORY);
        assertThat(talk.hear("forget me"))
                .contains("your own story")
                .contains("the place as you typed it")
                .contains("last question");
        assertThat(talk.hear("my data")).contains("nothing about you").doesNotContain("story");
    }

    @Test
    void a_letter_with_one_own_paragraph_between_the_campaigns_is_told_from_one_without() {
        talk.say("Vermont");
        List<String> paragraphs = List.of(texts(talk.say("letter 1")).get(0).split("\n\n", -1));
        String half = String.join("\n\n", paragraphs.subList(0, 5))
                + ("\n\n" + STORY + " He is a nurse, he was due on the ward, and he stood there until a cleaner let him"
                        + " through with her own card. He has written to the company three times without an answer.");

        assertThat(talk.hear(half)).startsWith("That reads as your own");
    }

    @Test
    void who_is_shows_the_standing_in_every_campaign() {
        assertThat(talk.cards("who is Markey"))
                .singleElement()
                .satisfies(card -> assertThat(card.facts())
                        .extracting(Reply.Fact::name)
                        .contains("Standing", "Rein in airport face scans"));
    }

    @Test
    void the_other_of_two_districts_is_shown_at_once() {
        String split = splitInto(2);
        talk.say(split);
        talk.say("1");
        String first = talk.dialogues
                .find(Talk.SOMEBODY)
                .orElseThrow()
                .home()
                .orElseThrow()
                .toString();

        Reply corrected = talk.say("no, the other one");

        assertThat(Talk.cardsOf(corrected)).isNotEmpty();
        assertThat(talk.dialogues
                        .find(Talk.SOMEBODY)
                        .orElseThrow()
                        .home()
                        .orElseThrow()
                        .district())
                .isPresent();
        assertThat(talk.dialogues
                        .find(Talk.SOMEBODY)
                        .orElseThrow()
                        .home()
                        .orElseThrow()
                        .toString())
                .isNotEqualTo(first);
    }

    @Test
    void of_three_districts_the_question_is_asked_again() {
        talk.say("90210");
        talk.say("1");

        assertThat(talk.hear("no, the other one"))
                .contains("CA-30")
                .contains("CA-32")
                .contains("CA-36");
        assertThat(talk.hear("2")).contains("Brad Sherman");
    }

    @Test
    void drafts_in_a_language_without_words_are_refused_with_a_way_on() {
        talk.say("Vermont");

        assertThat(talk.cards("drafts in English")).hasSize(3);
        assertThat(talk.hear("drafts fr"))
                .isEqualToIgnoringNewLines(talk.hear("drafts fr"))
                .contains("drafts in English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i moved", "I have moved", "I've moved", "new address"})
    void whoever_moved_is_not_written_for_from_the_old_place(String typed) {
        talk.say("Vermont");
        talk.say(typed);

        assertThat(talk.hear("letter 1")).contains("I do not know yet where you live.");
        assertThat(talk.cards("AK")).hasSize(3);
    }

    private static String splitInto(int districts) {
        return Stream.of(
                        "05401", "20850", "60614", "78704", "10025", "98103", "30306", "94110", "02138", "97210",
                        "55401")
                .filter(zip -> {
                    Talk other = new Talk();
                    other.say(zip);
                    return other.dialogues.find(Talk.SOMEBODY).orElseThrow().question().stream()
                                    .filter(option -> option.words().matches("[A-Z]{2}-\\d+"))
                                    .count()
                            == districts;
                })
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Reply reply) {
        return Talk.cardsOf(reply).stream()
                .map(card -> card.passage().orElseThrow().text())
                .toList();
    }

    private static List<String> labels(Reply reply) {
        return Talk.cardsOf(reply).stream()
                .map(card -> card.passage().orElseThrow().label())
                .toList();
    }
}
