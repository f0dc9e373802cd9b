package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

final class ConversationTest {
    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource({"Vermont, 3", "20001, 1", "00901, 1", "96799, 1", "CA-11, 3", "TX-23, 2"})
    void a_place_is_answered_at_once_with_standing_and_draft_of_everybody_there(String place, int legislators) {
        assertThat(talk.cards(place)).hasSize(legislators).allSatisfy(card -> {
            assertThat(card.facts()).extracting(Reply.Fact::name).contains("Standing", "Phone");
            assertThat(card.passage()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "CA-30", "30", "friedman", "Laura Friedman"})
    void a_split_zip_code_shows_both_senators_and_a_choice_completes_them(String choice) {
        Reply split = talk.say("90210");

        assertThat(Talk.cardsOf(split))
                .extracting(Reply.Card::title)
                .containsExactly(
                        "Senator Adam B. Schiff (Democrat, California)", "Senator Alex Padilla (Democrat, California)");
        assertThat(choiceIn(split).options())
                .extracting(Action.Say::label)
                .containsExactly(
                        "CA-30: Laura Friedman (Democrat)",
                        "CA-32: Brad Sherman (Democrat)",
                        "CA-36: Ted Lieu (Democrat)",
                        "Use my street address");
        assertThat(talk.cards(choice)).singleElement().satisfies(card -> {
            assertThat(card.title()).isEqualTo("Representative Laura Friedman (Democrat, CA-30)");
            assertThat(textOf(card)).contains("90210");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"TX-00", "TX-0", "tx 00", "Texas at large", "TX-AL", "distrito 0 de Texas"})
    void a_state_with_districts_is_not_answered_as_one_without(String typed) {
        assertThat(new Talk().hear(typed))
                .isEqualToIgnoringNewLines("No one member represents all of Texas in the House: it has 38 districts,"
                        + " TX-1 to TX-38. Tell me yours (a number between 1 and 38), or your ZIP code.");
        assertThat(Talk.inSpanish().hear(typed))
                .startsWith("En la Cámara nadie representa a todo Texas: tiene 38 distritos");
    }

    @Test
    void drafts_after_the_choice_still_name_the_zip_code_that_was_typed() {
        talk.say("90210");
        talk.say("2");

        assertThat(talk.cards("letter"))
                .hasSize(3)
                .allSatisfy(card -> assertThat(textOf(card)).contains("90210"));
    }

    @Test
    void a_district_elsewhere_replaces_the_zip_code_that_was_typed() {
        talk.say("90210");
        talk.say("VT");

        assertThat(talk.cards("letter"))
                .hasSize(3)
                .allSatisfy(card -> assertThat(textOf(card)).contains("Vermont").doesNotContain("90210"));
    }

    @Test
    void the_members_of_one_delegation_get_different_texts() {
        List<String> posts =
                talk.cards("TX-37").stream().map(ConversationTest::textOf).toList();

        // Names and handles apart, nothing but the words differ.
        assertThat(posts.stream().map(post -> post.replaceAll("@\\w+", "@")).distinct())
                .hasSize(3);
    }

    @Test
    void a_mixed_delegation_is_thanked_or_asked_each_as_it_stands() {
        talk.say("campaign airport-face-scans");
        List<Reply.Card> cards = talk.cards("Massachusetts");

        assertThat(textOf(cards.get(0))).contains("cosponsor S. 1691").doesNotContainIgnoringCase("thank");
        assertThat(textOf(cards.get(1))).containsIgnoringCase("thank").doesNotContain("please cosponsor");
    }

    @Test
    void whoever_typed_a_zip_code_of_many_districts_is_asked_for_the_district_alone() {
        String said = talk.hear("94536");

        assertThat(said).contains("it may belong to any of 12 districts", "Which district is yours?");
        assertThat(said).doesNotContain("Tell me your ZIP code");
    }

    @ParameterizedTest
    @CsvSource({
        "MA-7, MA-7 is represented by two senators and one representative.",
        "CA-14, CA-14 is represented by two senators; its House seat is vacant until",
        "94110, ZIP code 94110 is represented by two senators and one representative (CA-11).",
        "VI, One delegate in the House represents the U.S. Virgin Islands: ",
        "MP, There are no senators for the Northern Mariana Islands.",
        "PR, The Resident Commissioner in the House represents Puerto Rico",
        "96960, There is no seat in Congress for the Marshall Islands: an independent country"
    })
    void each_kind_of_place_has_its_own_plain_sentence(String place, String sentence) {
        assertThat(talk.hear(place)).contains(sentence);
    }

    @Test
    void a_name_alone_is_one_of_those_just_shown_and_otherwise_may_be_a_town() {
        talk.say("02139");

        assertThat(talk.hear("warren")).startsWith("Senator Elizabeth Warren");
        assertThat(talk.hear("Jackson")).startsWith("I did not understand that.");
    }

    @Test
    void what_can_be_typed_next_is_in_the_language_of_the_conversation() {
        Talk spanish = Talk.inSpanish();

        assertThat(spanish.hear("Vermont")).contains("· textos en español\n").doesNotContain("drafts es");
        assertThat(spanish.hear("quién es markey")).contains("· campaña airport-face-scans\n");
        assertThat(spanish.hear("96939")).contains("Palaos");
    }

    @Test
    void another_version_differs_from_the_one_before_in_the_same_medium() {
        talk.say("Vermont");
        String letter = textOf(talk.cards("letter 1").get(0));

        Reply.Card another = talk.cards("another 1").get(0);

        assertThat(another.passage().orElseThrow().label()).startsWith("Letter").endsWith("version 2");
        assertThat(textOf(another)).startsWith("Subject: ").isNotEqualTo(letter);
    }

    @Test
    void a_certain_version_is_the_same_every_time() {
        talk.say("Vermont");

        assertThat(talk.say("letter S000033 41")).isEqualTo(talk.say("letter S000033 41"));
    }

    @Test
    void somebody_elses_legislator_is_refused_kindly() {
        talk.say("Vermont");

        assertThat(talk.say("letter warren")).isInstanceOfSatisfying(Reply.Sorry.class, sorry -> {
            assertThat(sorry.what())
                    .startsWith("Senator Elizabeth Warren (Democrat, Massachusetts) does not represent the place");
            assertThat(sorry.remedy()).contains("my legislators");
        });
    }

    @Test
    void nobody_is_written_to_before_a_place_is_known() {
        for (String words : List.of("letter", "call warren", "another", "my legislators", "why")) {
            assertThat(talk.say(words))
                    .as(words)
                    .isInstanceOfSatisfying(
                            Reply.Sorry.class,
                            sorry -> assertThat(sorry.remedy()).contains("ZIP code"));
        }
    }

    @Test
    void the_home_is_remembered_by_district_and_congress_and_never_by_zip_code() {
        talk.say("90210");
        talk.say("1");

        Dialogue saved = talk.dialogues.find(Talk.SOMEBODY).orElseThrow();
        assertThat(saved.home())
                .contains(new Dialogue.Home(State.CA, Optional.of(new District(State.CA, 30)), new Congress(119)));
        assertThat(saved.toString()).doesNotContain("90210");
    }

    @Test
    void a_returning_person_is_known_by_district_when_the_typed_place_is_forgotten() {
        talk.say("90210");
        talk.say("1");
        talk.memory.forget(Talk.SOMEBODY);

        assertThat(talk.cards("my legislators"))
                .hasSize(3)
                .allSatisfy(card -> assertThat(textOf(card)).contains("CA-30"));
    }

    @Test
    void a_district_of_an_earlier_congress_is_not_taken_for_todays() {
        talk.dialogues.save(
                Talk.SOMEBODY,
                Dialogue.fresh(Language.ENGLISH, Talk.TODAY)
                        .livingIn(new Dialogue.Home(
                                State.CA, Optional.of(new District(State.CA, 30)), new Congress(118))));

        assertThat(talk.hear("my legislators"))
                .startsWith("Another Congress began on January 3, 2025")
                .contains("California has two senators");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I live at 12 Wisteria Lane, Boston, MA 02139",
                "12 Wisteria Lane, 02139",
                "who represents 12 Wisteria Lane, Boston, MA 02139",
                "write to me at 12 Wisteria Lane, 02139"
            })
    void a_street_address_is_not_said_back_and_of_it_the_zip_code_alone_is_kept(String typed) {
        String heard = talk.hear(typed);

        assertThat(heard).contains("ZIP code 02139 lies in Massachusetts").doesNotContainIgnoringCase("wisteria");
        assertThat(talk.memory.place(Talk.SOMEBODY)).contains(new Place.Zip(new ZipCode("02139")));
        assertThat(talk.dialogues.find(Talk.SOMEBODY).toString()).doesNotContainIgnoringCase("wisteria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me at 12 Wisteria Lane",
                "who is 12 Wisteria Lane",
                "letter 12 Wisteria Lane",
                "why 12 Wisteria Lane",
                "another 12 Wisteria Lane",
                "12 Wisteria Lane"
            })
    void a_street_address_without_zip_code_is_not_said_back_either(String typed) {
        talk.say("Vermont");

        assertThat(talk.hear(typed)).doesNotContainIgnoringCase("wisteria");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).toString() + talk.memory.place(Talk.SOMEBODY))
                .doesNotContainIgnoringCase("wisteria");
    }

