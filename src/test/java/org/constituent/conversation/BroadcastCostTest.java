package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.port.Postage;
import org.constituent.wording.Messages;
import org.junit.jupiter.api.Test;

/** Organizers see what an update costs before they approve it. */
final class BroadcastCostTest {
    private static final Bulletin BULLETIN = new Bulletin(
            "ban-facial-recognition",
            Map.of(Language.ENGLISH, new Wording("News", "Something happened.")),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYBODY,
            Optional.empty(),
            false);

    @Test
    void each_post_is_shown_and_what_they_cost_and_what_is_left() {
        Reply.Card card = (Reply.Card) cards(Optional.of(new Postage.Estimate(
                        List.of("One.", "Two."), Optional.of("Ten people"), 35_000, 24_990_000, 25_000_000)))
                .posts(BULLETIN)
                .orElseThrow();
        assertThat(card.title()).isEqualTo("As posts on X");
        assertThat(card.facts())
                .containsExactly(
                        new Reply.Fact("1/2", "One."),
                        new Reply.Fact("2/2", "Two."),
                        new Reply.Fact("Picture", "Ten people"),
                        new Reply.Fact("Cost", "about $0.035 (posts: 2); $24.99 of $25.00 are left this month"));
    }

    @Test
    void what_the_budget_has_no_room_for_is_said_to_wait() {
        assertThat(cards(Optional.of(
                                new Postage.Estimate(List.of("One."), Optional.empty(), 15_000, 14_999, 25_000_000)))
                        .size(BULLETIN))
                .contains(new Reply.Fact(
                        "X",
                        "about $0.015 (posts: 1); $0.015 of $25.00 are left this month. That is more than is left, so it"
                                + " waits until the budget has room."));
    }

    @Test
    void what_is_not_posted_costs_nothing() {
        assertThat(cards(Optional.empty()).posts(BULLETIN)).isEmpty();
        assertThat(cards(Optional.empty()).size(BULLETIN))
                .extracting(Reply.Fact::name)
                .doesNotContain("X");
    }

    @Test
    void a_page_for_answers_is_announced_in_every_language_by_name_and_without_a_handle() {
        Legislator markey = Talk.FACTS.roster().find(new BioguideId("M000133")).orElseThrow();
        URI page = URI.create("https://act.example.org/reply/abc");
        Bulletin bulletin = new ReplyNews(Map.of(Language.ENGLISH, Talk.english())).announce("act", markey, page);
        assertThat(bulletin.link()).contains(page);
        assertThat(bulletin.audience()).isEqualTo(Audience.EVERYBODY);
        Wording english = bulletin.in(Language.ENGLISH);
        assertThat(english.title()).isEqualTo("A post of Senator Edward J. Markey to answer");
        assertThat(english.text()).contains("to send yourself").doesNotContain("@");
        assertThat(english.title()).hasSizeLessThanOrEqualTo(Wording.LONGEST_TITLE);
    }

    /** Every sentence there is about it. */
    static void tryEverything(Messages words) {
        BroadcastCards cards =
                cards(Optional.of(new Postage.Estimate(List.of("One."), Optional.of("Ten"), 2, 1, 9)), words);
        cards.posts(BULLETIN);
        cards.size(BULLETIN);
        new ReplyNews(Map.of(words.language(), words))
                .announce(
                        "act",
                        Talk.FACTS.roster().legislators().get(0),
                        URI.create("https://act.example.org/reply/abc"));
    }

    private static BroadcastCards cards(Optional<Postage.Estimate> estimate) {
        return cards(estimate, Talk.english());
    }

    private static BroadcastCards cards(Optional<Postage.Estimate> estimate, Messages words) {
        Talk talk = new Talk();
        Broadcasting all = talk.broadcasting;
        Postage postage = new Postage() {
            @Override
            public String platform() {
                return "twitter";
            }

            @Override
            public Optional<Estimate> of(Bulletin bulletin) {
                return estimate;
            }
        };
        Broadcasting priced = new Broadcasting(
                all.outbox(),
                all.proposeUpdate(),
                all.sizeAudience(),
                all.approveUpdate(),
                all.moveUpdate(),
                all.letters(),
                all.approval(),
                all.hours(),
                Optional.of(postage),
                all.reached(),
                all.clock());
        return new BroadcastCards(priced, () -> Talk.FACTS, words);
    }
}
