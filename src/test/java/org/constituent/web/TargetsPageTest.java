package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.constituent.TargetedCampaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetsPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @Test
    void those_whom_everybody_writes_to_stand_before_after_or_in_the_place_of_ones_own_posts() {
        String before = page("before");
        assertThat(before.indexOf("target-W000817")).isBetween(1, before.indexOf("id=\"S000033\""));
        String after = page("after");
        assertThat(after.indexOf("target-W000817")).isGreaterThan(after.indexOf("id=\"S000033\""));
        assertThat(after).contains("She can call the hearing.", "https://x.com/intent/tweet?text=.%40SenWarren");
        assertThat(after).contains("text-S000033-post").doesNotContain("text-W000817");

        String instead = page("instead");
        assertThat(instead.indexOf("target-W000817")).isBetween(1, instead.indexOf("id=\"S000033\""));
        assertThat(instead).contains("text-S000033-letter", "text-S000033-call").doesNotContain("text-S000033-post");
    }

    @Test
    void a_campaign_that_names_nobody_has_no_such_part() {
        assertThat(new Visitor().get("/act?place=VT").html()).doesNotContain("class=\"targets\"");
    }

    private String page(String order) {
        return new Visitor(Optional.empty(), true, TargetedCampaign.in(folder, order))
                .get("/act?place=VT")
                .html();
    }
}
