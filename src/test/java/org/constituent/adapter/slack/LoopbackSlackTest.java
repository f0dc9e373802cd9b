package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loopback Slack refuses what Slack refuses; otherwise what is tested against it would show nothing. */
@SuppressWarnings("NullAway.Init") // started before all tests
final class LoopbackSlackTest {
    private static final String MODAL =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":[{\"type\":\"divider\"}]}";
    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";

    private static LoopbackSlack slack;

    @BeforeAll
    static void start() {
        slack = new LoopbackSlack();
        slack.knows("U1", "en-US", false);
    }

    @AfterAll
    static void stop() {
        slack.close();
    }

    @AfterEach
    void now() {
        slack.later = Duration.ZERO;
    }

    // ---- Who asks ----

    @ParameterizedTest
    @ValueSource(strings = {"auth.test", "users.info", "conversations.open", "chat.postMessage", "views.open"})
    void a_wrong_token_is_refused(String method) throws Exception {
        assertThat(call("xoxb-another", method, Map.of("user", "U1"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_auth");
        assertThat(call(LoopbackSlack.APP_TOKEN, method, Map.of("user", "U1"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_auth");
    }

    @Test
    void a_socket_is_opened_with_the_app_s_own_token_only() throws Exception {
        assertThat(call(LoopbackSlack.BOT_TOKEN, "apps.connections.open", Map.of())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_auth");
        assertThat(call(LoopbackSlack.APP_TOKEN, "apps.connections.open", Map.of())
                        .path("url")
                        .asText())
                .startsWith("ws://127.0.0.1:");
    }

    @Test
    void a_socket_s_address_serves_once() throws Exception {
        String address = call(LoopbackSlack.APP_TOKEN, "apps.connections.open", Map.of())
                .path("url")
                .asText();
        assertThat(said(address)).contains("\"hello\"");
        assertThat(said(address)).isEqualTo("1008 not with this ticket");
    }

    @Test
    void what_it_does_not_know_is_refused() throws Exception {
        assertThat(error("chat.postMessage", Map.of("channel", "C0NOWHERE", "text", "x")))
                .isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", Map.of("channel", LoopbackSlack.ARCHIVED, "text", "x")))
                .isEqualTo("is_archived");
        assertThat(error("conversations.open", Map.of("users", "U0NOBODY"))).isEqualTo("user_not_found");
        assertThat(error("views.publish", Map.of("user_id", "U0NOBODY", "view", HOME)))
                .isEqualTo("user_not_found");
        assertThat(error("chat.dance", Map.of())).isEqualTo("unknown_method");
    }

    // ---- What lets a window be opened ----

    @Test
    void a_trigger_opens_one_window_within_three_seconds() throws Exception {
        String trigger = slack.trigger();
        assertThat(opened(trigger)).isEmpty();
        assertThat(opened(trigger)).isEqualTo("exchanged_trigger_id");
        String late = slack.trigger();
        slack.later = Duration.ofMillis(3_100);
        assertThat(opened(late)).isEqualTo("expired_trigger_id");
        assertThat(opened("trigger.invented")).isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_home_is_no_window_and_a_window_no_home() throws Exception {
        assertThat(error("views.open", Map.of("trigger_id", slack.trigger(), "view", HOME)))
                .isEqualTo("invalid_arguments");
        assertThat(error("views.publish", Map.of("user_id", "U1", "view", MODAL)))
                .isEqualTo("invalid_arguments");
        assertThat(error("views.publish", Map.of("user_id", "U1", "view", HOME)))
                .isEmpty();
    }

    // ---- What is given to answer with ----

    @Test
    void a_response_address_serves_five_times() throws Exception {
        String url = slack.responseUrl();
        for (int time = 1; time <= 5; time++) {
            assertThat(responded(url)).isEqualTo("200 ok");
        }
        assertThat(responded(url)).startsWith("404").contains("used_url");
    }

    @Test
    void a_response_address_serves_thirty_minutes() throws Exception {
        String url = slack.responseUrl();
        slack.later = Duration.ofMinutes(29);
        assertThat(responded(url)).isEqualTo("200 ok");
        slack.later = Duration.ofMinutes(31);
        assertThat(responded(url)).startsWith("404").contains("expired_url");
    }

    @Test
    void a_response_that_keeps_no_rule_is_refused() throws Exception {
        HttpResponse<String> answer =
                post(slack.responseUrl(), "application/json", "{\"text\":\"x\",\"blocks\":[{\"type\":\"carousel\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("invalid_blocks");
    }

    // ---- What blocks may be ----

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a block it does not know      | {"type":"carousel"}                                                          | no block of the type carousel
            a window's block in a message | {"type":"input","label":{"type":"plain_text","text":"x"}}                    | no block of the type input
            a field it does not know      | {"type":"divider","color":"red"}                                             | divider has no field color
            a section without words       | {"type":"section"}                                                           | a section without text
            an empty text                 | {"type":"section","text":{"type":"mrkdwn","text":""}}                        | section.text has 0
            mrkdwn in a header            | {"type":"header","text":{"type":"mrkdwn","text":"x"}}                        | header.text is no plain_text
            an empty row                  | {"type":"actions","elements":[]}                                             | actions of 0 elements
            an element it does not know   | {"type":"actions","elements":[{"type":"slider","action_id":"a"}]}            | no element of the type slider
            a button without an id        | {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"}}]} | without action_id
            two equal ids                 | {"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"y"}}]} | two elements have the id a
            a link that is no page        | {"type":"actions","elements":[{"type":"button","action_id":"a","url":"tel:1","text":{"type":"plain_text","text":"x"}}]} | button.url is no page
            a menu without options        | {"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[]}]} | a menu of 0 options
            """)
    void what_is_wrong_is_refused_with_the_reason(String what, String block, String reason) throws Exception {
        slack.refused.clear();
        assertThat(error("chat.postMessage", message("[" + block + "]"))).isEqualTo("invalid_blocks");
        assertThat(slack.refused.toString()).as(what).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            3000 | {"type":"section","text":{"type":"mrkdwn","text":"#"}}
            150  | {"type":"header","text":{"type":"plain_text","text":"#"}}
            255  | {"type":"divider","block_id":"#"}
            75   | {"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"#"}}]}
            255  | {"type":"actions","elements":[{"type":"button","action_id":"#","text":{"type":"plain_text","text":"x"}}]}
            2000 | {"type":"actions","elements":[{"type":"button","action_id":"a","value":"#","text":{"type":"plain_text","text":"x"}}]}
            75   | {"type":"actions","elements":[{"type":"button","action_id":"a","accessibility_label":"#","text":{"type":"plain_text","text":"x"}}]}
            75   | {"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[{"text":{"type":"plain_text","text":"#"},"value":"v"}]}]}
            150  | {"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[{"text":{"type":"plain_text","text":"x"},"value":"#"}]}]}
            """)
    void a_text_may_have_so_many_characters_and_not_one_more(int most, String block) throws Exception {
        assertThat(error("chat.postMessage", message("[" + block.replace("#", "x".repeat(most)) + "]")))
                .isEmpty();
        assertThat(error("chat.postMessage", message("[" + block.replace("#", "x".repeat(most + 1)) + "]")))
                .isEqualTo("invalid_blocks");
    }

    @Test
    void there_are_50_blocks_in_a_message_25_elements_in_a_row_and_100_options_in_a_menu() throws Exception {
        String divider = "{\"type\":\"divider\"}";
        assertThat(error("chat.postMessage", message(list(50, number -> divider))))
                .isEmpty();
        assertThat(error("chat.postMessage", message(list(51, number -> divider))))
                .isEqualTo("invalid_blocks");
        assertThat(error("chat.postMessage", message(row(25)))).isEmpty();
        assertThat(error("chat.postMessage", message(row(26)))).isEqualTo("invalid_blocks");
        assertThat(error("chat.postMessage", message(menu(100)))).isEmpty();
        assertThat(error("chat.postMessage", message(menu(101)))).isEqualTo("invalid_blocks");
    }

    @Test
    void a_message_says_something_in_words() throws Exception {
        assertThat(error("chat.postMessage", Map.of("channel", LoopbackSlack.CHANNEL, "blocks", "[]")))
                .isEqualTo("invalid_blocks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title of 25 characters      | "title":{"type":"plain_text","text":"xxxxxxxxxxxxxxxxxxxxxxxxx"},"blocks":[{"type":"divider"}]
            no title                    | "blocks":[{"type":"divider"}]
            no blocks                   | "title":{"type":"plain_text","text":"T"},"blocks":[]
            an input without a submit   | "title":{"type":"plain_text","text":"T"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a"}}]
            more to fill in than fits   | "title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a","max_length":3001}}]
            more filled in than allowed | "title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a","max_length":1,"initial_value":"xx"}}]
            """)
    void a_window_that_keeps_no_rule_is_refused(String what, String fields) throws Exception {
        assertThat(error(
                        "views.open",
                        Map.of("trigger_id", slack.trigger(), "view", "{\"type\":\"modal\"," + fields + "}")))
                .as(what)
                .isEqualTo("invalid_arguments");
    }

    @Test
    void a_view_holds_100_blocks_and_remembers_3000_characters() throws Exception {
        String divider = "{\"type\":\"divider\"}";
        for (int blocks : new int[] {100, 101}) {
            String view = "{\"type\":\"home\",\"blocks\":" + list(blocks, number -> divider) + "}";
            assertThat(error("views.publish", Map.of("user_id", "U1", "view", view)))
                    .isEqualTo(blocks > 100 ? "invalid_arguments" : "");
        }
        for (int length : new int[] {3_000, 3_001}) {
            ObjectNode view = (ObjectNode) LoopbackSlack.read(MODAL);
            view.put("private_metadata", "x".repeat(length));
            assertThat(error("views.open", Map.of("trigger_id", slack.trigger(), "view", view.toString())))
                    .isEqualTo(length > 3_000 ? "invalid_arguments" : "");
        }
    }

    // ---- How it is asked ----

    private static Map<String, String> message(String blocks) {
        return Map.of("channel", LoopbackSlack.CHANNEL, "text", "words", "blocks", blocks);
    }

    private static String list(int many, IntFunction<String> one) {
        return IntStream.range(0, many).mapToObj(one).collect(Collectors.joining(",", "[", "]"));
    }

    private static String row(int buttons) {
        return "[{\"type\":\"actions\",\"elements\":"
                + list(
                        buttons,
                        number -> "{\"type\":\"button\",\"action_id\":\"a" + number
                                + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\"}}")
                + "}]";
    }

    private static String menu(int options) {
        return "[{\"type\":\"actions\",\"elements\":[{\"type\":\"static_select\",\"action_id\":\"a\",\"options\":"
                + list(
                        options,
                        number -> "{\"text\":{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\"" + number + "\"}")
                + "}]}]";
    }

    private static String opened(String trigger) throws Exception {
        return error("views.open", Map.of("trigger_id", trigger, "view", MODAL));
    }

    private static String responded(String url) throws Exception {
        HttpResponse<String> answer = post(url, "application/json", "{\"text\":\"x\"}");
        return answer.statusCode() + " " + answer.body();
    }

    private static String error(String method, Map<String, String> fields) throws Exception {
        return call(LoopbackSlack.BOT_TOKEN, method, fields).path("error").asText();
    }

    /** One for each request: whoever is refused before their words are read may find the connection closed. */
    private static HttpClient http() {
        return HttpClient.newHttpClient();
    }

    private static JsonNode call(String token, String method, Map<String, String> fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(slack.api().resolve(method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SignedDoor.form(fields)))
                .build();
        return LoopbackSlack.read(
                http().send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static HttpResponse<String> post(String url, String type, String body)
            throws IOException, InterruptedException {
        return http().send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The first thing that is said over a socket, or why it was closed. */
    private static String said(String address) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        http().newWebSocketBuilder()
                .buildAsync(URI.create(address), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        first.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        first.complete(code + " " + reason);
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        return first.get(10, TimeUnit.SECONDS);
    }
}