    @Test
    void forget_me_deletes_what_there_is_and_says_what() {
        talk.say("90210");

        assertThat(talk.hear("forget me"))
                .startsWith("Deleted: ")
                .contains("district")
                .contains("as you typed it");
        assertThat(talk.dialogues.find(Talk.SOMEBODY)).isEmpty();
        assertThat(talk.memory.place(Talk.SOMEBODY)).isEmpty();
        assertThat(talk.hear("forget me")).startsWith("There was nothing to delete.");
    }

    @Test
    void nothing_is_saved_after_forget_me_until_something_is_told_again() {
        talk.say("90210");
        int before = talk.dialogues.saves();

        talk.say("forget me");
        talk.say("thanks");
        talk.say("help");
        talk.say("letter");

        assertThat(talk.dialogues.saves()).isEqualTo(before);
        assertThat(talk.hear("my data")).startsWith("I remember nothing about you.");
    }

    @Test
    void forgetting_one_person_leaves_the_others_alone() {
        Speaker other = new Speaker("test", "other");
        talk.say("90210");
        talk.say(other, "Vermont");

        talk.say("forget me");

        assertThat(talk.dialogues.find(Talk.SOMEBODY)).isEmpty();
        assertThat(talk.dialogues.find(other)).isPresent();
    }

