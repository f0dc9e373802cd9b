package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntentParserTest {
    private static final Dialogue FRESH = Dialogue.fresh(Language.ENGLISH, Talk.TODAY);
    private static final BioguideId WARREN = new BioguideId("W000817");
    private static final BioguideId MARKEY = new BioguideId("M000133");
    private static final BioguideId PRESSLEY = new BioguideId("P000617");

    /** Of somebody in MA-7 who has just been shown three numbered drafts. */
    private static final Dialogue SHOWN = FRESH.livingIn(
                    new Dialogue.Home(State.MA, Optional.of(new District(State.MA, 7)), new Congress(119)))
            .asked(List.of(
                    new Dialogue.Option("Elizabeth Warren", "who is W000817"),
                    new Dialogue.Option("Edward J. Markey", "who is M000133"),
                    new Dialogue.Option("Ayanna Pressley", "who is P000617")))
            .showing(List.of(WARREN, MARKEY, PRESSLEY), Medium.POST);

    /** Of somebody who was asked for one of three districts. */
    private static final Dialogue ASKED = FRESH.asked(List.of(
            new Dialogue.Option("CA-30: Laura Friedman (Democrat), 62 % of the land", "CA-30"),
            new Dialogue.Option("CA-32: Brad Sherman (Democrat)", "CA-32"),
            new Dialogue.Option("CA-36: Ted Lieu (Democrat)", "CA-36")));

    private static final List<Intent> INTENTS = List.of(
            new Intent.FindLegislators(new Place.Zip(new ZipCode("02139"))),
            new Intent.FindLegislators(new Place.InDistrict(new District(State.CA, 11))),
            new Intent.FindLegislators(new Place.InDistrict(new District(State.AK, 0))),
            new Intent.FindLegislators(new Place.InState(State.HI)),
            new Intent.FindLegislators(new Place.InState(State.OK)),
            new Intent.FindLegislators(new Place.Associated(AssociatedState.PW)),
            new Intent.ShowMine(),
            new Intent.ShowDraft(Optional.of("M000133"), Medium.LETTER, Optional.of(12L)),
            new Intent.ShowDraft(Optional.of("M000133"), Medium.CALL, Optional.empty()),
            new Intent.ShowDraft(Optional.empty(), Medium.POST, Optional.empty()),
            new Intent.AnotherVersion(Optional.of("M000133"), Optional.of(Medium.LETTER)),
            new Intent.AnotherVersion(Optional.of("M000133"), Optional.empty()),
            new Intent.AnotherVersion(Optional.empty(), Optional.of(Medium.CALL)),
            new Intent.AnotherVersion(Optional.empty(), Optional.empty()),
            new Intent.About(Intent.About.Topic.CAMPAIGN),
            new Intent.About(Intent.About.Topic.OTHER_OFFICES),
            new Intent.About(Intent.About.Topic.NOT_HERE),
            new Intent.About(Intent.About.Topic.SENDING),
            new Intent.Why(Optional.of("M000133")),
            new Intent.Why(Optional.empty()),
            new Intent.WhoIs("M000133"),
            new Intent.WhoIs("warren"),
            new Intent.ShowScoreboard(Optional.empty(), Optional.empty()),
            new Intent.ShowScoreboard(Optional.of(State.IN), Optional.empty()),
            new Intent.ShowScoreboard(Optional.of(State.ME), Optional.of(Chamber.HOUSE)),
            new Intent.ShowScoreboard(Optional.empty(), Optional.of(Chamber.SENATE)),
            new Intent.ShowScoreboard(
                    Optional.of(State.MA), Optional.empty(), Optional.of(Intent.ShowScoreboard.Side.BEFORE)),
            new Intent.ShowScoreboard(
                    Optional.empty(), Optional.empty(), Optional.of(Intent.ShowScoreboard.Side.SUPPORTING)),
            new Intent.ListCampaigns(),
            new Intent.UseCampaign("airport-face-scans"),
            new Intent.UseLanguage(Language.ENGLISH),
            new Intent.AskStory(Optional.empty()),
            new Intent.AskStory(Optional.of("M000133")),
            new Intent.GuideMe(),
            new Intent.DraftIn(Language.ENGLISH),
            new Intent.Moved(),
            new Intent.OtherOne(),
            new Intent.AskAddress(),
            new Intent.AskReport(Optional.of("M000133")),
            new Intent.AskReport(Optional.empty()),
            new Intent.Updates(true),
            new Intent.RoomUpdates(true),
            new Intent.RoomUpdates(false),
            new Intent.ListBroadcasts(),
            new Intent.AskBroadcast(),
            new Intent.DoBroadcast(12, Intent.DoBroadcast.Step.APPROVE),
            new Intent.DoBroadcast(999_999_999, Intent.DoBroadcast.Step.STATUS),
            new Intent.ShowImpact(),
            new Intent.ShowOverview(),
            new Intent.AskPlace(),
            new Intent.SwitchImpact(true),
            new Intent.SwitchImpact(false),
            new Intent.Updates(false),
            new Intent.Sent(Optional.empty(), Optional.empty()),
            new Intent.Sent(Optional.of("M000133"), Optional.of(Medium.CALL)),
            new Intent.AskEdit("M000133", Medium.LETTER, 999_999_999L),
            new Intent.ShowMyData(),
            new Intent.ForgetMe(),
            new Intent.Stop(),
            new Intent.Help(),
            new Intent.Greeting(),
            new Intent.Skip(),
            new Intent.DropStory(),
            new Intent.Thanks());

    private final IntentParser parser = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);

    @ParameterizedTest
    @FieldSource("INTENTS")
    void every_intent_is_understood_from_its_own_words(Intent intent) {
        assertThat(parser.parse(intent.words(), FRESH)).isEqualTo(intent);
        assertThat(parser.parse(intent.words(), SHOWN)).isEqualTo(intent);
    }

    @Test
    void the_intents_tried_hold_one_of_every_kind_that_has_words() {
        assertThat(INTENTS.stream().map(Object::getClass).distinct())
                // All but what was not understood, and what people write in their own words.
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Intent.class.getPermittedSubclasses())
                        .filter(kind -> !Set.of(
                                        Intent.Unclear.class,
                                        Intent.TellStory.class,
                                        Intent.TellAddress.class,
                                        Intent.Report.class,
                                        Intent.WriteBroadcast.class,
                                        Intent.Edited.class)
                                .contains(kind))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # places
            02139                                     | 02139
            my zip is 02139                           | 02139
            My ZIP code is 02139.                     | 02139
            02139-4307                                | 02139
            zip: 02139                                | 02139
            02139 please                              | 02139
            I moved, now it's 94110!                  | 94110
            i live in vermont                         | state VT
            vermont                                   | state VT
            VERMONT                                   | state VT
            vt                                        | state VT
            I'm from New York                         | state NY
            i live in the state of new mexico         | state NM
            I live in Boston, MA                      | state MA
            west virginia                             | state WV
            washington dc                             | state DC
            D.C.                                      | state DC
            puerto rico                               | state PR
            the virgin islands                        | state VI
            guam here                                 | state GU
            palau                                     | state PW
            ca 11                                     | CA-11
            CA-11                                     | CA-11
            ca11                                      | CA-11
            california 11                             | CA-11
            California's 11th district                | CA-11
            11th district of california               | CA-11
            the 11th congressional district of California | CA-11
            i live in the 11th district of california | CA-11
            district 7 of massachusetts               | state MA
            my district is TX-23                      | TX-23
            alaska at large                           | AK-AL
            AK-AL                                     | AK-AL
            vermnt                                    | state VT
            i live in vermnt                          | state VT
            masachusetts                              | state MA
            I live at 12 Main St, Boston, MA 02139    | 02139
            who represents 02139                      | 02139
            who represents 12 Main St, Boston, MA 02139 | 02139
            letter for 02139                          | 02139
            who is in charge of CA-11                 | CA-11
            HI                                        | state HI
            OK                                        | state OK
            OR                                        | state OR
            IN                                        | state IN
            ME                                        | state ME
            # words that look like states
            hi                                        | hello
            Hi                                        | hello
            hi!                                       | hello
            in                                        | ?
            or                                        | ?
            me                                        | ?
            ok                                        | ?
            # drafts
            call instead                              | call
            can I call?                               | call
            letter                                    | letter
            write a letter                            | letter
            letter markey                             | letter markey
            letter to Senator Markey please           | letter markey
            write to warren                           | letter warren
            call m000133                              | call M000133
            tweet pressley                            | post pressley
            i would rather write                      | letter
            please give me a phone script             | call
            another version                           | another
            another one                               | another
            another letter                            | another letter
            another letter for markey                 | another markey letter
            try again                                 | another
            leter markey                              | letter markey
            # who, why, standings
            who is bernie                             | who is bernie
            who's elizabeth warren?                   | who is elizabeth warren
            tell me about markey                      | who is markey
            where does warren stand on this           | who is warren
            who is                                    | my legislators
            who represents me                         | my legislators
            who are my reps?                          | my legislators
            my senators                               | my legislators
            why                                       | why
            why markey?                               | why markey
            what is the source                        | why
            scoreboard                                | scoreboard
            score board                               | scoreboard
            scorebord                                 | scoreboard
            scoreboard for vermont senate             | scoreboard VT senate
            scoreboard vermont                        | scoreboard VT
            scoreboard of the house                   | scoreboard house
            scoreboard in                             | scoreboard IN
            scoreboard me                             | scoreboard ME
            scoreboard vermnt                         | scoreboard VT
            who supports it?                          | scoreboard
            # the rest
            campaigns                                 | campaigns
            what other campaigns are there            | campaigns
            campaign airport-face-scans               | campaign airport-face-scans
            switch to airport face scans              | campaign airport-face-scans
            what do you know about me?                | my data
            forget me                                 | forget me
            Forget me!                                | forget me
            please forget everything about me         | forget me
            please delete my data                     | forget me
            delete my account                         | forget me
            I want you to erase me                    | forget me
            stop                                      | stop
            STOP!!!                                   | stop
            please stop                               | stop
            stop messaging me                         | stop
            unsubscribe                               | stop
            leave me alone                            | stop
            quit                                      | stop
            help                                      | help
            ?                                         | help
            can you help me                           | help
            what is this?                             | help
            halp                                      | help
            thank you so much                         | thanks
            thanks!                                   | thanks
            hello                                     | hello
            good morning                              | hello
            speak english                             | language en
            # nothing that is known
            asdfgh                                    | ?
            2139                                      | ?
            🙂                                        | ?
            1234567                                   | ?
            {{zip}}                                   | ?
            """)
    void somebody_new_is_understood(String typed, String meant) {
        assertThat(parser.parse(typed, FRESH).words()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1                                | who is W000817
            3                                | who is P000617
            markey                           | who is M000133
            Ayanna                           | who is P000617
            letter 2                         | letter M000133
            leter 1                          | letter W000817
            call number 3                    | call P000617
            call 2 instead                   | call M000133
            another 2                        | another M000133
            another letter 2                 | another M000133 letter
            another version for 3            | another P000617
            why 1                            | why W000817
            why is 1                         | why W000817
            who is 3                         | who is P000617
            letter 9                         | letter 9
            letter markey                    | letter markey
            call me                          | call
            call me at 12 Elm Street         | call
            write that I was stopped by the police last year | letter
            02139                            | 02139
            hi                               | hello
            HI                               | hello
            ok                               | thanks
            OK                               | thanks
            in                               | ?
            IN                               | state IN
            vermont                          | state VT
            """)
    void somebody_who_was_shown_a_list_is_understood(String typed, String meant) {
        assertThat(parser.parse(typed, SHOWN).words()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1          | CA-30
            3          | CA-36
            CA-32      | CA-32
            ca 32      | CA-32
            30         | CA-30
            friedman   | CA-30
            Ted Lieu   | CA-36
            sherman    | CA-32
            94110      | 94110
            4          | ?
            31         | ?
            democrat   | ?
            """)
    void a_question_is_answered_by_number_district_or_name(String typed, String meant) {
        assertThat(parser.parse(typed, ASKED).words()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"2139, 02139", "7001, 07001"})
    void four_digits_are_taken_for_a_zip_code_that_lost_its_zero(String typed, String zip) {
        assertThat(parser.parse(typed, FRESH))
                .isEqualTo(new Intent.Unclear(Optional.of(new Place.Zip(new ZipCode(zip))), typed));
    }

    @ParameterizedTest
    @CsvSource({"in, IN", "or, OR", "me, ME", "ok, OK", "oh, OH"})
    void a_small_word_that_is_also_a_postal_code_is_asked_about(String typed, State state) {
        assertThat(parser.parse(typed, FRESH))
                .isEqualTo(new Intent.Unclear(Optional.of(new Place.InState(state)), typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u0000", "....", "((((", "\\", "[a-", "a{1000}", "language ", "state "})
    void what_cannot_be_placed_is_unclear_and_never_a_fault(String typed) {
        assertThat(parser.parse(typed, SHOWN)).isEqualTo(new Intent.Unclear(Optional.empty(), typed));
    }

    @Test
    void a_very_long_text_is_read_only_at_its_beginning() {
        assertThat(parser.parse("letter " + "x".repeat(2_000_000), SHOWN).words())
                .hasSizeLessThan(600);
        assertThat(parser.parse("?".repeat(1000) + " 02139", FRESH)).isInstanceOf(Intent.Unclear.class);
    }
}
