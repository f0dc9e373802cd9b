package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.civic.Contact;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Roster;
import org.constituent.civic.SeatId;
import org.constituent.usecase.DraftMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one click puts into X's window, for every member of Congress; read back by OkHttp, and judged by X's own library. */
final class OneClickTest {
    private static final Facts FACTS = new StarterFacts().read();
    private static final int NUMBERS = Boolean.getBoolean("full") ? 5 : 1;

    static Stream<Arguments> campaigns() {
        return Situations.CAMPAIGNS.all().stream()
                .flatMap(campaign ->
                        Situations.languages(campaign).stream().map(language -> Arguments.of(campaign, language)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("campaigns")
    void every_member_is_called_by_their_handle_on_file_in_sight_of_everybody_and_within_the_limit(
            Campaign campaign, Language language) {
        int called = 0;
        for (Legislator member : FACTS.roster().legislators()) {
            for (int number = 0; number < NUMBERS; number++) {
                String text = clicked(FACTS, campaign, member, language, number);
                assertInSightAndTaken(text);
                assertThat(new Extractor().extractMentionedScreennames(text))
                        .as(text)
                        .isEqualTo(member.contact().xHandle().stream().toList());
                called += member.contact().xHandle().isPresent() ? 1 : 0;
            }
        }
        assertThat(called).isGreaterThan(100 * NUMBERS);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("campaigns")
    void a_member_without_a_handle_on_file_is_called_by_name_and_no_handle_is_guessed(
            Campaign campaign, Language language) {
        Facts without = new Facts(
                new Roster(
                        FACTS.roster().congress(),
                        FACTS.roster().legislators().stream()
                                .map(OneClickTest::withoutHandle)
                                .toList()),
                FACTS.rosterSource(),
                FACTS.zips(),
                FACTS.zipSource(),
                FACTS.sponsorships());
        for (Legislator member : without.roster().legislators()) {
            String text = clicked(without, campaign, member, language, 0);
            assertInSightAndTaken(text);
            assertThat(text).doesNotContain("@").contains(member.name().last());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you 👩‍👩‍👧‍👦 & all + everyone #S681 (100%)",
                "One\nTwo\n\nThree; a=b?c&d",
                "Ça va? ¡Sí! 日本 'quoted' \"double\" <b>",
                "e\u0301 a\u0323\u0302 ~ * - _ . !"
            })
    void whatever_a_person_writes_arrives_as_it_is(String words) {
        Legislator member = FACTS.roster().legislators().get(0);
        Draft draft =
                draft(FACTS, Situations.FLAGSHIP, member, Language.ENGLISH, 0).rewritten(words);
        assertThat(clicked(draft, Route.Kind.X_INTENT)).isEqualTo(words);
        assertThat(clicked(draft, Route.Kind.BLUESKY_INTENT)).isEqualTo(words);
        assertThat(clicked(draft, Route.Kind.MASTODON_SHARE)).isEqualTo(words);
        HttpUrl reply = HttpUrl.get(Links.xReply(words, "1861234567890123456"));
        assertThat(reply.queryParameter("text")).isEqualTo(words);
        assertThat(reply.queryParameter("in_reply_to")).isEqualTo("1861234567890123456");
    }

    @Test
    void a_persons_own_post_that_begins_with_a_handle_is_in_sight_too() {
        Legislator member = FACTS.roster().legislators().stream()
                .filter(one -> one.contact().xHandle().isPresent())
                .findFirst()
                .orElseThrow();
        String handle = member.contact().xHandle().orElseThrow();
        Draft own =
                draft(FACTS, Situations.FLAGSHIP, member, Language.ENGLISH, 0).rewritten("@" + handle + " hello");
        assertThat(clicked(own, Route.Kind.X_INTENT)).isEqualTo(".@" + handle + " hello");
        assertThat(clicked(own, Route.Kind.BLUESKY_INTENT))
                .isEqualTo(member.name().full() + " hello");
        assertThat(clicked(own, Route.Kind.MASTODON_SHARE))
                .isEqualTo(member.name().full() + " hello");
    }

    private static void assertInSightAndTaken(String text) {
        TwitterTextParseResults x = TwitterTextParser.parseTweet(text);
        assertThat(x.isValid).as("%d: %s", x.weightedLength, text).isTrue();
        assertThat(x.weightedLength).isLessThanOrEqualTo(280);
        assertThat(text).doesNotStartWith("@").isEqualTo(text.strip());
    }

    private static String clicked(Facts facts, Campaign campaign, Legislator to, Language language, long number) {
        return clicked(draft(facts, campaign, to, language, number), Route.Kind.X_INTENT);
    }

    private static String clicked(Draft draft, Route.Kind kind) {
        HttpUrl link = Route.of(draft, home(draft.to())).stream()
                .filter(route -> route.kind() == kind)
                .flatMap(route -> route.link().stream())
                .map(page -> HttpUrl.get(page.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(link.queryParameterNames()).containsExactly("text");
        return Optional.ofNullable(link.queryParameter("text")).orElse("");
    }

    private static Draft draft(Facts facts, Campaign campaign, Legislator to, Language language, long number) {
        DraftMessage drafts = new DraftMessage(
                () -> facts,
                Situations.CAMPAIGNS,
                (slug, who, medium) -> 0,
                new DraftWriter(new XMeasure()),
                Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC));
        DraftMessage.Outcome outcome = drafts.draft(new DraftMessage.Request(
                campaign, to.id(), home(to), Medium.POST, language, Optional.empty(), Optional.of(number)));
        return ((DraftMessage.Outcome.Written) outcome).draft();
    }

    private static Place home(Legislator member) {
        return member.seat() instanceof SeatId.House house
                ? new Place.InDistrict(house.district())
                : new Place.InState(member.seat().state());
    }

    private static Legislator withoutHandle(Legislator member) {
        Contact contact = member.contact();
        return new Legislator(
                member.id(),
                member.name(),
                member.seat(),
                member.party(),
                member.caucus(),
                member.gender(),
                new Contact(
                        contact.phone(),
                        contact.form(),
                        contact.website(),
                        Optional.empty(),
                        contact.mastodon(),
                        contact.capitolOffice(),
                        contact.districtOffices()));
    }
}
