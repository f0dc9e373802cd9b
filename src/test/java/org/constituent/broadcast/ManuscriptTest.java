package org.constituent.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.constituent.campaign.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManuscriptTest {

    @Test
    void the_mark_that_some_editors_begin_a_file_with_is_no_text() {
        assertThat(read("\uFEFF---\ntitle: News\n---\nText"))
                .asInstanceOf(InstanceOfAssertFactories.type(Manuscript.Good.class))
                .extracting(good -> good.bulletin().in(Language.ENGLISH))
                .isEqualTo(new Wording("News", "Text"));
    }

    @Test
    void an_hour_that_is_left_out_when_clocks_go_forward_is_told_with_its_line() {
        assertThat(read(at("2027-03-14 02:30")))
                .isEqualTo(new Manuscript.Wrong(
                        List.of(new Manuscript.Mistake(3, Manuscript.Kind.NO_SUCH_HOUR, "2027-03-14 02:30"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14 01:59, 2027-03-14T06:59:00Z",
        "2027-03-14 03:00, 2027-03-14T07:00:00Z",
        "2027-11-07 01:30, 2027-11-07T05:30:00Z", // the first of the two
        "2027-11-07T01:30:00-05:00, 2027-11-07T06:30:00Z"
    })
    void a_time_is_one_in_washington_unless_it_names_an_offset(String written, Instant meant) {
        assertThat(read(at(written)))
                .asInstanceOf(InstanceOfAssertFactories.type(Manuscript.Good.class))
                .extracting(good -> good.bulletin().notBefore().orElseThrow())
                .isEqualTo(meant);
    }

    private static String at(String time) {
        return "---\ntitle: News\nat: " + time + "\n---\nText";
    }

    private static Manuscript.Reading read(String text) {
        return Manuscript.read(text, "plant-trees", Language.ENGLISH, ZoneId.of("America/New_York"));
    }
}
