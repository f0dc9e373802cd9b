package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.quicktheories.QuickTheory.qt;

import java.net.URI;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

/** Links are read by two parsers that share nothing with the program: OkHttp's and our own strict one. */
final class LinksTest {
    private static final String PLUS = "a+b c & d=e; f#g? 100% \"h\" <i> é 👩‍👩‍👧\nj ~*'()!";

    /** Whole characters only: half of one has no place in a link. */
    private static final Gen<String> TEXTS = AnyText.ofPiecesUpTo(40)
            .map(text -> text.codePoints()
                    .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());

    @Test
    void every_compose_link_decodes_back_to_the_exact_text() {
        qt().withFixedSeed(4).withExamples(2_000).forAll(TEXTS).checkAssert(text -> {
            holds(Links.xIntent(text), text);
            holds(Links.xReply(text, "1234567890123456789"), text);
            holds(Links.blueskyIntent(text), text);
            holds(Links.mastodonShare("mastodon.social", text), text);
        });
    }

    @Test
    void compose_links_lead_to_the_pages_that_the_networks_document() {
        assertThat(Links.xIntent("a b")).hasToString("https://x.com/intent/tweet?text=a%20b");
        assertThat(Links.blueskyIntent("a b")).hasToString("https://bsky.app/intent/compose?text=a%20b");
        assertThat(Links.mastodonShare("example.social", "a b")).hasToString("https://example.social/share?text=a%20b");
    }

    @Test
    void a_space_is_never_a_plus_and_a_plus_is_never_a_space() {
        assertThat(Links.xIntent(PLUS).toString()).doesNotContain("+").contains("a%2Bb%20c");
        assertThat(Percent.query(Links.xIntent(PLUS))).containsEntry("text", PLUS);
    }

    @Test
    void an_answer_names_the_post_it_answers() {
        URI link = Links.xReply(PLUS, "1861234567890123456");

        assertThat(Percent.query(link))
                .containsExactly(entry("text", PLUS), entry("in_reply_to", "1861234567890123456"));
        assertThat(okHttp(link).queryParameter("in_reply_to")).isEqualTo("1861234567890123456");
    }

    @Test
    void a_mail_holds_address_subject_and_body_with_line_breaks_as_mail_has_them() {
        URI link = Links.mailto("jane.doe+web@house.example", "Re: S. 1 & more?", "One,\n\ntwo = 2\n+ three");

        assertThat(link.toString())
                .startsWith("mailto:jane.doe%2Bweb@house.example?")
                .doesNotContain("+");
        assertThat(link.getScheme()).isEqualTo("mailto");
        assertThat(Percent.query(link))
                .containsExactly(entry("subject", "Re: S. 1 & more?"), entry("body", "One,\r\n\r\ntwo = 2\r\n+ three"));
    }

    @Test
    void a_mails_body_decodes_back_whatever_it_says() {
        qt().withFixedSeed(4).withExamples(1_000).forAll(TEXTS).checkAssert(text -> {
            String body = text.replace("\r", "");
            assertThat(Percent.query(Links.mailto("a@b.example", "s", body)).get("body"))
                    .isEqualTo(body.replace("\n", "\r\n"));
        });
    }

    @Test
    void line_breaks_that_a_mail_has_already_are_not_doubled() {
        assertThat(Percent.query(Links.mailto("a@b.example", "s", "one\r\ntwo\nthree"))
                        .get("body"))
                .isEqualTo("one\r\ntwo\r\nthree");
    }

    @ParameterizedTest
    @CsvSource({
        "202-224-3121, tel:+1-202-224-3121",
        "(202) 224-3121, tel:+1-202-224-3121",
        "202.224.3121, tel:+1-202-224-3121"
    })
    void a_phone_link_is_a_global_number(String phone, String link) {
        assertThat(Links.call(phone)).hasToString(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202-224-3121", "(202) 224-3121", "202.224.3121", "1-202-224-3121"})
    void a_phone_link_dials_the_ten_digits_after_the_country(String phone) {
        assertThat(Links.call(phone).toString().replaceAll("[^0-9+]", "")).isEqualTo("+12022243121");
    }

    private static void holds(URI link, String text) {
        assertThat(link.toString()).doesNotContain("+").doesNotContain(" ");
        assertThat(Percent.query(link)).containsEntry("text", text);
        assertThat(okHttp(link).queryParameter("text")).isEqualTo(text);
    }

    private static HttpUrl okHttp(URI link) {
        return Objects.requireNonNull(HttpUrl.parse(link.toString()));
    }
}
