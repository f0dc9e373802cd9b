package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Language;
import org.constituent.civic.State;
import org.constituent.port.PublicAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InPublicTest {
    private static final URI LINK = URI.create("https://act.example.org/act");

    /** Every place there is, in every way to say it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void what_is_said_in_public_fits_and_tells_nobody_where_somebody_lives(String code) {
        for (Optional<URI> link : List.of(Optional.<URI>empty(), Optional.of(LINK))) {
            PublicAnswers answers = new ShippedBot().inPublic(link);
            Set<String> kinds = new HashSet<>();
            for (State state : State.values()) {
                PublicAnswers.Answer answer =
                        answers.to("@Campaign " + state.officialName(), Optional.of(new Language(code)));
                assertThat(answer).as(state.officialName()).isInstanceOf(PublicAnswers.Say.class);
                PublicAnswers.Ways ways = ((PublicAnswers.Say) answer).ways();
                if (!kinds.add(ways.way(0).orElse(""))) {
                    continue; // the same counts, so the same words
                }
                Set<String> said = new HashSet<>();
                for (long number = 0; number < ways.count(); number++) {
                    ways.way(number).ifPresent(said::add);
                }
                assertThat(said).hasSizeGreaterThan(300).allSatisfy(text -> {
                    assertThat(new XMeasure().fits(text)).isTrue();
                    assertThat(text).doesNotContain("@", "{{", state.officialName());
                    assertThat(text.contains("http")).isEqualTo(link.isPresent());
                });
            }
        }
    }

    @Test
    void of_a_zip_code_in_two_states_nobodys_senators_are_counted() {
        PublicAnswers answers = new ShippedBot().inPublic(Optional.of(LINK));
        assertThat(answers.to("@Campaign 02139", Optional.empty()))
                .extracting(InPublicTest::first)
                .asString()
                .contains("your senators");
        assertThat(answers.to("@Campaign 58436", Optional.empty()))
                .extracting(InPublicTest::first)
                .isEqualTo(first(answers.to("@Campaign how does this work", Optional.empty())))
                .asString()
                .doesNotContain("your senators");
    }

    private static String first(PublicAnswers.Answer answer) {
        return ((PublicAnswers.Say) answer).ways().way(0).orElseThrow();
    }
}
