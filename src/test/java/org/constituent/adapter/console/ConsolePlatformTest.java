package org.constituent.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsolePlatformTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    private final List<InboundMessage> heard = new ArrayList<>();
    private final StringWriter printed = new StringWriter();

    @Test
    void whoever_comes_is_greeted_and_every_line_is_answered_until_the_end() {
        talk("02139\nletter 1", Optional.empty());

        assertThat(heard).extracting(InboundMessage::text).containsExactly("hello", "02139", "letter 1");
        assertThat(printed).hasToString("\n[hello]\n\n\n[02139]\n\n\n[letter 1]\n\n");
    }

    @Test
    void what_is_filled_into_a_window_is_heard_as_such_and_the_next_line_is_talk_again() {
        ConsolePlatform console = ConsolePlatform.inPipe(
                new BufferedReader(new StringReader("address\n12 Elm St, Austin\nletter 1\naddress\n\nletter 2")),
                new PrintWriter(printed),
                CLOCK,
                Optional.empty());
        console.start(message -> {
            heard.add(message);
            return message.text().equals("address")
                    ? new Reply.Form("Where?", "Hint", 200, new Action.Say("Address", new Intent.AskAddress()), "")
                    : new Reply.Note("ok");
        });

        assertThat(heard)
                .extracting(message -> message.form().orElse("") + ":" + message.text())
                .containsExactly(
                        ":hello", ":address", "address:12 Elm St, Austin", ":letter 1", ":address", ":letter 2");
        assertThat(printed.toString()).doesNotContain("Elm St");
    }

    @Test
    void an_empty_line_is_passed_over() {
        talk("\n   \n\t\n02139\n\n", Optional.empty());

        assertThat(heard).extracting(InboundMessage::text).containsExactly("hello", "02139");
    }

    @Test
    void a_pipe_that_says_nothing_is_greeted_all_the_same() {
        talk("", Optional.empty());

        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "quit", "Bye", " goodbye ", "adiós", "salir"})
    void last_words_are_answered_and_end_it(String words) {
        talk(words + "\n02139\n", Optional.empty());

        assertThat(heard).extracting(InboundMessage::text).containsExactly("hello", words);
    }

    @Test
    void stop_does_not_end_it() {
        talk("stop\n02139\n", Optional.empty());

        assertThat(heard).hasSize(3);
    }

    @Test
    void everybody_here_is_one_person_who_speaks_the_language_asked_for() {
        talk("02139\n", Language.parse("es"));

        assertThat(heard).allSatisfy(message -> {
            assertThat(message.speaker().platform()).isEqualTo("console");
            assertThat(message.venue().platform()).isEqualTo("console");
            assertThat(message.language()).isEqualTo(Language.parse("es"));
            assertThat(message.at()).isEqualTo(CLOCK.instant());
        });
    }

    private void talk(String typed, Optional<Language> language) {
        try (ConsolePlatform console = ConsolePlatform.inPipe(
                new BufferedReader(new StringReader(typed)), new PrintWriter(printed), CLOCK, language)) {
            assertThat(console.name()).isEqualTo("console");
            console.start(message -> {
                heard.add(message);
                return new Reply.Note("[" + message.text() + "]");
            });
        }
    }
}
