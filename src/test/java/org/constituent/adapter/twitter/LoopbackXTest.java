package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loopback refuses what X refuses: asked with Java's own client and signed by hand, so that nothing of the program takes part. */
@SuppressWarnings("NullAway.Init") // set before each test
final class LoopbackXTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

    private final HttpClient http = HttpClient.newHttpClient();
    private LoopbackX x;

    @BeforeEach
    void begin() throws IOException {
        x = new LoopbackX(Clock.systemUTC());
    }

    @AfterEach
    void end() {
        x.close();
    }

    @Test
    void what_is_signed_by_hand_is_taken() throws Exception {
        assertThat(post("Once é & = + ~*", Optional.empty()).statusCode()).isEqualTo(201);
        HttpRequest look = signed(
                        "GET",
                        "/2/users/7000/mentions",
                        Map.of("since_id", "5", "max_results", "100"),
                        Map.of(),
                        LoopbackX.TOKEN_SECRET)
                .build();
        assertThat(http.send(look, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        assertThat(x.refused).isEmpty();
    }

    @Test
    void the_same_text_twice_is_refused() throws Exception {
        post("Twice", Optional.empty());
        HttpResponse<String> again = post("Twice", Optional.empty());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("duplicate content");
        assertThat(x.posts).hasSize(1);
    }

    @Test
    void a_text_that_is_too_long_is_refused() throws Exception {
        assertThat(post("字".repeat(141), Optional.empty()).statusCode()).isEqualTo(400);
        assertThat(post("字".repeat(140), Optional.empty()).statusCode()).isEqualTo(201);
    }

    @Test
    void an_answer_nobody_asked_for_is_refused() throws Exception {
        HttpResponse<String> answer = post("Listen!", Optional.of("31337"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not been mentioned");
        assertThat(post("Gladly.", Optional.of(x.mention("1", "@Campaign hello")))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_wrong_signature_is_refused() throws Exception {
        assertRefused(signed("POST", "/2/tweets", Map.of(), Map.of(), "another secret"), "a wrong signature");
    }

    @Test
    void a_signature_over_another_query_is_refused() throws Exception {
        HttpRequest look = signed(
                        "GET", "/2/users/7000/mentions", Map.of("since_id", "5"), Map.of(), LoopbackX.TOKEN_SECRET)
                .uri(URI.create(x.api() + "/2/users/7000/mentions?since_id=6"))
                .build();
        assertThat(http.send(look, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(x.refused).containsExactly("a wrong signature");
    }

    @Test
    void a_stale_timestamp_is_refused() throws Exception {
        String before = String.valueOf(Instant.now().getEpochSecond() - 600);
        assertRefused(
                signed("POST", "/2/tweets", Map.of(), Map.of("oauth_timestamp", before), LoopbackX.TOKEN_SECRET),
                "a stale timestamp");
    }

    @Test
    void a_nonce_that_was_used_is_refused() throws Exception {
        HttpRequest.Builder request = signed("POST", "/2/tweets", Map.of(), Map.of(), LoopbackX.TOKEN_SECRET);
        HttpRequest once = json(request, "{\"text\":\"One\"}");
        assertThat(http.send(once, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        assertRefused(request, "a nonce that was used before");
    }

    @Test
    void the_token_of_another_account_is_refused() throws Exception {
        assertRefused(
                signed("POST", "/2/tweets", Map.of(), Map.of("oauth_token", "1-other"), LoopbackX.TOKEN_SECRET),
                "another app or account");
    }

    @Test
    void who_is_not_signed_at_all_is_refused() throws Exception {
        assertRefused(HttpRequest.newBuilder(URI.create(x.api() + "/2/tweets")), "no OAuth header");
    }

    @Test
    void one_post_more_than_a_quarter_of_an_hour_takes_is_refused() throws Exception {
        x.mostPosts = 1;
        assertThat(post("One", Optional.empty()).statusCode()).isEqualTo(201);
        HttpResponse<String> more = post("Two", Optional.empty());
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.headers().firstValue("x-rate-limit-remaining")).contains("0");
    }

    @Test
    void a_picture_is_taken_and_described() throws Exception {
        String id = number(upload(PNG, "image/png").body());
        assertThat(describe(id, "Ten people").statusCode()).isEqualTo(200);
        assertThat(x.pictures).containsValue(new LoopbackX.Picture("image/png", PNG.length, Optional.of("Ten people")));
    }

    @Test
    void no_picture_where_one_should_be_is_refused() throws Exception {
        assertThat(upload(new byte[0], "image/png").statusCode()).isEqualTo(400);
    }

    @Test
    void a_picture_that_is_too_large_is_refused() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        assertThat(upload(large, "image/png").statusCode()).isEqualTo(413);
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() throws Exception {
        assertThat(upload("<svg/>".getBytes(StandardCharsets.UTF_8), "image/png")
                        .statusCode())
                .isEqualTo(400);
        assertThat(upload(PNG, "image/jpeg").statusCode()).isEqualTo(400);
    }

    @Test
    void a_description_that_is_too_long_or_of_no_picture_is_refused() throws Exception {
        String id = number(upload(PNG, "image/png").body());
        assertThat(describe(id, "x".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(describe("4242", "Ten people").statusCode()).isEqualTo(400);
    }

    @Test
    void a_post_with_a_picture_that_is_not_there_is_refused() throws Exception {
        HttpRequest.Builder request = signed("POST", "/2/tweets", Map.of(), Map.of(), LoopbackX.TOKEN_SECRET);
        HttpRequest post = json(request, "{\"text\":\"Look\",\"media\":{\"media_ids\":[\"4242\"]}}");
        assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(x.posts).isEmpty();
    }

    private HttpResponse<String> post(String text, Optional<String> to) throws Exception {
        String reply = to.map(id -> ",\"reply\":{\"in_reply_to_tweet_id\":\"" + id + "\"}")
                .orElse("");
        return http.send(
                json(
                        signed("POST", "/2/tweets", Map.of(), Map.of(), LoopbackX.TOKEN_SECRET),
                        "{\"text\":\"" + text + "\"" + reply + "}"),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> describe(String id, String words) throws Exception {
        return http.send(
                json(
                        signed("POST", "/2/media/metadata", Map.of(), Map.of(), LoopbackX.TOKEN_SECRET),
                        "{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"" + words + "\"}}}"),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(byte[] picture, String type) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("media_category", "tweet_image");
        fields.put("media_type", type);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        body.write("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"p\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.write(picture);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return http.send(
                signed("POST", "/2/media/upload", Map.of(), Map.of(), LoopbackX.TOKEN_SECRET)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String number(String answer) {
        return answer.replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
    }

    private void assertRefused(HttpRequest.Builder request, String why) throws Exception {
        assertThat(http.send(json(request, "{\"text\":\"Refused\"}"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(x.refused).containsExactly(why);
        assertThat(x.posts.stream().map(LoopbackX.Post::text)).doesNotContain("Refused");
    }

    private static HttpRequest json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder signed(
            String method, String path, Map<String, String> query, Map<String, String> other, String secret) {
        Map<String, String> oauth = new HashMap<>(Map.of(
                "oauth_consumer_key",
                LoopbackX.KEY,
                "oauth_nonce",
                UUID.randomUUID().toString(),
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                String.valueOf(Instant.now().getEpochSecond()),
                "oauth_token",
                LoopbackX.TOKEN,
                "oauth_version",
                "1.0"));
        oauth.putAll(other);
        String asked = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + OAuthByHand.encoded(one.getValue()))
                .reduce((one, two) -> one + "&" + two)
                .map(all -> "?" + all)
                .orElse("");
        return HttpRequest.newBuilder(URI.create(x.api() + path + asked))
                .header(
                        "Authorization",
                        OAuthByHand.header(method, x.api() + path, oauth, query, LoopbackX.SECRET, secret));
    }
}
