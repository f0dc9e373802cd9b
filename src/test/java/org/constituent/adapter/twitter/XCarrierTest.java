package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.chat.Venue;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        clock.pass(java.time.Duration.ofSeconds(301));
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
}
