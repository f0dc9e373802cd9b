package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.RendererContract;
import org.constituent.chat.Reply;
import org.constituent.chat.Samples;
import org.constituent.chat.Typeahead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire for each reply, held against Slack's rules by {@link SlackRules}. */
final class SlackRendererTest extends RendererContract {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackRenderer renderer = new SlackRenderer();

    @Override
    protected String platform() {
        return "slack";
    }

    @Override
    protected String drawn(Reply reply) {
        StringBuilder drawn = new StringBuilder();
        for (JsonNode message : wire(reply)) {
            drawn.append(message.toPrettyString().replace("\\n", "\n").replace("\r", ""))
                    .append("\n");
        }
        return drawn.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.constituent.chat.RendererContract#samples")
    void everything_drawn_keeps_slack_s_rules(String name, Reply reply) {
        for (JsonNode message : wire(reply)) {
            if (message.has("title")) {
                assertThat(SlackRules.view(message)).as(name).isEmpty();
            } else {
                assertThat(SlackRules.message(message)).as(name).isEmpty();
            }
        }
        assertThat(SlackRules.view(json(Views.home(reply, renderer)))).as(name).isEmpty();
    }

    /** In plain text Slack reads nothing; in the rest, what stands between angle brackets. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.constituent.chat.RendererContract#samples")
    void nothing_calls_anybody_or_links_anywhere_but_to_pages(String name, Reply reply) {
        for (JsonNode message : wire(reply)) {
            List<String> read = new ArrayList<>();
            read.add(message.path("text").asText());
            message.findParents("verbatim")
                    .forEach(text -> read.add(text.path("text").asText()));
            for (String text : read) {
                assertThat(text).as(name).doesNotContainPattern("<(?!https?://[^<>|\\s]+(\\|[^<>|]*)?>)");
            }
            assertThat(message.findParents("verbatim"))
                    .allMatch(text -> text.path("verbatim").asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '€', textBlock = """
            <!channel> <!here> <@U123> <#C1>       ¦ &lt;!channel&gt; &lt;!here&gt; &lt;@U123&gt; &lt;#C1&gt;
            <https://evil.example|click>           ¦ &lt;<https://evil.example>|click&gt;
            &lt;!channel&gt;                       ¦ &amp;lt;!channel&amp;gt;
            see https://a.example/x?a=1&b=2.       ¦ see <https://a.example/x?a=1&amp;b=2>.
            *no* _form_ ~at~ `code`                ¦ \u2060*no\u2060* \u2060_form\u2060_ \u2060~at\u2060~ \u2060`code\u2060`
            > no quote                             ¦ \u2060&gt; no quote
            :smile: at 10:30                       ¦ :\u2060smile: at 10:30
            """)
    void what_people_write_is_shown_letter_by_letter(String written, String drawn) {
        assertThat(Mrkdwn.plain(written)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '€', textBlock = """
            a &amp; b &lt;c&gt;                             ¦ a & b <c>
            <https://a.example/x|a.example> and <#C1|help>  ¦ a.example and help
            mail <mailto:a@b.example|a@b.example>           ¦ mail a@b.example
            <https://a.example/?a=1&amp;b=2>                ¦ https://a.example/?a=1&b=2
            """)
    void what_slack_marks_is_read_as_it_was_typed(String heard, String typed) {
        assertThat(Mrkdwn.typed(heard)).isEqualTo(typed);
    }

    /** So that the samples are what they claim to be: beyond what one message holds. */
    @ParameterizedTest
    @ValueSource(strings = {"card-long"})
    void what_is_too_much_for_one_message_becomes_several(String name) {
        Reply reply = Objects.requireNonNull(Samples.all().get(name));
        assertThat(renderer.draw(reply)).as(name).hasSizeGreaterThan(1);
    }

    @Test
    void a_menu_that_is_filled_while_one_types_tells_what_it_looks_for() {
        JsonNode message = wire(new Reply.Search("Look", "Type.", Typeahead.Kind.LEGISLATOR, "who is"))
                .get(0);
        JsonNode menu = message.path("blocks").path(0).path("accessory");
        assertThat(menu.path("type").asText()).isEqualTo("external_select");
        Searched searched = Searched.of(menu.path("action_id").asText()).orElseThrow();
        assertThat(searched.kind()).isEqualTo(Typeahead.Kind.LEGISLATOR);
        assertThat(searched.wordsFor(new Typeahead.Suggestion("Elizabeth Warren", "W000817")))
                .isEqualTo("who is W000817");
        assertThat(Searched.of("search NOBODY who is")).isEmpty();
        assertThat(Searched.of("say help")).isEmpty();
    }

    @Test
    void whoever_hears_the_words_alone_hears_all_of_it() {
        for (Map.Entry<String, Reply> sample : Samples.all().entrySet()) {
            assertThat(renderer.draw(sample.getValue()))
                    .as(sample.getKey())
                    .allMatch(part -> !part.text().isBlank() && part.text().length() <= 4_000);
        }
        JsonNode card = wire(Objects.requireNonNull(Samples.all().get("card"))).get(0);
        assertThat(card.path("text").asText()).contains("Edward J. Markey", "Standing: ", "202-224-2742", "Thank you.");
        card.findParents("action_id")
                .forEach(button ->
                        assertThat(button.path("accessibility_label").asText()).contains("Markey"));
    }

    @Test
    void a_letter_is_shown_to_be_copied_exactly() {
        String letter = "Dear *Senator*,\n\n<this> & `that` ```stays``` as_it_is :)\n";
        JsonNode card = wire(new Reply.Card(
                        "T", List.of(), Optional.of(new Reply.Passage("Letter", letter)), List.of()))
                .get(0);
        assertThat(card.findParents("elements").toString()).contains("rich_text_preformatted");
        assertThat(card.path("blocks")
                        .path(2)
                        .path("elements")
                        .path(0)
                        .path("elements")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo(letter.strip());
    }

    // ---- Every limit: what fills it stays whole, one more is cut, parted or left out. ----

    @Test
    void a_message_holds_50_blocks_and_no_more() {
        assertThat(Limits.BLOCKS_IN_A_MESSAGE).isEqualTo(50);
        assertThat(renderer.draw(cards(50))).hasSize(1);
        List<Part> more = renderer.draw(cards(51));
        assertThat(more).hasSize(2);
        assertThat(more.get(0).blocks()).hasSize(50);
    }

    @Test
    void a_page_holds_100_blocks_and_no_more() {
        assertThat(Limits.BLOCKS_IN_A_VIEW).isEqualTo(100);
        assertThat(Views.home(cards(100), renderer).getBlocks()).hasSize(100);
        assertThat(Views.home(cards(101), renderer).getBlocks()).hasSize(100);
    }

    @Test
    void a_message_holds_12000_characters_and_no_more() {
        assertThat(Limits.WORDS_IN_A_MESSAGE).isEqualTo(12_000);
        Reply.Note full = new Reply.Note("x".repeat(3_000));
        assertThat(renderer.draw(new Reply.Several(List.of(full, full, full, full))))
                .hasSize(1);
        assertThat(renderer.draw(new Reply.Several(List.of(full, full, full, full, new Reply.Note("x")))))
                .hasSize(2);
    }

    @Test
    void a_section_holds_3000_characters_and_no_more() {
        assertThat(Limits.SECTION).isEqualTo(3_000);
        assertThat(blocks(new Reply.Note("x".repeat(3_000)))).hasSize(1);
        assertThat(blocks(new Reply.Note("x".repeat(3_001)))).hasSize(2);
        // What is escaped is longer than it looks.
        assertThat(blocks(new Reply.Note("&".repeat(600)))).hasSize(1);
        assertThat(blocks(new Reply.Note("&".repeat(601)))).hasSize(2);
    }

    @Test
    void a_header_holds_150_characters_and_no_more() {
        assertThat(Limits.HEADER).isEqualTo(150);
        assertThat(title("x".repeat(150))).isEqualTo("x".repeat(150));
        assertThat(title("x".repeat(151))).hasSize(150).endsWith("\u2026");
    }

    @Test
    void a_label_holds_75_characters_and_no_more() {
        assertThat(Limits.BUTTON_LABEL).isEqualTo(75);
        assertThat(Limits.OPTION_LABEL).isEqualTo(75);
        assertThat(Limits.ACCESSIBILITY_LABEL).isEqualTo(75);
        String full = "x".repeat(75);
        for (String label : List.of(full, full + "x")) {
            String shown = label.length() > 75 ? "x".repeat(74) + "\u2026" : label;
            Action.Say say = new Action.Say(label, new Intent.Help());
            assertThat(Pieces.button(say, "").getText().getText()).isEqualTo(shown);
            assertThat(Pieces.button(say, "").getAccessibilityLabel()).isEqualTo(shown);
            assertThat(Pieces.option(label, "help").getText().getText()).isEqualTo(shown);
        }
    }

    @Test
    void a_menu_holds_100_options_and_no_more() {
        assertThat(Limits.OPTIONS).isEqualTo(100);
        assertThat(menus(100)).containsExactly(100);
        assertThat(menus(101)).containsExactly(100, 1);
    }

    @Test
    void a_row_holds_25_elements_and_no_more() {
        assertThat(Limits.ELEMENTS).isEqualTo(25);
        assertThat(blocks(buttons(25))).hasSize(2);
        assertThat(blocks(buttons(26))).hasSize(3);
    }

    @Test
    void whatever_a_button_may_carry_fits_its_id_and_its_value_and_an_option_s() {
        // An action carries at most 100 characters, which Action.Say holds.
        assertThat(Limits.ACTION_ID).isEqualTo(255).isGreaterThan(Pieces.SAY.length() + 100);
        assertThat(Limits.CALLBACK_ID).isEqualTo(255).isGreaterThan(100);
        assertThat(Limits.BUTTON_VALUE).isEqualTo(2_000).isGreaterThan(100);
        assertThat(Limits.OPTION_VALUE).isEqualTo(150).isGreaterThan(100);
    }

    @Test
    void a_link_of_3000_characters_is_a_button_and_a_longer_one_is_none() {
        assertThat(Limits.BUTTON_LINK).isEqualTo(3_000);
        String page = "https://example.org/";
        assertThat(linked(page + "a".repeat(3_000 - page.length())).toString()).contains("\"button\"");
        assertThat(linked(page + "a".repeat(3_001 - page.length())).toString()).doesNotContain("\"button\"");
    }

    @Test
    void a_window_has_24_characters_of_title_and_3000_to_fill_in() {
        assertThat(Limits.VIEW_TITLE).isEqualTo(24);
        assertThat(Limits.VIEW_BUTTON).isEqualTo(24);
        assertThat(Limits.INPUT_VALUE).isEqualTo(3_000);
        assertThat(Limits.INPUT_LABEL).isEqualTo(2_000);
        Action.Say asks = new Action.Say("x".repeat(25), new Intent.AskPlace());
        JsonNode window =
                json(Views.window(new Reply.Form("Q", "H", 5_000, asks, "y".repeat(3_001)), new Where.Direct()));
        assertThat(SlackRules.view(window)).isEmpty();
        assertThat(window.path("title").path("text").asText()).hasSize(24);
        assertThat(window.path("submit").path("text").asText()).hasSize(24);
        JsonNode input = window.path("blocks").path(1).path("element");
        assertThat(input.path("max_length").asInt()).isEqualTo(3_000);
        assertThat(input.path("initial_value").asText()).hasSize(3_000);
    }

    @Test
    void a_placeholder_holds_150_characters_and_no_more() {
        assertThat(Limits.PLACEHOLDER).isEqualTo(150);
        JsonNode message = wire(new Reply.Search("q".repeat(151), "h", Typeahead.Kind.PLACE, ""))
                .get(0);
        assertThat(message.findValue("placeholder").path("text").asText()).hasSize(150);
    }

    @Test
    void a_window_remembers_where_its_answer_goes() {
        assertThat(Limits.VIEW_METADATA).isEqualTo(3_000);
        for (Where where : List.of(
                new Where.Given("https://hooks.slack.com/actions/T/1/x", true, Optional.empty()),
                new Where.Given("https://hooks.slack.com/actions/T/1/x", false, Optional.of("17.5")),
                new Where.Direct())) {
            assertThat(Where.of(where.remembered())).isEqualTo(where);
        }
        Where endless = new Where.Given("https://" + "x".repeat(3_000), true, Optional.empty());
        assertThat(Where.of(endless.remembered())).isEqualTo(new Where.Direct());
    }

    @Test
    void what_is_said_in_words_holds_4000_characters_and_parts_no_escape() {
        assertThat(Limits.TEXT).isEqualTo(4_000);
        Part part = new Part(List.of(Pieces.section("x", "&".repeat(3_000))));
        assertThat(part.text()).hasSizeLessThanOrEqualTo(4_000).matches("(&amp;)+\u2026");
    }

    // ---- Helpers ----

    private static Reply cards(int blocks) {
        return new Reply.Several(IntStream.range(0, blocks)
                .<Reply>mapToObj(number -> new Reply.Note("note " + number))
                .toList());
    }

    private static Reply buttons(int many) {
        return new Reply.Card(
                "Many",
                List.of(),
                Optional.empty(),
                IntStream.range(0, many)
                        .<Action>mapToObj(number -> new Action.Say("B", new Intent.WhoIs("name " + number)))
                        .toList());
    }

    private List<Integer> menus(int options) {
        Reply choice = new Reply.Choice(
                "Which?",
                IntStream.range(0, options)
                        .mapToObj(number -> new Action.Say("O", new Intent.WhoIs("name " + number)))
                        .toList());
        List<Integer> menus = new ArrayList<>();
        blocks(choice)
                .forEach(block -> block.path("elements")
                        .forEach(menu -> menus.add(menu.path("options").size())));
        return menus;
    }

    private JsonNode linked(String page) {
        return wire(new Reply.Card(
                        "T", List.of(), Optional.empty(), List.of(new Action.Open("Open", URI.create(page)))))
                .get(0);
    }

    private String title(String title) {
        return blocks(new Reply.Card(title, List.of(), Optional.empty(), List.of()))
                .get(0)
                .path("text")
                .path("text")
                .asText();
    }

    private List<JsonNode> blocks(Reply reply) {
        List<JsonNode> blocks = new ArrayList<>();
        wire(reply).forEach(message -> message.path("blocks").forEach(blocks::add));
        return blocks;
    }

    /** The messages, and the window where the reply is a form. */
    private List<JsonNode> wire(Reply reply) {
        List<JsonNode> wire = new ArrayList<>();
        for (Part part : renderer.draw(reply)) {
            var message = LoopbackSlack.JSON.createObjectNode().put("text", part.text());
            message.set("blocks", json(part.blocks()));
            wire.add(message);
        }
        if (reply instanceof Reply.Form form) {
            wire.add(json(Views.window(form, new Where.Direct())));
        }
        return wire;
    }

    private static JsonNode json(Object block) {
        return LoopbackSlack.read(GSON.toJson(block));
    }
}
