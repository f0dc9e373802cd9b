package org.constituent.adapter.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommonMarkTest {
    private final CommonMark markup = new CommonMark();

    @Test
    void paragraphs_emphasis_lists_links_and_headings_are_drawn() {
        assertThat(markup.html("# Title\n\nA **bold** [link](https://x.org/?a=1&b=2)\n\n- one\n- two"))
                .contains("<h2>Title</h2>")
                .contains("<strong>bold</strong>")
                .contains("<a rel=\"noopener nofollow\" href=\"https://x.org/?a=1&amp;b=2\">link</a>")
                .contains("<li>one</li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](https://tracker.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](//evil.example)"
            })
    void nothing_runs_is_loaded_or_leads_astray(String markdown) {
        assertThat(markup.html(markdown))
                .doesNotContain("<script", "<img", "<a href=\"javascript")
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContain("href=\"data", "href=\"//");
    }

    @Test
    void a_picture_is_told_by_its_description() {
        assertThat(markup.html("![A crowd before the Capitol](https://x.org/a.png)"))
                .contains("A crowd before the Capitol");
    }

    @Test
    void a_link_within_the_site_stays() {
        assertThat(markup.html("[Say thanks](/act)")).contains("href=\"/act\"");
    }
}
