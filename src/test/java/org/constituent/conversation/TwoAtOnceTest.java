package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;
import org.junit.jupiter.api.RepeatedTest;

/** Platforms hand over what one person says twice in a moment at the same time: neither is forgotten for the other. */
final class TwoAtOnceTest {
    private final Talk talk = new Talk();

    @RepeatedTest(30)
    void of_two_messages_in_the_same_moment_both_are_remembered() throws Exception {
        Speaker speaker = new Speaker("test", "hasty");
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Void> place = said(speaker, "05401", together);
        CompletableFuture<Void> campaign = said(speaker, "campaign airport-face-scans", together);
        CompletableFuture.allOf(place, campaign).get(20, TimeUnit.SECONDS);

        Dialogue left = talk.dialogues.find(speaker).orElseThrow();
        assertThat(left.language()).isEqualTo(Language.ENGLISH);
        assertThat(left.home()).isPresent();
        assertThat(left.campaign()).contains("airport-face-scans");
    }

    private CompletableFuture<Void> said(Speaker speaker, String text, CyclicBarrier together) {
        return CompletableFuture.runAsync(() -> {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            talk.say(speaker, text);
        });
    }
}