    @Test
    void my_data_tells_what_is_kept() {
        talk.say("90210");
        talk.say("1");

        assertThat(talk.hear("my data"))
                .contains("(English)", "(CA-30)", "(Ban facial recognition)", "November 22, 2026", "as you typed it");
    }

    @Test
    void stop_quiets_the_bot_and_drops_the_question() {
        talk.say("90210");

        assertThat(talk.hear("stop")).startsWith("All right, I am quiet.");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).orElseThrow().question()).isEmpty();
    }

    @Test
    void another_campaign_shows_the_same_legislators_with_other_words() {
        talk.say("Vermont");

        List<Reply.Card> cards = talk.cards("campaign airport-face-scans");

        assertThat(cards).hasSize(3).allSatisfy(card -> assertThat(textOf(card)).contains("S. 1691"));
        assertThat(talk.hear("campaign no-such")).contains("no such campaign");
    }

    @Test
    void a_campaign_is_chosen_by_its_number_in_the_list() {
        Reply.Choice choice = choiceIn(talk.say("campaigns"));

        assertThat(choice.options()).hasSizeGreaterThan(1);
        assertThat(talk.hear("2")).startsWith("From now on: ");
    }

    @Test
    void two_of_one_name_are_both_offered() {
        assertThat(choiceIn(talk.say("who is scott")).options()).hasSizeGreaterThan(1);
    }

    @Test
    void every_button_says_words_that_mean_it() {
        IntentParser parser = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);
        Dialogue fresh = Dialogue.fresh(Language.ENGLISH, Talk.TODAY);

        assertThat(talk.cards("Vermont").stream().flatMap(card -> card.actions().stream()))
                .isNotEmpty()
                .allSatisfy(action -> {
                    if (action instanceof Action.Say say) {
                        assertThat(parser.parse(say.intent().words(), fresh)).isEqualTo(say.intent());
                        if (say.typed().isBlank()) {
                            return; // for those who can press only
                        }
                        assertThat(parser.parse(
                                                say.typed(),
                                                talk.dialogues
                                                        .find(Talk.SOMEBODY)
                                                        .orElseThrow())
                                        .words())
                                .isEqualTo(say.intent().words().replaceFirst("^((?:another|sent) \\S+) post$", "$1"));
                    }
                });
    }

    @Test
    void a_scoreboard_may_hold_one_side_only() {
        assertThat(talk.hear("scoreboard MA before"))
                .contains("Edward J. Markey")
                .doesNotContain("Richard E. Neal");
        assertThat(talk.hear("scoreboard MA others"))
                .contains("Richard E. Neal")
                .doesNotContain("Markey");
        assertThat(talk.hear("scoreboard senate before"))
                .contains("Edward J. Markey (MA)")
                .doesNotContain("Pressley");
    }

    @Test
    void a_fault_becomes_an_apology_with_the_number_that_the_log_knows() {
        Talk broken = new Talk(Talk.FACTS, Talk.CAMPAIGNS, Talk.english(), (campaign, legislator, medium) -> {
            throw new IllegalStateException("the disk is full");
        });
        Logger logger = (Logger) LoggerFactory.getLogger(Conversation.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        Reply reply;
        try {
            reply = broken.say("my zip is 02139, near the old mill");
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
        }

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Sorry.class, sorry -> assertThat(sorry.remedy()).contains("inc7"));
        assertThat(heard.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo("incident inc7: FindLegislators on test failed");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("the disk is full");
        });
        assertThat(broken.dialogues.find(Talk.SOMEBODY)).isEmpty();
    }

    @Test
    void a_story_goes_into_the_letters_and_nowhere_else() {
        talk.say("Vermont");
        talk.say("story");

        String heard = talk.hear("The gate at Burlington would not open for my brother, and nobody told him why.");

        assertThat(heard).contains("would not open for my brother");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).toString()).doesNotContain("brother");
        talk.say("forget me");
        talk.say("Vermont");
        assertThat(talk.hear("letter")).doesNotContain("brother");
    }

    @Test
    void a_letter_that_is_pasted_back_is_told_from_ones_own() {
        talk.say("Vermont");
        String letter = textOf(talk.cards("letter 1").get(0));

        assertThat(talk.hear(letter)).startsWith("That is still ");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).toString()).doesNotContain(letter.substring(0, 40));
    }

    @Test
    void a_long_text_that_is_no_letter_is_asked_about_and_whoever_wants_to_be_left_alone_is_heard() {
        talk.say("Vermont");
        String ramble = "Well, you know how it is with these things, I have been on the road for weeks now. ".repeat(3);

        assertThat(talk.hear(ramble)).startsWith("I did not understand that.");
        assertThat(talk.hear(ramble + "My new ZIP code is 94110.")).startsWith("Did you mean ZIP code 94110?");
        assertThat(talk.hear(ramble + "Please delete my data.")).startsWith("Deleted: ");
    }

    @Test
    void a_report_is_kept_without_its_author() {
        talk.say("Vermont");
        talk.say("report sanders");

        assertThat(talk.hear("The phone number is the one of the office in Burlington."))
                .startsWith("Thank you.");
        assertThat(talk.reports.all()).singleElement().satisfies(report -> {
            assertThat(report.words()).isEqualTo("The phone number is the one of the office in Burlington.");
            assertThat(report.about()).contains(new BioguideId("S000033"));
            assertThat(report.toString()).doesNotContain("somebody");
        });
    }

    @Test
    void whoever_moved_is_asked_for_the_new_place_or_shown_it() {
        talk.say("Vermont");

        assertThat(talk.hear("i moved")).contains("Where do you live now?");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).orElseThrow().home()).isEmpty();
        assertThat(talk.hear("I moved to Alaska")).startsWith("Alaska is represented by");
    }

    @Test
    void any_text_at_all_is_answered() {
        for (String odd :
                List.of("", " ", "\u0000", "{{zip}}", "${jndi:x}", "'; drop table", "🙂".repeat(5000), "\uD800")) {
            assertThat(talk.hear(odd)).as(odd).startsWith("I did not understand that.");
        }
    }

    private static String textOf(Reply.Card card) {
        return card.passage().orElseThrow().text();
    }

    private static Reply.Choice choiceIn(Reply reply) {
        if (reply instanceof Reply.Several several) {
            return choiceIn(several.replies().get(several.replies().size() - 1));
        }
        return (Reply.Choice) reply;
    }
}
