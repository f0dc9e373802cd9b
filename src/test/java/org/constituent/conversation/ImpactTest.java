package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.CommunityTotals.Community;
import org.junit.jupiter.api.Test;

/** What a community is told of itself. */
final class ImpactTest {
    private static final Community HERE = new Community("discord", "guild");

    private final Talk talk = new Talk();

    @Test
    void it_is_off_until_somebody_who_runs_the_community_switches_it_on() {
        assertThat(heard(1, "impact")).startsWith("Nothing is counted in this community.");
        assertThat(heard(1, "impact on")).startsWith("That is for those who run this community.");
        assertThat(talk.communityTotals.isOn(HERE)).isFalse();

        assertThat(drawn(talk.answer(message(1, "impact on").organizing()))).startsWith("From now on I count here");
        assertThat(talk.communityTotals.isOn(HERE)).isTrue();
        assertThat(heard(1, "my data")).startsWith("I remember nothing about you.");

        assertThat(drawn(talk.answer(message(1, "impact off").organizing()))).contains("what was counted is deleted");
        assertThat(talk.communityTotals.isOn(HERE)).isFalse();
    }

    @Test
    void sums_are_told_from_5_people_up_and_by_legislator_from_20() {
        talk.communityTotals.switchOn(HERE);
        for (int member = 1; member <= 4; member++) {
            writeTo(member);
        }
        assertThat(heard(1, "impact")).contains("from 5 people up").doesNotContain("4 people");

        writeTo(5);
        assertThat(heard(1, "impact"))
                .contains("5 people opened 5 drafts here and said that they sent 5.")
                .doesNotContain("Markey");
        assertThat(talk.answer(message(1, "impact"))).isInstanceOf(Reply.ForEverybody.class);

        for (int member = 6; member <= 19; member++) {
            writeTo(member);
        }
        assertThat(heard(1, "impact")).doesNotContain("Markey");
        writeTo(20);
        assertThat(heard(1, "impact")).contains("Edward J. Markey").contains("20 people");
    }

    @Test
    void who_is_forgotten_leaves_the_sums() {
        talk.communityTotals.switchOn(HERE);
        for (int member = 1; member <= 5; member++) {
            writeTo(member);
        }
        assertThat(heard(5, "my data")).contains("This community counts");

        assertThat(heard(5, "forget me")).contains("what was counted of you in communities");

        assertThat(heard(1, "impact")).contains("from 5 people up");
    }

    @Test
    void where_two_talk_alone_there_is_no_community() {
        assertThat(talk.hear("impact")).startsWith("That is about a community");
        assertThat(talk.hear("impact on")).startsWith("That is about a community");
    }

    /** So that every sentence about it is said once. */
    static void tryEverything(Talk talk) {
        talk.say("impact");
        talk.answer(message(1, "impact"));
        talk.answer(message(1, "impact on"));
        talk.answer(message(1, "impact on").organizing());
        talk.answer(message(1, "impact"));
        for (int member = 1; member <= 20; member++) {
            writeTo(talk, member);
        }
        talk.answer(message(1, "impact"));
        talk.answer(message(1, "my data"));
        talk.answer(message(1, "forget me"));
        talk.answer(message(1, "impact off").organizing());
    }

    private void writeTo(int member) {
        writeTo(talk, member);
    }

    private static void writeTo(Talk talk, int member) {
        talk.answer(message(member, "02139"));
        talk.answer(message(member, "letter M000133"));
        talk.answer(message(member, "sent M000133 letter"));
    }

    private String heard(int member, String text) {
        return drawn(talk.answer(message(member, text)));
    }

    private static String drawn(Reply reply) {
        return reply.drawnBy(new ConsoleRenderer(Paint.plain()));
    }

    private static InboundMessage message(int member, String text) {
        return new InboundMessage(
                new Speaker("discord", "member" + member),
                new Venue("discord", "channel", Optional.of(HERE.id())),
                text,
                Instant.parse("2026-11-22T17:00:00Z"),
                Optional.empty());
    }
}
