package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Intent.DoBroadcast;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;

/** Whatever an operator is told to do next can be typed as it stands. */
final class DeskRendererTest {
    private final DeskRenderer renderer = new DeskRenderer();

    @Test
    void what_can_be_done_with_an_update_is_told_as_commands() {
        assertThat(new Reply.Card(
                                "Update 6",
                                List.of(),
                                Optional.empty(),
                                List.of(
                                        new Action.Say("Preview", new DoBroadcast(6, DoBroadcast.Step.PREVIEW)),
                                        new Action.Say("Approve", new DoBroadcast(6, DoBroadcast.Step.APPROVE))))
                        .drawnBy(renderer))
                .isEqualTo("Update 6\n  broadcast preview 6 · broadcast approve 6\n");
    }

    @Test
    void a_list_has_the_numbers_of_the_updates_and_nothing_to_press() {
        assertThat(new Reply.Choice(
                                "Updates",
                                List.of(
                                        new Action.Say("7 · News", new DoBroadcast(7, DoBroadcast.Step.STATUS)),
                                        new Action.Say("Write an update", new Intent.AskBroadcast())))
                        .drawnBy(renderer))
                .isEqualTo("Updates\n  7 · News\n");
    }

    @Test
    void words_to_a_bot_become_commands() {
        assertThat(new Reply.Sorry("Not now.", "\"broadcast 12 status\" tells why.").drawnBy(renderer))
                .isEqualTo("Not now. ./constituent broadcast status 12 tells why.\n");
        assertThat(new Reply.Sorry("None.", "\"broadcasts\" tells which there are.").drawnBy(renderer))
                .isEqualTo("None. ./constituent broadcast status tells which there are.\n");
        assertThat(new Reply.Note("\"broadcast new\" begins one.").drawnBy(renderer))
                .isEqualTo("./constituent broadcast propose FILE begins one.\n");
    }
}
