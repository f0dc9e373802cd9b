package org.constituent.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleRendererTest {
    private static final Action.Say HELP = new Action.Say("Help", new Intent.Help());
    private static final Reply.Card CARD = new Reply.Card(
            "Senator X",
            List.of(new Reply.Fact("Standing", "not yet"), new Reply.Fact("Phone", "202-555-0100")),
            Optional.of(new Reply.Passage("Post", "First line.\n\nSecond line.")),
            List.of(
                    new Action.Open("Form", URI.create("https://x.example/form")),
                    new Action.Open("Phone", URI.create("tel:+1-202-555-0100")),
                    HELP,
                    new Action.Say("Why", new Intent.Why(Optional.empty()), "why 1")));

    /** Whose every text holds what must not reach a terminal. */
    private static final String HOSTILE = "a\u001b[31mb\u0007c\u009bd\u202ee\r";

    static final List<Reply> HOSTILE_REPLIES = List.of(
            new Reply.Note(HOSTILE),
            new Reply.Sorry(HOSTILE, HOSTILE),
            new Reply.Form(HOSTILE, HOSTILE, 10, new Action.Say(HOSTILE, new Intent.Help()), HOSTILE),
            new Reply.Choice(HOSTILE, List.of(new Action.Say(HOSTILE, new Intent.Help(), HOSTILE))),
            new Reply.Several(List.of(new Reply.Note(HOSTILE))),
            new Reply.Card(
                    HOSTILE,
                    List.of(new Reply.Fact(HOSTILE, HOSTILE), new Reply.Fact("n", HOSTILE)),
                    Optional.of(new Reply.Passage(HOSTILE, HOSTILE)),
                    List.of(
                            new Action.Open(HOSTILE, URI.create("https://x.example/")),
                            new Action.Say(HOSTILE, new Intent.Help(), HOSTILE))));

    private final ConsoleRenderer plain = new ConsoleRenderer(Paint.plain());
    private final ConsoleRenderer coloured = new ConsoleRenderer(Paint.forTerminal(40, true));

    @Test
    void a_card_is_a_title_a_table_a_passage_and_what_to_do_next() {
        assertThat(CARD.drawnBy(plain)).isEqualTo("""
                Senator X
                  Standing  not yet
                  Phone     202-555-0100

                  ── Post
                First line.

                Second line.

                  → Form: https://x.example/form
                  help · why 1
                """);
    }

    @Test
    void a_choice_is_numbered() {
        assertThat(new Reply.Choice("Which?", List.of(HELP, HELP)).drawnBy(plain))
                .isEqualTo("Which?\n  1  Help\n  2  Help\n");
    }

    @Test
    void an_apology_is_followed_by_its_remedy() {
        assertThat(new Reply.Sorry("It broke.", "Try again.").drawnBy(plain)).isEqualTo("It broke. Try again.\n");
    }

    @Test
    void a_form_is_its_question_and_a_hint() {
        assertThat(new Reply.Form("Your story?", "Briefly.", 600, HELP, "").drawnBy(plain))
                .isEqualTo("Your story?\nBriefly.\n");
    }

    @Test
    void several_replies_stand_apart() {
        Reply two = new Reply.Several(List.of(new Reply.Note("One."), new Reply.Note("Two.")));

        assertThat(two.drawnBy(plain)).isEqualTo("One.\n\nTwo.\n");
    }

    @Test
    void a_name_too_long_for_the_table_stands_on_its_own_line() {
        Reply.Card wide = new Reply.Card(
                "T",
                List.of(
                        new Reply.Fact("Senator Elizabeth Warren (Democrat)", "one\ntwo"),
                        new Reply.Fact("Short", "three\nfour")),
                Optional.empty(),
                List.of());

        assertThat(wide.drawnBy(plain)).isEqualTo("""
                T
                  Senator Elizabeth Warren (Democrat)
                    one
                    two
                  Short  three
                         four
                """);
    }

    @Test
    void nothing_in_a_pipe_is_coloured_or_broken() {
        String words = "word ".repeat(200).strip();

        assertThat(new Reply.Note(words).drawnBy(plain)).isEqualTo(words + "\n");
        assertThat(CARD.drawnBy(plain)).doesNotContain("\u001b");
    }

    @Test
    void a_terminal_is_coloured_and_every_colour_ends() {
        String drawn = CARD.drawnBy(coloured);

        assertThat(drawn).contains("\u001b[1mSenator X\u001b[0m");
        assertThat(drawn.split("\u001b\\[0m", -1)).hasSameSizeAs(drawn.split("\u001b\\[\\d\\d?m(?<!\\[0m)", -1));
        assertThat(withoutColours(drawn)).contains("  Standing  not yet\n");
    }

    @Test
    void a_terminal_that_wants_no_colour_gets_none() {
        assertThat(CARD.drawnBy(new ConsoleRenderer(Paint.forTerminal(40, false))))
                .doesNotContain("\u001b");
    }

    @Test
    void lines_are_broken_between_words_and_no_word_is_lost() {
        String words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

        String drawn = withoutColours(new Reply.Note(words).drawnBy(coloured));

        assertThat(drawn.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
        assertThat(drawn.strip().replace("\n", " ")).isEqualTo(words);
    }

    @Test
    void a_word_longer_than_the_terminal_stays_whole() {
        String address = "https://example.org/" + "a".repeat(80);

        assertThat(withoutColours(new Reply.Note("See " + address + " there").drawnBy(coloured)))
                .isEqualTo("See\n" + address + "\nthere\n");
    }

    @Test
    void a_value_that_is_broken_stays_in_its_column() {
        Reply.Card card = new Reply.Card(
                "T",
                List.of(new Reply.Fact("Standing", "one two three four five six seven eight nine ten")),
                Optional.empty(),
                List.of());

        assertThat(withoutColours(card.drawnBy(coloured))).isEqualTo("""
                T
                  Standing  one two three four five six
                            seven eight nine ten
                """);
    }

    @Test
    void a_passage_is_neither_broken_nor_indented() {
        String post = "word ".repeat(50).strip();
        Reply.Card card = new Reply.Card("T", List.of(), Optional.of(new Reply.Passage("Post", post)), List.of());

        assertThat(card.drawnBy(coloured)).contains("\n" + post + "\n");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE_REPLIES")
    void no_text_can_move_the_cursor_change_colours_or_turn_the_direction(Reply reply) {
        assertThat(reply.drawnBy(plain)).doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");
        assertThat(withoutColours(reply.drawnBy(coloured)))
                .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]")
                .contains("a[31mbcde");
    }

    @Test
    void a_tab_between_words_is_a_space() {
        assertThat(new Reply.Note("a\tb").drawnBy(plain)).isEqualTo("a b\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 20, 10_000})
    void any_width_of_a_terminal_is_borne(int columns) {
        assertThat(CARD.drawnBy(new ConsoleRenderer(Paint.forTerminal(columns, true))))
                .contains("Senator X");
    }

    private static String withoutColours(String drawn) {
        return drawn.replaceAll("\u001b\\[(0|1|2|33|36)m", "");
    }
}
