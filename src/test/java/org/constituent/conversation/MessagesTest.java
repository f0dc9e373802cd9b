package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.constituent.TargetedCampaign;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.Standing;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.NoDistrict;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Roster;
import org.constituent.civic.State;
import org.constituent.civic.ZipEntry;
import org.constituent.civic.ZipTable;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Template;
import org.constituent.port.DraftNumbers;
import org.constituent.port.DraftNumbersInMemory;
import org.constituent.port.Geocoder;
import org.constituent.port.PublicAnswers;
import org.constituent.port.TestClock;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ShowStanding;
import org.constituent.wording.IncompleteMessages;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.StandingWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MessagesTest {
    private static final BillId S_1691 =
            BillId.cited(new Congress(119), "S. 1691").orElseThrow();

    @Test
    void a_phrase_that_is_missing_and_one_that_is_never_said_are_told_together() {
        Map<String, Template> phrases = new HashMap<>(Talk.bot().phrases());
        phrases.remove("forgotten");
        phrases.put("forgoten", said("x"));
        phrases.put("who-is-nobody", said("x", "name", "nmae"));
        phrases.put("help", said("x", "zip"));

        assertThatThrownBy(() -> messages(phrases))
                .isInstanceOf(IncompleteMessages.class)
                .hasMessage("""
                        messages/en/bot.yaml: in help, {{zip}} cannot be filled. Nothing is filled in here.
                        messages/en/bot.yaml: in who-is-nobody, {{nmae}} cannot be filled. Use {{name}}.
                        messages/en/bot.yaml: phrases has no forgotten. Add a line "forgotten: …".
                        messages/en/bot.yaml: forgoten under phrases is never said. Correct its name, or delete it.""");
    }

    @Test
    void a_meaning_without_words_and_one_that_does_not_exist_are_told_together() {
        Map<String, List<String>> understood = new HashMap<>(Talk.bot().understood());
        understood.remove("stop");
        understood.put("stopp", List.of("halt"));

        assertThatThrownBy(() -> new Vocabulary(Map.of(Language.ENGLISH, understood)))
                .isInstanceOf(IncompleteMessages.class)
                .hasMessageStartingWith(
                        "messages/en/bot.yaml: stopp under understood is not known. Known are: about-abroad, about-bot,")
                .hasMessageEndingWith("messages/en/bot.yaml: understood has no stop. Add a list of words.");
    }

    @Test
    void a_list_reads_as_people_write_one() {
        assertThat(Talk.english().list(List.of())).isEmpty();
        assertThat(Talk.english().list(List.of("A"))).isEqualTo("A");
        assertThat(Talk.english().list(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(Talk.english().list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    }

    @Test
    void a_day_reads_as_people_write_one() {
        assertThat(Talk.english().date(LocalDate.of(2025, 5, 8))).isEqualTo("May 8, 2025");
    }

    /**
     * Phrases that show every value they may be filled with are said in many conversations: each value must be
     * there, and none of the phrases is idle.
     */
    @Test
    void every_phrase_is_said_and_filled_with_everything_it_may_hold(@TempDir Path folder) {
        Set<Phrase> heard = EnumSet.noneOf(Phrase.class);
        Map<String, Template> probing = new HashMap<>();
        for (Phrase phrase : Phrase.values()) {
            probing.put(phrase.key(), new Template() {
                @Override
                public String fill(Map<String, String> values) {
                    assertThat(values.keySet()).as(phrase.key()).containsAll(phrase.variables());
                    heard.add(phrase);
                    return phrase.key() + " " + new TreeMap<>(values);
                }

                @Override
                public Set<String> variables() {
                    return phrase.variables();
                }
            });
        }
        Messages words = messages(probing);

        // The country as it is.
        for (String place : List.of(
                "02139",
                "90210",
                "94110",
                "CA-11",
                "TX-23",
                "20001",
                "00901",
                "99999",
                "California",
                "96939",
                "96941",
                "96960",
                "94536",
                "09012",
                "TX-99",
                "TX-00",
                "AK-3",
                "00000",
                "2139",
                "nonsense")) {
            Talk talk = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
            for (String typed : List.of(
                    place, "letter", "call", "another 1", "why 1", "why", "letter warren", "letter xyz", "my data")) {
                assertNoFault(talk, typed, heard);
            }
        }
        Talk talk = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        for (String typed : List.of(
                "hello",
                "forget me",
                "letter",
                "campaigns",
                "2",
                "my data",
                "forget me",
                "campaign x",
                "help",
                "thanks",
                "stop",
                "who is markey",
                "who is scott",
                "scoreboard",
                "scoreboard texas",
                "campaign airport-face-scans",
                "scoreboard",
                "language en",
                "language fr",
                "02139",
                "forget me",
                "75099",
                "who is kennedy")) {
            assertNoFault(talk, typed, heard);
        }
        String own = "My brother waited at a gate that would not open, and nobody told him why.";
        for (String typed : List.of(
                "02139",
                "2",
                "the other one",
                "story",
                "x ".repeat(400),
                "story",
                own,
                "letter 1",
                "my data",
                "no story",
                "story",
                own,
                "guide me",
                "skip",
                "drafts fr",
                "report",
                own,
                "forget me",
                "02139",
                "i moved")) {
            assertNoFault(talk, typed, heard);
        }
        assertThat(talk.tooMuch()).isInstanceOf(Reply.Sorry.class);
        Talk pasting = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        assertNoFault(pasting, "Vermont", heard);
        String letter = pasting.cards("letter 1").get(0).passage().orElseThrow().text();
        assertNoFault(pasting, letter, heard);
        assertNoFault(pasting, letter.substring(0, letter.length() / 3) + " " + own.repeat(6), heard);
        for (Intent.About.Topic topic : Intent.About.Topic.values()) {
            assertNoFault(pasting, new Intent.About(topic).words(), heard);
        }
        // Whom and what there is not.
        Talk mistaken = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        for (String typed : List.of("Vermont", "letter john", "letter 9", "story", "asdf", "DC", "letter 9")) {
            assertNoFault(mistaken, typed, heard);
        }
        assertNoFault(pasting, "xyzzy", heard);
        assertNoFault(
                new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory(), Optional.empty()),
                "xyzzy",
                heard);
        // Somebody who reads another language than their legislators.
        Messages spanish = new Messages(
                Language.parse("es").orElseThrow(),
                probing,
                Talk.bot().terms(),
                Talk.bot().stateNames(),
                Talk.bot().partyNames());
        assertNoFault(new Talk(Talk.FACTS, Talk.CAMPAIGNS, spanish, new DraftNumbersInMemory()), "Vermont", heard);
        SyncOffer offer = new SyncOffer(words);
        assertThat(List.of(offer.question(Talk.FACTS.rosterSource()), offer.outcome(true), offer.outcome(false)))
                .doesNotContain("");
        // The country as it might be.
        Talk strange = new Talk(strange(), Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        for (String typed : List.of(
                "campaign airport-face-scans",
                "Vermont",
                "Massachusetts",
                "Kansas",
                "10001",
                "10002",
                "10003",
                "10004",
                "TX-23",
                "why marshall",
                "why markey",
                "scoreboard")) {
            assertNoFault(strange, typed, heard);
        }
        Talk nameless = new Talk(
                with(Talk.FACTS.roster(), Talk.FACTS.zips(), signedBy(List.of())),
                Talk.CAMPAIGNS,
                words,
                new DraftNumbersInMemory());
        Talk unread = new Talk(
                with(Talk.FACTS.roster(), Talk.FACTS.zips(), Map.of()),
                Talk.CAMPAIGNS,
                words,
                new DraftNumbersInMemory());
        for (String typed : List.of("campaign airport-face-scans", "Vermont", "scoreboard")) {
            assertNoFault(nameless, typed, heard);
            assertNoFault(unread, typed, heard);
        }
        // What comes after, in windows and in front of others.
        Talk after = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        for (String typed : List.of(
                "i sent it",
                "edit M000133 post 0",
                "02139",
                "i sent it",
                "i sent it 1",
                "edit M000133 post 0",
                "updates on",
                "updates on",
                "my data",
                "updates off",
                "updates off",
                "updates on",
                "stop",
                "updates on",
                "forget me")) {
            assertNoFault(after, typed, heard);
        }
        after.say("02139");
        after.answer(Talk.message(own).filledInto("edit M000133 post 0"));
        after.answer(Talk.message(own.repeat(9)).filledInto("edit M000133 post 0"));
        after.answer(Talk.message("hello").amongOthers());
        for (String side : List.of("supporting", "before", "others")) {
            assertNoFault(after, "scoreboard senate " + side, heard);
        }
        // All that concerns somebody at a glance.
        Talk atAGlance = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        for (String typed : List.of(
                "overview",
                "place",
                "02139",
                "overview",
                "campaign airport-face-scans",
                "updates on",
                "overview",
                "place")) {
            assertNoFault(atAGlance, typed, heard);
        }
        ImpactTest.tryEverything(after);
        BroadcastTalkTest.tryEverything(after, words);
        assertThat(new CommandCatalog(Map.of(words.language(), words)).all()).isNotEmpty();
        // Street addresses, and what a date changes.
        everyAddress(words);
        everyDate(words);
        // Offices that have had enough for an hour, one with an office at home.
        Talk busy = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        Talk busyAtHome = new Talk(strange(), Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        Talk onAMonday = new Talk(new TestClock(), () -> Talk.FACTS, words);
        for (Talk one : List.of(busy, busyAtHome, onAMonday)) {
            assertNoFault(one, "MA-7", heard);
            for (int i = 0; i < 61; i++) {
                one.pace.pointed(new BioguideId("M000133"), Medium.CALL);
                one.pace.pointed(new BioguideId("M000133"), Medium.POST);
            }
            assertNoFault(one, "call markey", heard);
            assertNoFault(one, "post markey", heard);
        }
        // Whom a campaign asks everybody to write to.
        assertNoFault(
                new Talk(Talk.FACTS, TargetedCampaign.in(folder, "instead"), words, new DraftNumbersInMemory()),
                "Vermont",
                heard);
        everyPublicAnswer(words);
        BroadcastCostTest.tryEverything(words);
        // A fault.
        DraftNumbers broken = (campaign, legislator, medium) -> {
            throw new IllegalStateException();
        };
        new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, broken).say("Vermont");

        assertThat(Arrays.stream(Phrase.values())
                        .filter(phrase -> !heard.contains(phrase))
                        .toList())
                .isEmpty();
    }

    /** Where everybody reads, with a link and without. */
    private static void everyPublicAnswer(Messages words) {
        for (Optional<URI> link : List.of(Optional.<URI>empty(), Optional.of(URI.create("https://act.example.org/")))) {
            InPublic inPublic = new InPublic(
                    new IntentParser(
                            new PlaceParser(),
                            new Vocabulary(Map.of(Language.ENGLISH, Talk.bot().understood())),
                            () -> Talk.FACTS),
                    new FindMyLegislators(() -> Talk.FACTS, Talk.CALENDAR.calendar(), ShippedBot.CLOCK),
                    new ShowStanding(() -> Talk.FACTS, ShippedBot.CLOCK),
                    Talk.CAMPAIGNS,
                    Map.of(words.language(), words),
                    words.language(),
                    new XMeasure(),
                    link,
                    ShippedBot.CLOCK);
            for (String said : List.of(
                    "MA-7", "MA-5", "TX-23", "20001", "02139", "help", "I live at 12 Main Street, Cambridge 02139")) {
                assertThat(inPublic.to(said, Optional.empty())).as(said).isInstanceOf(PublicAnswers.Say.class);
            }
        }
    }

    private static void everyAddress(Messages words) {
        Talk talk = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory());
        talk.say("address");
        talk.say("90210");
        talk.fillIn("address", "wisterialane");
        for (String typed : List.of("PO Box 1, Austin, TX 78701", "1 Elm St, Agana, GU 96910", "1 Elm St, Austin")) {
            talk.fillIn("address", typed);
        }
        for (Geocoder.Answer answer : List.of(
                new Geocoder.Answer.NoMatch(),
                new Geocoder.Answer.OtherMap(Optional.empty()),
                new Geocoder.Answer.In(List.of(new District(State.TX, 37), new District(State.TX, 21))))) {
            talk.geocoderSays = answer;
            talk.fillIn("address", "1 Elm St, Austin, TX 78701");
        }
        new PlaceWords(words).noDistrict(NoDistrict.OUTSIDE);
        words.say(Phrase.LEVEL_STATE); // by ./constituent lookup
        Talk without = new Talk(Talk.FACTS, Talk.CAMPAIGNS, words, new DraftNumbersInMemory(), Optional.empty());
        without.say("address");
    }

    private static void everyDate(Messages words) {
        TestClock clock = new TestClock();
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-22T17:00:00Z")));
        Talk talk = new Talk(clock, () -> Talk.FACTS, words);
        talk.say("78701");
        talk.say("MO-1");
        talk.say("TX-37");
        clock.pass(Duration.between(clock.instant(), Instant.parse("2027-01-03T17:00:00Z")));
        talk.say("letter");
        talk.say("78701");
        talk.say("MA-7");
        new StandingWords(words)
                .of(new Standing.NoBillOnFile(new BillBefore(BillBefore.Where.NONE_ON_FILE, Optional.empty())));
        // A Congress about whose map nothing is written down.
        clock.pass(Duration.ofDays(800));
        talk.say("letter");
    }

    @Test
    void a_sponsor_list_that_could_not_be_read_is_not_an_empty_one() {
        Map<BillId, Sponsorships> unread = new HashMap<>(Talk.FACTS.sponsorships());
        unread.remove(S_1691);
        Talk talk = new Talk(with(Talk.FACTS.roster(), Talk.FACTS.zips(), unread));
        talk.say("campaign airport-face-scans");

        assertThat(talk.hear("scoreboard"))
                .contains("? unknown: the sponsors of S. 1691 (119th Congress) could not be read")
                .doesNotContain("nobody yet");
        assertThat(talk.hear("who is markey")).contains("? unknown: the sponsors of S. 1691");
    }

    @Test
    void a_scoreboard_tells_the_day_of_its_sponsor_list() {
        Talk talk = new Talk();
        talk.say("campaign airport-face-scans");

        assertThat(talk.hear("scoreboard")).contains("as of May 8, 2025 (https://");
    }

    @Test
    void a_record_tells_of_the_past_as_past() {
        Talk talk = new Talk();

        talk.say("02139");
        assertThat(talk.hear("why markey"))
                .contains("introduced S. 681 (118th Congress), March 7, 2023")
                .doesNotContain("cosponsors");
    }

    private static void assertNoFault(Talk talk, String typed, Set<Phrase> heard) {
        boolean before = heard.remove(Phrase.FAULT);
        assertThatCode(() -> talk.say(typed)).doesNotThrowAnyException();
        assertThat(heard).as(typed).doesNotContain(Phrase.FAULT);
        if (before) {
            heard.add(Phrase.FAULT);
        }
    }

    /** Seats and ZIP codes that do not occur today: a vacancy in the Senate, sources that disagree, a name withdrawn. */
    private static Facts strange() {
        List<Legislator> all = new ArrayList<>(Talk.FACTS.roster().legislators());
        all.removeIf(
                one -> one.id().equals(new BioguideId("S000033")) || one.id().equals(new BioguideId("C001061")));
        all.replaceAll(MessagesTest::withOfficeAtHome);
        ZipEntry.Share ny12 = ZipEntry.Share.of(new District(State.NY, 12));
        ZipEntry.Share nj8 = ZipEntry.Share.of(new District(State.NJ, 8));
        ZipEntry.Share tx23 = new ZipEntry.Share(new District(State.TX, 23), Optional.of(0.7));
        ZipEntry.Share tx20 = new ZipEntry.Share(new District(State.TX, 20), Optional.of(0.3));
        ZipTable zips = new ZipTable(Map.of(
                "10001", new ZipEntry.Districts(List.of(ny12, nj8), false),
                "10002", new ZipEntry.Districts(List.of(ny12, nj8), true),
                "10003", new ZipEntry.Districts(List.of(tx23, tx20), false),
                "10004", new ZipEntry.Districts(List.of(tx23), false)));
        List<Sponsorship> names = new ArrayList<>();
        LocalDate day = LocalDate.of(2025, 6, 1);
        names.add(
                new Sponsorship(new BioguideId("W000817"), "Warren", Sponsorship.Role.SPONSOR, day, Optional.empty()));
        names.add(new Sponsorship(
                new BioguideId("M000133"), "Markey", Sponsorship.Role.COSPONSOR, day, Optional.of(day.plusDays(9))));
        names.add(new Sponsorship(
                new BioguideId("M001198"), "Marshall", Sponsorship.Role.COSPONSOR, day, Optional.empty()));
        return with(new Roster(Talk.FACTS.roster().congress(), all), zips, signedBy(names));
    }

    private static Legislator withOfficeAtHome(Legislator one) {
        Contact contact = one.contact();
        DistrictOffice office =
                new DistrictOffice("1 Main St", "Home Town", "NY", Optional.empty(), Optional.of("212-555-0100"));
        return new Legislator(
                one.id(),
                one.name(),
                one.seat(),
                one.party(),
                one.caucus(),
                one.gender(),
                new Contact(
                        contact.phone(),
                        contact.form(),
                        contact.website(),
                        contact.xHandle(),
                        contact.mastodon(),
                        contact.capitolOffice(),
                        List.of(office)));
    }

    /** What is known of all bills, with other names on one. */
    private static Map<BillId, Sponsorships> signedBy(List<Sponsorship> names) {
        Sponsorships real = Talk.FACTS.of(S_1691).orElseThrow();
        Map<BillId, Sponsorships> sponsorships = new HashMap<>(Talk.FACTS.sponsorships());
        sponsorships.put(S_1691, new Sponsorships(S_1691, real.title(), real.introduced(), names, real.source()));
        return sponsorships;
    }

    private static Facts with(Roster roster, ZipTable zips, Map<BillId, Sponsorships> sponsorships) {
        return new Facts(roster, Talk.FACTS.rosterSource(), zips, Talk.FACTS.zipSource(), sponsorships);
    }

    private static Messages messages(Map<String, Template> phrases) {
        return new Messages(
                Language.ENGLISH,
                phrases,
                Talk.bot().terms(),
                Talk.bot().stateNames(),
                Talk.bot().partyNames());
    }

    private static Template said(String text, String... variables) {
        return new Template() {
            @Override
            public String fill(Map<String, String> values) {
                return text;
            }

            @Override
            public Set<String> variables() {
                return Arrays.stream(variables).collect(Collectors.toSet());
            }
        };
    }
}
