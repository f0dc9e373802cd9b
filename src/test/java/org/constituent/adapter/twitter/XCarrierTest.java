package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Venue;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init") // set before each test
final class XCarrierTest {
    private static final Room TIMELINE = new Room(new Venue(XPlatform.NAME, LoopbackX.ACCOUNT));
    private static final Reply UPDATE = new Reply.Several(List.of(
            new Reply.Note(
                    "The Senate has a new sponsor today: Edward J. Markey (@SenMarkey) put his name to the act again. More: https://act.example.org/updates/1"),
            new Reply.Note("That makes nine. ".repeat(20) + "Thank them, and ask the others.")));

    private final TestClock clock = new TestClock();
    private LoopbackX x;
    private XTalk talk;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        x = new LoopbackX(clock);
        talk = new XTalk(x, folder, clock);
    }

    @AfterEach
    void end() {
        talk.close();
        x.close();
    }

    @Test
    void an_update_becomes_a_thread_without_links_and_without_handles() {
        Carrier.Receipt receipt = talk.carrier.carry(TIMELINE, UPDATE);
        assertThat(x.posts)
                .hasSizeGreaterThan(1)
                .allSatisfy(post -> assertThat(post.text()).doesNotContain("@", "http"));
        assertThat(receipt).isEqualTo(new Carrier.Taken(x.posts.get(0).id()));
        for (int i = 1; i < x.posts.size(); i++) {
            assertThat(x.posts.get(i).inReplyTo()).contains(x.posts.get(i - 1).id());
        }
        assertThat(x.refused).isEmpty();
    }

    @Test
    void the_same_update_is_posted_once() {
        Carrier.Receipt first = talk.carrier.carry(TIMELINE, UPDATE);
        int posts = x.posts.size();
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isEqualTo(first);
        assertThat(x.postRequests).isEqualTo(posts);
    }

    @Test
    void a_thread_that_broke_off_goes_on_where_it_was() {
        x.trouble = LoopbackX.Trouble.CUT_AFTER;
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Failed.class);
        assertThat(x.posts).hasSize(1);
        assertThat(talk.carrier.carry(TIMELINE, UPDATE))
                .isEqualTo(new Carrier.Taken(x.posts.get(0).id()));
        assertThat(x.posts.get(1).inReplyTo()).contains(x.posts.get(0).id());
    }

    @Test
    void what_x_says_is_handed_on() {
        x.trouble = LoopbackX.Trouble.TOO_FAST;
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Slower.class);
        clock.pass(Duration.ofSeconds(301));
        x.trouble = LoopbackX.Trouble.ILL;
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Failed.class);
        assertThat(talk.carrier.carry(new Room(new Venue(XPlatform.NAME, "someone")), UPDATE))
                .isInstanceOf(Carrier.Refused.class);
        assertThat(x.posts).isEmpty();
    }

    @Test
    void the_app_is_let_in_by_a_pin() {
        XLogin login = new XLogin(x.api(), LoopbackX.KEY, LoopbackX.SECRET, XPatience.USUAL);
        XLogin.Token begun = (XLogin.Token) login.begin();
        assertThat(login.page(begun)).hasPath("/oauth/authorize").hasQuery("oauth_token=" + LoopbackX.REQUEST_TOKEN);
        assertThat(login.end(begun, "1234567")).isEqualTo(new XLogin.Refused(401));
        assertThat(login.end(begun, LoopbackX.PIN))
                .isEqualTo(new XLogin.Token(LoopbackX.TOKEN, LoopbackX.TOKEN_SECRET, Optional.of("CampaignOfTests")));
        assertThat(x.refused).isEmpty();
    }

    @Test
    void a_thread_that_the_budget_has_no_room_for_to_its_end_is_not_begun(@TempDir Path other) {
        int posts = XThread.of(UPDATE, new XMeasure(), false).posts().size();
        assertThat(posts).isGreaterThan(1);
        try (XTalk poor = new XTalk(x.access(), prices(posts * 15_000L - 1), other, clock)) {
            assertThat(poor.carrier.carry(TIMELINE, UPDATE)).isEqualTo(new Carrier.Slower(Duration.ofHours(1)));
            assertThat(poor.carrier.carry(TIMELINE, UPDATE)).isEqualTo(new Carrier.Slower(Duration.ofHours(1)));
            assertThat(x.posts).isEmpty();
            assertThat(poor.told).singleElement().asString().contains("is used up", "twitter.monthly-budget");
        }
        try (XTalk richer = new XTalk(x.access(), prices(posts * 15_000L), other, clock)) {
            assertThat(richer.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Taken.class);
            assertThat(x.posts).hasSize(posts);
            assertThat(richer.told).singleElement().asString().contains("more than 80 percent");
            assertThat(richer.carrier.carry(TIMELINE, new Reply.Note("One more.")))
                    .isEqualTo(new Carrier.Slower(Duration.ofHours(1)));
            assertThat(x.posts).hasSize(posts);
        }
    }

    @Test
    void with_links_the_thread_keeps_them_at_their_price(@TempDir Path other) {
        try (XTalk linked = new XTalk(x, other, clock)) {
            Carrier carrier = linked.x.posting(linked.posts, true);
            assertThat(carrier.carry(TIMELINE, new Reply.Note("It passed. More: https://act.example.org/u?a=1&b=2")))
                    .isInstanceOf(Carrier.Taken.class);
            assertThat(x.posts)
                    .singleElement()
                    .satisfies(post -> assertThat(post.text()).endsWith("https://act.example.org/u?a=1&b=2"));
            assertThat(linked.x.spent()).startsWith("$0.20 of");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"ILL", "CUT_BEFORE", "CUT_AFTER", "SLOW_BODY"})
    void whatever_happens_to_a_thread_each_post_is_there_once_in_the_end(LoopbackX.Trouble trouble) {
        x.trouble = trouble;
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Failed.class);
        // A new program, with nothing in mind but what is on file.
        Path folder = talk.folder;
        talk.close();
        talk = new XTalk(x, folder, clock);
        assertThat(talk.carrier.carry(TIMELINE, UPDATE)).isInstanceOf(Carrier.Taken.class);
        assertThat(x.posts.stream().map(LoopbackX.Post::text))
                .containsExactlyElementsOf(
                        XThread.of(UPDATE, new XMeasure(), false).posts());
        for (int i = 1; i < x.posts.size(); i++) {
            assertThat(x.posts.get(i).inReplyTo()).contains(x.posts.get(i - 1).id());
        }
    }

    @Test
    void words_of_another_thread_are_not_said_again_and_do_not_lead_this_one_astray() {
        String same = "Thank them, and ask the others.";
        talk.carrier.carry(
                TIMELINE, new Reply.Several(List.of(new Reply.Note("First. ".repeat(40)), new Reply.Note(same))));
        int before = x.posts.size();
        Carrier.Receipt second = talk.carrier.carry(
                TIMELINE,
                new Reply.Several(List.of(
                        new Reply.Note("Second. ".repeat(34)),
                        new Reply.Note(same),
                        new Reply.Note("third ".repeat(45).strip() + "."))));
        assertThat(x.refused).singleElement().asString().contains("duplicate content");
        assertThat(x.posts).hasSize(before + 2);
        assertThat(second).isEqualTo(new Carrier.Taken(x.posts.get(before).id()));
        assertThat(x.posts.stream().map(LoopbackX.Post::text)).doesNotHaveDuplicates();
        for (int i = before + 1; i < x.posts.size(); i++) {
            assertThat(x.posts.get(i).inReplyTo()).contains(x.posts.get(i - 1).id());
        }
    }

    @Test
    void a_picture_hangs_on_the_first_post_with_what_it_shows() throws IOException {
        try (PictureSite site = new PictureSite()) {
            assertThat(talk.carrier.carry(TIMELINE, news(site.png()))).isInstanceOf(Carrier.Taken.class);
        }
        assertThat(x.posts).hasSizeGreaterThan(1);
        String picture = x.posts.get(0).picture().orElseThrow();
        assertThat(x.pictures)
                .containsOnlyKeys(picture)
                .containsValue(new LoopbackX.Picture(
                        "image/png", PictureSite.PNG.length, Optional.of("Ten people at a table & <more>")));
        assertThat(x.posts.stream().skip(1))
                .allSatisfy(post -> assertThat(post.picture()).isEmpty());
        assertThat(talk.x.spent()).startsWith(Budget.dollars(5_000 + 15_000L * x.posts.size()) + " of");
        assertThat(x.refused).isEmpty();
    }

    @Test
    void a_thread_with_a_picture_that_broke_off_goes_on_and_hangs_no_second_one() throws IOException {
        try (PictureSite site = new PictureSite()) {
            x.trouble = LoopbackX.Trouble.CUT_AFTER;
            assertThat(talk.carrier.carry(TIMELINE, news(site.png()))).isInstanceOf(Carrier.Failed.class);
            assertThat(talk.carrier.carry(TIMELINE, news(site.png()))).isInstanceOf(Carrier.Taken.class);
        }
        assertThat(x.posts.stream().filter(post -> post.picture().isPresent())).hasSize(1);
        assertThat(x.posts.stream().map(LoopbackX.Post::text)).doesNotHaveDuplicates();
        assertThat(x.posts.get(1).inReplyTo()).contains(x.posts.get(0).id());
    }

    @ParameterizedTest
    @CsvSource({
        "large, it is larger than the 5 MB that X takes",
        "svg, it is neither JPEG nor PNG nor WebP",
        "missing, its site answered 404"
    })
    void an_update_with_a_picture_that_x_would_not_take_is_refused_with_the_reason(String path, String reason)
            throws IOException {
        try (PictureSite site = new PictureSite()) {
            assertThat(talk.carrier.carry(TIMELINE, news(site.address(path))))
                    .isEqualTo(new Carrier.Refused("the picture: " + reason));
        }
        assertThat(x.posts).isEmpty();
        assertThat(x.pictures).isEmpty();
    }

    @Test
    void an_update_waits_for_a_picture_whose_site_is_ill() throws IOException {
        try (PictureSite site = new PictureSite()) {
            assertThat(talk.carrier.carry(TIMELINE, news(site.address("ill")))).isInstanceOf(Carrier.Failed.class);
        }
        assertThat(x.posts).isEmpty();
    }

    @Test
    void a_picture_on_this_machine_is_not_fetched_and_the_organizer_reads_why(@TempDir Path other) throws IOException {
        try (PictureSite site = new PictureSite();
                XTalk guarded = new XTalk(x.access(), XTalk.PRICES, other, clock, false)) {
            for (String host :
                    List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "[::ffff:127.0.0.1]")) {
                URI picture = URI.create("http://" + host + ":" + site.port() + "/table.png");
                assertThat(guarded.carrier.carry(TIMELINE, news(picture)))
                        .as(host)
                        .isEqualTo(
                                new Carrier.Refused("the picture: its address leads to this machine or into a private"
                                        + " network, where nothing is fetched; put it on a public site"));
            }
            assertThat(site.asked()).isZero();
        }
        assertThat(x.posts).isEmpty();
    }

    @Test
    void a_thread_is_forgotten_in_time_and_not_before() {
        talk.carrier.carry(TIMELINE, UPDATE);
        assertThat(talk.posts.forgetBefore(clock.instant())).isZero();
        clock.pass(Duration.ofDays(1));
        assertThat(talk.posts.forgetBefore(clock.instant())).isEqualTo(x.posts.size());
    }

    private static Reply.News news(URI picture) {
        return new Reply.News(
                "A new sponsor",
                Prose.of("Ten people <met> & agreed. " + "That makes nine. ".repeat(20)),
                Optional.of(new Reply.Picture(picture, "Ten people at a table & <more>")),
                "You get this because you asked for it.",
                List.of());
    }

    private static XPrices prices(long budget) {
        return new XPrices(1_000, 15_000, 200_000, 10_000, 5_000, budget);
    }
}
