package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;

final class PacingPageTest {
    private final Visitor visitor = new Visitor();

    @Test
    void a_draft_to_an_office_that_has_had_enough_is_not_offered_and_the_page_says_why() {
        for (int i = 0; i < 60; i++) {
            visitor.pace.pointed(new BioguideId("S000033"), Medium.POST);
            visitor.pace.pointed(new BioguideId("S000033"), Medium.CALL);
        }
        Visitor.Shown page = visitor.get("/act?place=VT");
        assertThat(page.html())
                .contains("text-S000033-letter", "text-W000800-post")
                .doesNotContain("text-S000033-post", "text-S000033-call");
        assertThat(page.text())
                .contains("60 people were handed a post to Senator Bernard Sanders")
                .contains("30 people were pointed to the phone of Senator Bernard Sanders");
    }

    @Test
    void what_the_reader_has_already_stays() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        for (int i = 0; i < 60; i++) {
            visitor.pace.pointed(new BioguideId("S000033"), Medium.POST);
        }
        assertThat(visitor.post("/act", page.form("do", "keep")).html()).contains("text-S000033-post");
    }

    @Test
    void saying_that_one_called_counts() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        for (int i = 0; i < 30; i++) {
            visitor.post("/act", page.form("do", "sent:S000033-call"));
        }
        assertThat(visitor.pace.isFull(new BioguideId("S000033"), Medium.CALL)).isTrue();
    }
}
