package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loopback Discord refuses what Discord refuses; otherwise what is tested against it would show nothing. */
final class LoopbackDiscordTest {
    private static final LoopbackDiscord DISCORD = new LoopbackDiscord();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NOBODY = "\"allowed_mentions\":{\"parse\":[]}";
    private static final Interaction.Person SOMEBODY = new Interaction.Person("801", "en-US", true, 3072);

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    @Test
    void an_ordinary_message_is_taken() throws Exception {
        assertThat(refusal("\"content\":\"hello\"")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a field it does not know      | "contents":"hello"                                    | message has no field contents
            nothing at all                | "content":" "                                         | an empty message
            a link button without a page  | "components":[{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"tel:1"}]}] | a link button needs a page
            a button without a label      | "components":[{"type":1,"components":[{"type":2,"style":2,"label":"","custom_id":"a"}]}] | button.label has 0
            two equal ids                 | "components":[{"type":1,"components":[{"type":2,"style":2,"label":"x","custom_id":"a"},{"type":2,"style":2,"label":"y","custom_id":"a"}]}] | two components have the id a
            two equal values              | "components":[{"type":1,"components":[{"type":3,"custom_id":"m","options":[{"label":"x","value":"1"},{"label":"y","value":"1"}]}]}] | two options have the value
            an embed field of its own     | "embeds":[{"headline":"x"}]                           | embed has no field headline
            an empty value                | "embeds":[{"fields":[{"name":"x","value":" "}]}]      | field.value has 1
            """)
    void what_is_wrong_is_refused_with_the_reason(String what, String fields, String reason) throws Exception {
        assertThat(refusal(fields)).as(what).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"content,2000", "title,256", "description,4096"})
    void a_text_may_have_so_many_characters_and_not_one_more(String field, int most) throws Exception {
        String full = "x".repeat(most);
        boolean content = field.equals("content");
        assertThat(refusal(content ? "\"content\":\"" + full + "\"" : embed(field, full)))
                .isEmpty();
        assertThat(refusal(content ? "\"content\":\"x" + full + "\"" : embed(field, full + "x")))
                .contains("of 0 to " + most);
    }

    @Test
    void embeds_may_hold_6000_characters_together() throws Exception {
        String half = "{\"description\":\"" + "x".repeat(3_001) + "\"}";
        assertThat(refusal("\"embeds\":[" + half + "]")).isEmpty();
        assertThat(refusal("\"embeds\":[" + half + "," + half + "]")).contains("embeds hold 6002 characters of 6000");
    }

    @Test
    void there_are_5_rows_of_5_buttons_and_menus_of_25_options() throws Exception {
        assertThat(refusal(rows(5, 5))).isEmpty();
        assertThat(refusal(rows(6, 1))).contains("rows are 6 of 5");
        assertThat(refusal(rows(1, 6))).contains("a row of 6");
        assertThat(refusal(menu(25))).isEmpty();
        assertThat(refusal(menu(26))).contains("a select of 26 options");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~\"allowed_mentions\":{\"parse\":[\"everyone\"]}~",
                "~\"allowed_mentions\":{\"parse\":[],\"replied_user\":true}~",
                "~\"tts\":false~"
            })
    void a_message_that_might_call_somebody_is_refused(String mentions) throws Exception {
        HttpResponse<String> answer = post("channels/1/messages", "{\"content\":\"@everyone\"," + mentions + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("allowed_mentions is not empty");
    }

    @Test
    void an_interaction_is_answered_once_in_time_and_by_its_own_token() throws Exception {
        Interaction command = DISCORD.begin(Interaction.command(DISCORD, SOMEBODY, "help", Map.of()));
        String path = "interactions/" + command.id + "/" + command.token + "/callback";
        String body = "{\"type\":4,\"data\":{\"content\":\"x\"," + NOBODY + "}}";

        assertThat(code(post("webhooks/1/" + command.token, "{\"content\":\"x\"," + NOBODY + "}")))
                .isEqualTo(50_027);
        assertThat(post(path, body).statusCode()).isEqualTo(200);
        assertThat(code(post(path, body))).as("reused").isEqualTo(40_060);
        assertThat(code(post("interactions/" + command.id + "/other/callback", body)))
                .as("unknown")
                .isEqualTo(10_062);
        assertThat(post("webhooks/1/" + command.token, "{\"content\":\"x\"," + NOBODY + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_interaction_expires() throws Exception {
        Interaction late =
                DISCORD.begin(Interaction.command(DISCORD, SOMEBODY, "help", Map.of(), Duration.ofSeconds(4)));
        String body = "{\"type\":4,\"data\":{\"content\":\"x\"," + NOBODY + "}}";
        assertThat(code(post("interactions/" + late.id + "/" + late.token + "/callback", body)))
                .isEqualTo(10_062);

        Interaction old =
                DISCORD.begin(Interaction.command(DISCORD, SOMEBODY, "help", Map.of(), Duration.ofMinutes(16)));
        old.acknowledge(LoopbackDiscord.read("{\"type\":5}"));
        assertThat(code(post("webhooks/1/" + old.token, "{\"content\":\"x\"," + NOBODY + "}")))
                .isEqualTo(50_027);
    }

    @Test
    void windows_suggestions_and_commands_have_their_rules_too() throws Exception {
        assertThat(DiscordRules.modal(LoopbackDiscord.read(
                        "{\"custom_id\":\"a\",\"title\":\"" + "x".repeat(46) + "\",\"components\":[]}")))
                .containsExactly("modal.title has 46 characters, of 1 to 45");
        assertThat(DiscordRules.suggestions(LoopbackDiscord.read("{\"choices\":["
                        + IntStream.range(0, 26)
                                .mapToObj(number -> "{\"name\":\"" + number + "\",\"value\":\"v\"}")
                                .collect(Collectors.joining(","))
                        + "]}")))
                .containsExactly("choices are 26 of 25");
        String command = "{\"name\":\"NAME\",\"description\":\"d\"}";
        assertThat(DiscordRules.commands(LoopbackDiscord.read("[" + command + "]")))
                .containsExactly("the command may not be named NAME");
        String small = command.replace("NAME", "name");
        assertThat(DiscordRules.commands(LoopbackDiscord.read("[" + small + "," + small + "]")))
                .containsExactly("two commands are named \"name\"");
    }

    @Test
    void somebody_else_s_token_is_not_known() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(DISCORD.rest().resolve("users/@me"))
                        .header("Authorization", "Bot nobody")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String embed(String field, String text) {
        return "\"embeds\":[{\"" + field + "\":\"" + text + "\"}]";
    }

    private static String rows(int rows, int buttons) {
        return "\"components\":["
                + IntStream.range(0, rows)
                        .mapToObj(row -> "{\"type\":1,\"components\":["
                                + IntStream.range(0, buttons)
                                        .mapToObj(button -> "{\"type\":2,\"style\":2,\"label\":\"x\",\"custom_id\":\""
                                                + row + " " + button + "\"}")
                                        .collect(Collectors.joining(","))
                                + "]}")
                        .collect(Collectors.joining(","))
                + "]";
    }

    private static String menu(int options) {
        return "\"components\":[{\"type\":1,\"components\":[{\"type\":3,\"custom_id\":\"m\",\"options\":["
                + IntStream.range(0, options)
                        .mapToObj(option -> "{\"label\":\"x\",\"value\":\"" + option + "\"}")
                        .collect(Collectors.joining(","))
                + "]}]}]";
    }

    /** Why a message is refused; empty where it is taken. */
    private static String refusal(String fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("channels/1/messages", "{" + fields + "," + NOBODY + "}");
        return answer.statusCode() == 200 ? "" : answer.body();
    }

    private static int code(HttpResponse<String> answer) {
        JsonNode body = LoopbackDiscord.read(answer.body());
        return body.path("code").asInt();
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(DISCORD.rest().resolve(path))
                        .header("Authorization", "Bot " + LoopbackDiscord.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
