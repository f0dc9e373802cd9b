package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipTableTest {

    @Test
    void the_longest_known_prefix_wins() {
        ZipTable table = new ZipTable(Map.of(
                "021", districts("MA-5", "MA-7", "MA-8"), "0213", districts("MA-5"), "02139", districts("MA-7")));
        assertThat(table.find(new ZipCode("02139"))).contains(new ZipTable.Match(5, districts("MA-7")));
        assertThat(table.find(new ZipCode("02138"))).contains(new ZipTable.Match(4, districts("MA-5")));
        assertThat(table.find(new ZipCode("02111"))).contains(new ZipTable.Match(3, districts("MA-5", "MA-7", "MA-8")));
        assertThat(table.find(new ZipCode("02211"))).isEmpty();
    }

    @Test
    void only_five_digits_are_precise() {
        assertThat(new ZipTable.Match(5, districts("MA-7")).precision()).isEqualTo(Precision.ZIP5);
        assertThat(new ZipTable.Match(4, districts("MA-7")).precision()).isEqualTo(Precision.ZIP3);
        assertThat(new ZipTable.Match(3, districts("MA-7")).precision()).isEqualTo(Precision.ZIP3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "02", "021390"})
    void a_prefix_has_three_to_five_digits(String prefix) {
        assertThatThrownBy(() -> new ZipTable(Map.of(prefix, districts("MA-7"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(prefix);
    }

    @Test
    void an_entry_names_at_least_one_district() {
        assertThatThrownBy(ZipTableTest::districts).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_entries_cannot_be_changed_from_outside() {
        ZipTable table = new ZipTable(Map.of("021", districts("MA-7")));
        assertThatThrownBy(() -> table.entries().put("999", districts("AK-AL")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void published_whole_codes_come_before_our_own_and_prefixes_stay() {
        ZipTable merged = new ZipTable(Map.of(
                        "021", districts("MA-5", "MA-7"), "02139", districts("MA-5"), "02140", districts("MA-5")))
                .withWholeCodes(Map.of("02139", districts("MA-7"), "02141", districts("MA-7")));
        assertThat(merged.entries())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "021", districts("MA-5", "MA-7"),
                        "02139", districts("MA-7"),
                        "02140", districts("MA-5"),
                        "02141", districts("MA-7")));
    }

    @Test
    void a_state_that_the_published_entry_lost_is_added() {
        ZipTable merged = new ZipTable(Map.of("84536", districts("AZ-2", "UT-3")))
                .withWholeCodes(Map.of("84536", districts("UT-3")));
        assertThat(merged.entries()).containsEntry("84536", districts("UT-3", "AZ-2"));
    }

    @Test
    void a_state_that_the_published_entry_gained_is_kept() {
        ZipTable merged = new ZipTable(Map.of("84536", districts("UT-3")))
                .withWholeCodes(Map.of("84536", districts("UT-2", "AZ-2")));
        assertThat(merged.entries()).containsEntry("84536", districts("UT-2", "AZ-2"));
    }

    @Test
    void where_the_published_entry_and_the_prefix_name_different_states_both_are_offered() {
        ZipTable merged =
                new ZipTable(Map.of("063", districts("CT-2"))).withWholeCodes(Map.of("06390", districts("NY-1")));
        assertThat(merged.find(new ZipCode("06390")).map(ZipTable.Match::entry))
                .contains(new ZipEntry.Districts(districts("NY-1", "CT-2").shares(), true));
    }

    @Test
    void where_they_share_a_state_the_published_entry_stands_alone() {
        ZipTable merged = new ZipTable(Map.of("865", districts("AZ-2")))
                .withWholeCodes(Map.of("86515", districts("NM-3", "AZ-2")));
        assertThat(merged.entries()).containsEntry("86515", districts("NM-3", "AZ-2"));
    }

    @Test
    void shares_of_land_are_kept_and_a_district_is_named_once() {
        ZipEntry.Share most = new ZipEntry.Share(district("UT-3"), Optional.of(0.75));
        ZipTable merged = new ZipTable(Map.of("84536", districts("UT-3", "AZ-2")))
                .withWholeCodes(Map.of("84536", new ZipEntry.Districts(java.util.List.of(most), false)));
        assertThat(((ZipEntry.Districts)
                                merged.find(new ZipCode("84536")).orElseThrow().entry())
                        .shares())
                .containsExactly(most, ZipEntry.Share.of(district("AZ-2")));
    }

    @Test
    void military_mail_and_associated_states_stay_what_they_are() {
        ZipEntry military = new ZipEntry.Military();
        ZipEntry palau = new ZipEntry.Associated(AssociatedState.PW);
        ZipTable merged = new ZipTable(
                        Map.of("090", military, "34030", military, "96940", palau, "340", districts("FL-26")))
                .withWholeCodes(Map.of(
                        "09012", districts("NY-12"),
                        "34030", districts("FL-26"),
                        "34031", districts("FL-27"),
                        "96940", districts("GU-AL")));
        assertThat(merged.find(new ZipCode("09012")).map(ZipTable.Match::entry)).contains(military);
        assertThat(merged.find(new ZipCode("34030")).map(ZipTable.Match::entry)).contains(military);
        assertThat(merged.find(new ZipCode("96940")).map(ZipTable.Match::entry)).contains(palau);
        assertThat(merged.find(new ZipCode("34031")).map(ZipTable.Match::entry)).contains(districts("FL-27"));
    }

    private static ZipEntry.Districts districts(String... names) {
        return new ZipEntry.Districts(
                Arrays.stream(names)
                        .map(name -> ZipEntry.Share.of(district(name)))
                        .toList(),
                false);
    }

    private static District district(String name) {
        return District.named(name).orElseThrow();
    }
}
