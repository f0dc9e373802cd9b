package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.DOGWOOD;
import static org.constituent.Samples.SOURCE;
import static org.constituent.Samples.STUDY;
import static org.constituent.Samples.bill;
import static org.constituent.Samples.campaign;
import static org.constituent.Samples.district;
import static org.constituent.Samples.name;
import static org.constituent.Samples.withdrawn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.constituent.Samples;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DraftWriterTest {
    private static final Campaign CAMPAIGN = campaign("118-s-21", "118-hr-22", "119-s-31", "119-hr-32");
    private static final Place.Zip ZIP = new Place.Zip(new ZipCode("02139"));
    private static final Standing NOT_YET = new Standing.NotYet(before("119-hr-32"), SOURCE);

    private static final FakePhrasebook LETTERS = new FakePhrasebook()
            .order(Medium.LETTER, "opening", Phrasebook.STORY, "ask")
            .part(Medium.LETTER, Phrasebook.SUBJECT, "s0", "s1", "s2", "s3", "s4")
            .part(Medium.LETTER, "opening", "o0", "o1", "o2", "o3", "o4")
            .part(Medium.LETTER, "ask", "a0", "a1", "a2", "a3", "a4");

    private final DraftWriter writer = new DraftWriter(new AtMost(20));

    @Test
    void the_same_request_gives_the_same_draft() {
        for (long number = 0; number < 200; number++) {
            DraftRequest request = request(CEDAR, Medium.LETTER).numbered(number);
            Draft draft = writer.write(request, LETTERS);
            assertThat(new DraftWriter(new AtMost(20)).write(request, LETTERS)).isEqualTo(draft);
            assertThat(draft.number()).isEqualTo(number);
        }
    }

    @Test
    void every_number_gives_another_draft_until_they_begin_again() {
        DraftRequest request = request(CEDAR, Medium.LETTER);
        long versions = writer.versions(request, LETTERS);
        assertThat(versions).isEqualTo(125);
        assertThat(LongStream.range(0, versions)
                        .mapToObj(number ->
                                writer.write(request.numbered(number), LETTERS).wholeText()))
                .doesNotHaveDuplicates();
        assertThat(writer.write(request.numbered(versions), LETTERS).wholeText())
                .isEqualTo(writer.write(request, LETTERS).wholeText());
    }

    @Test
    void a_story_stands_where_the_order_says_word_for_word() {
        String story = "My <place> is {{mine}}.";
        Draft draft = writer.write(withStory(Medium.LETTER, story), LETTERS);
        assertThat(draft.body()).isEqualTo("o0\n\n" + story + "\n\na0");
        assertThat(draft.personal()).isTrue();
    }

    @Test
    void without_a_story_nothing_stands_there_and_the_words_are_the_campaigns() {
        Draft draft = writer.write(request(CEDAR, Medium.LETTER), LETTERS);
        assertThat(draft.body()).isEqualTo("o0\n\na0");
        assertThat(draft.subject()).contains("s0");
        assertThat(draft.personal()).isFalse();
    }

    @Test
    void a_story_has_no_place_in_a_medium_that_names_none() {
        FakePhrasebook calls = new FakePhrasebook()
                .order(Medium.CALL, "script", Phrasebook.VOICEMAIL)
                .part(Medium.CALL, "script", "hello")
                .part(Medium.CALL, Phrasebook.VOICEMAIL, "after the tone");
        Draft draft = writer.write(withStory(Medium.CALL, "My story."), calls);
        assertThat(draft.personal()).isFalse();
        assertThat(draft.body()).isEqualTo("hello");
        assertThat(draft.voicemail()).contains("after the tone");
        assertThat(draft.subject()).isEmpty();
        assertThat(draft.wholeText()).isEqualTo("hello\n\nafter the tone");
    }

    @Test
    void a_dot_stands_before_a_post_that_begins_with_a_handle() {
        Legislator onX = Samples.with(CEDAR, Samples.onX("RepCedar"));
        assertThat(writer.write(request(onX, Medium.POST), posts("<who>, plant!"))
                        .body())
                .isEqualTo(".@RepCedar, plant!");
        assertThat(writer.write(request(onX, Medium.POST), posts("Plant, <who>!"))
                        .body())
                .isEqualTo("Plant, @RepCedar!");
        FakePhrasebook letters = new FakePhrasebook()
                .order(Medium.LETTER, "opening")
                .part(Medium.LETTER, Phrasebook.SUBJECT, "s")
                .part(Medium.LETTER, "opening", "<who>!");
        assertThat(writer.write(request(onX, Medium.LETTER), letters).body()).isEqualTo("@RepCedar!");
    }

    @Test
    void a_post_that_is_too_long_gives_way_to_the_next_that_fits_and_tells_its_number() {
        FakePhrasebook words = posts("this one is far too long", "this one is too long as well", "short", "also short");
        Draft draft = writer.write(request(CEDAR, Medium.POST), words);
        assertThat(draft.body()).isEqualTo("short");
        assertThat(draft.number()).isEqualTo(2);
        assertThat(writer.write(request(CEDAR, Medium.POST).numbered(2), words)).isEqualTo(draft);
        assertThat(writer.write(request(CEDAR, Medium.POST).numbered(3), words).body())
                .isEqualTo("also short");
        assertThat(writer.write(request(CEDAR, Medium.POST).numbered(4), words).number())
                .isEqualTo(6);
    }

    @Test
    void the_only_combination_of_parts_that_fits_is_found() {
        FakePhrasebook words = new FakePhrasebook()
                .order(Medium.POST, "one", "two")
                .part(Medium.POST, "one", "a part of some length", "1")
                .part(Medium.POST, "two", "a part of some length", "another of some length", "2");
        for (long number = 0; number < 6; number++) {
            assertThat(writer.write(request(CEDAR, Medium.POST).numbered(number), words)
                            .body())
                    .isEqualTo("1\n\n2");
        }
    }

    @Test
    void a_campaign_without_a_post_that_fits_is_a_fault() {
        assertThatThrownBy(() -> writer.write(request(CEDAR, Medium.POST), posts("nothing here is short enough")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plant-trees")
                .hasMessageContaining("C000001");
    }

    @Test
    void only_posts_are_measured() {
        assertThat(writer.write(withStory(Medium.LETTER, "x".repeat(500)), LETTERS)
                        .body())
                .hasSizeGreaterThan(500);
    }

    @Test
    void the_members_of_one_delegation_are_sent_different_words() {
        for (long number = 0; number < 125; number++) {
            long same = number;
            assertThat(Stream.of(ALDER, BIRCH, CEDAR)
                            .map(to -> writer.write(request(to, Medium.LETTER).numbered(same), LETTERS)
                                    .body()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_claim_brings_its_source() {
        FakePhrasebook words = new FakePhrasebook()
                .order(Medium.LETTER, "reason")
                .part(Medium.LETTER, Phrasebook.SUBJECT, "s")
                .citing(Medium.LETTER, "reason", STUDY.id(), "It grows (<source>): <url>");
        Draft draft = writer.write(request(CEDAR, Medium.LETTER), words);
        assertThat(draft.citations()).containsExactly(STUDY);
        assertThat(draft.body())
                .isEqualTo("It grows (source{date=December 2019, publisher=The Lab, title=A study,"
                        + " url=https://example.org/s1}): https://example.org/s1");
        FakePhrasebook lost = new FakePhrasebook()
                .order(Medium.LETTER, "reason")
                .part(Medium.LETTER, Phrasebook.SUBJECT, "s")
                .citing(Medium.LETTER, "reason", "S99", "x");
        assertThatThrownBy(() -> writer.write(request(CEDAR, Medium.LETTER), lost))
                .hasMessage("no citation S99");
    }

    static List<Arguments> places() {
        return List.of(
                Arguments.of(ZIP, "02139", "place-zip{zip=02139}"),
                Arguments.of(
                        new Place.InDistrict(district("MA-7")),
                        "MA-7",
                        "place-district{number=7, ordinal=7th, state=Massachusetts}"),
                Arguments.of(new Place.InDistrict(district("VT-AL")), "Vermont", "Vermont"),
                Arguments.of(
                        new Place.InState(State.MA),
                        "place-state{state=Massachusetts}",
                        "place-state{state=Massachusetts}"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_place_is_short_in_a_post_and_told_in_a_letter(Place place, String inPost, String inLetter) {
        assertThat(filled(Medium.POST, "<place>", place, NOT_YET)).isEqualTo(inPost);
        assertThat(filled(Medium.LETTER, "<place>", place, NOT_YET)).isEqualTo(inLetter);
    }

    @Test
    void english_ordinals_follow_their_rule() {
        assertThat(IntStream.of(1, 2, 3, 4, 11, 12, 13, 21, 22, 33)
                        .mapToObj(number -> new Place.InDistrict(new org.constituent.civic.District(State.CA, number)))
                        .map(place -> filled(Medium.LETTER, "<place>", place, NOT_YET))
                        .map(told -> told.replaceAll(".*ordinal=(\\w+).*", "$1")))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "33rd");
    }

    @Test
    void nobody_writes_as_a_constituent_from_an_associated_state() {
        Place palau = new Place.Associated(AssociatedState.PW);
        assertThatThrownBy(() -> filled(Medium.LETTER, "<place>", palau, NOT_YET))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void titles_follow_the_seat_and_the_gender() {
        assertThat(title(ALDER)).isEqualTo("senator");
        assertThat(title(CEDAR)).isEqualTo("representative");
        assertThat(title(DOGWOOD)).isEqualTo("delegate");
        assertThat(title(Samples.representative("PR-AL", "P000001", "Pau Palma")))
                .isEqualTo("resident-commissioner");
        assertThat(title(with(ALDER, Gender.FEMALE))).isEqualTo("senator-female");
        assertThat(title(with(CEDAR, Gender.MALE))).isEqualTo("representative-male");
    }

    @Test
    void the_bill_is_named_by_where_it_lies() {
        assertThat(filled(Medium.LETTER, "<bill> <measure>", ZIP, NOT_YET))
                .isEqualTo("bill-here" + about("H.R. 32", "chamber-house", 119) + " measure-here"
                        + about("H.R. 32", "chamber-house", 119));
        BillBefore other = new BillBefore(BillBefore.Where.IN_THE_OTHER_CHAMBER, Optional.of(bill("119-s-31")));
        assertThat(filled(Medium.LETTER, "<bill>", ZIP, new Standing.NoBillOnFile(other)))
                .isEqualTo("bill-elsewhere" + about("S. 31", "chamber-senate", 119));
        BillBefore earlier = new BillBefore(BillBefore.Where.NONE_ON_FILE, Optional.of(bill("118-hr-22")));
        assertThat(filled(Medium.LETTER, "<measure>", ZIP, new Standing.NoBillOnFile(earlier)))
                .isEqualTo("measure-earlier" + about("H.R. 22", "chamber-house", 118));
        BillBefore none = new BillBefore(BillBefore.Where.NONE_ON_FILE, Optional.empty());
        assertThat(filled(Medium.LETTER, "<bill>, <measure>", ZIP, new Standing.NoBillOnFile(none)))
                .isEqualTo("Tree Act, measure-unnumbered{act=Tree Act, official=Tree Act}");
    }

    @Test
    void what_a_legislator_did_is_told_with_its_days() {
        Standing sponsor = new Standing.Supports(
                before("119-hr-32"),
                new Standing.Act(bill("119-hr-32"), name(CEDAR, Sponsorship.Role.SPONSOR), SOURCE));
        assertThat(filled(Medium.LETTER, "<did> <doing> <since>", ZIP, sponsor))
                .isEqualTo("introduced introducing March 7, 2025");
        Standing withdrew = new Standing.Withdrew(
                before("119-hr-32"), new Standing.Act(bill("119-hr-32"), withdrawn(CEDAR), SOURCE));
        assertThat(filled(Medium.LETTER, "<did> <withdrew>", ZIP, withdrew))
                .isEqualTo("cosponsored September 24, 2025");
        Standing before = new Standing.SupportedBefore(
                before("119-hr-32"),
                new Standing.Act(bill("118-hr-22"), name(CEDAR, Sponsorship.Role.COSPONSOR), SOURCE));
        assertThat(filled(Medium.LETTER, "<earlierBill>", ZIP, before))
                .isEqualTo("earlier-bill" + about("H.R. 22", "chamber-house", 118));
        assertThat(before.ask()).isEqualTo(Ask.THANK_AND_ASK_AGAIN);
    }

    private String title(Legislator to) {
        return writer.write(request(to, Medium.LETTER), letters("<title>")).body();
    }

    private static Legislator with(Legislator one, Gender gender) {
        return new Legislator(one.id(), one.name(), one.seat(), one.party(), one.caucus(), gender, one.contact());
    }

    private static String about(String number, String chamber, int congress) {
        return "{act=Tree Act, chamber=" + chamber + ", congress=congress{number=" + congress + ", ordinal=" + congress
                + "th}, number=" + number + ", official=Tree Act}";
    }

    private static String filled(Medium medium, String text, Place place, Standing standing) {
        DraftRequest request =
                new DraftRequest(CAMPAIGN, CONGRESS, CEDAR, standing, place, medium, Optional.empty(), 0);
        return new DraftWriter(new AtMost(1000))
                .write(request, medium == Medium.POST ? posts(text) : letters(text))
                .body();
    }

    private static FakePhrasebook posts(String... texts) {
        return new FakePhrasebook().order(Medium.POST, "post").part(Medium.POST, "post", texts);
    }

    private static FakePhrasebook letters(String text) {
        return new FakePhrasebook()
                .order(Medium.LETTER, "only")
                .part(Medium.LETTER, Phrasebook.SUBJECT, "s")
                .part(Medium.LETTER, "only", text);
    }

    private static DraftRequest request(Legislator to, Medium medium) {
        return new DraftRequest(CAMPAIGN, CONGRESS, to, NOT_YET, ZIP, medium, Optional.empty(), 0);
    }

    private static DraftRequest withStory(Medium medium, String story) {
        return new DraftRequest(CAMPAIGN, CONGRESS, CEDAR, NOT_YET, ZIP, medium, Optional.of(story), 0);
    }

    private static BillBefore before(String bill) {
        return new BillBefore(BillBefore.Where.IN_THIS_CHAMBER, Optional.of(bill(bill)));
    }
}
