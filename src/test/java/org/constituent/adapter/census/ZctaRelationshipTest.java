package org.constituent.adapter.census;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.fixture;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.constituent.SharedData;
import org.constituent.civic.Congress;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;

final class ZctaRelationshipTest {
    private static final ZctaRelationship SOURCE = new ZctaRelationship(new Congress(119));
    private static final byte[] TABLE = fixture(ZctaRelationshipTest.class, "zcta.txt");

    @Test
    void districts_come_with_their_share_of_the_land_the_largest_first() {
        assertThat(shares(TABLE, "90001")).containsExactly("CA-32 0.6", "CA-36 0.399", "CA-30 0.001");
        assertThat(shares(TABLE, "87001")).containsExactly("CO-3 0.75", "NM-3 0.25");
    }

    @Test
    void water_without_a_district_and_districts_with_water_only_are_dropped() {
        assertThat(shares(TABLE, "06001")).containsExactly("CT-3 1.0");
    }

    @Test
    void a_code_without_any_land_keeps_all_its_districts() {
        assertThat(shares(TABLE, "36001")).containsExactly("AL-1 ?", "AL-2 ?");
    }

    @Test
    void land_without_a_zip_code_is_no_entry() {
        assertThat(codes(TABLE)).doesNotContainKey("");
        assertThat(read(SOURCE.read(TABLE)).remarks()).noneMatch(remark -> remark.contains("0101"));
    }

    @Test
    void at_large_districts_and_delegates_are_number_nought() {
        assertThat(shares(TABLE, "20002")).containsExactly("DC-AL 1.0");
        assertThat(shares(TABLE, "82001")).containsExactly("WY-AL 1.0");
        assertThat(shares(TABLE, "00901")).containsExactly("PR-AL 1.0");
        assertThat(shares(TABLE, "96799")).containsExactly("AS-AL 1.0");
    }

    @Test
    void a_district_whose_area_cannot_be_read_stays_without_a_share() {
        assertThat(shares(TABLE, "90004")).containsExactly("CA-11 0.9", "CA-12 ?");
    }

    @Test
    void a_district_or_state_that_does_not_exist_is_left_out_with_a_remark() {
        assertThat(codes(TABLE)).doesNotContainKeys("90002", "90003");
        assertThat(read(SOURCE.read(TABLE)).remarks()).hasSize(2);
    }

    @Test
    void the_first_line_tells_whose_districts_these_are() {
        assertThat(read(SOURCE.read(TABLE)).facts().congress()).contains(new Congress(119));
        byte[] next = new String(TABLE, UTF_8).replace("CD119", "CD120").getBytes(UTF_8);
        assertThat(read(SOURCE.read(next)).facts().congress()).contains(new Congress(120));
        assertThat(codes(next)).isEqualTo(codes(TABLE));
    }

    @Test
    void a_byte_order_mark_and_other_line_ends_change_nothing() {
        String text = new String(TABLE, UTF_8);
        assertThat(SOURCE.read(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(UTF_8)))
                .isEqualTo(SOURCE.read(TABLE));
    }

    @Test
    void the_order_of_the_columns_does_not_matter() {
        String reversed = new String(TABLE, UTF_8)
                .lines()
                .map(line -> {
                    List<String> values = new ArrayList<>(List.of(line.split("\\|", -1)));
                    Collections.reverse(values);
                    return String.join("|", values);
                })
                .collect(Collectors.joining("\n"));
        assertThat(SOURCE.read(reversed.getBytes(UTF_8))).isEqualTo(SOURCE.read(TABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "<!DOCTYPE html>\n<html><body>Not found</body></html>",
                "GEOID_CD119_20|GEOID_ZCTA5_20|AREALAND_PART\n0636|90210|1\n",
                "GEOID_CD119_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n",
                "GEOID_CD119_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n9901|90210|1|1\n",
                "GEOID_CD119_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n0636|90210|1|1\n0636|902",
            })
    void what_is_not_the_whole_table_is_refused(String text) {
        refusal(SOURCE.read(text.getBytes(UTF_8)));
    }

    @Test
    void arbitrary_bytes_are_never_a_fault() {
        refusal(SOURCE.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
        String header = new String(TABLE, UTF_8).lines().findFirst().orElseThrow();
        QuickTheory.qt()
                .withFixedSeed(119)
                .withExamples(300)
                .forAll(SourceDSL.strings().allPossible().ofLengthBetween(0, 80))
                .checkAssert(noise -> {
                    refusal(SOURCE.read(noise.getBytes(UTF_8)));
                    assertThat(SOURCE.read((header + "\n" + noise).getBytes(UTF_8)))
                            .isNotNull();
                });
    }

    @Test
    void the_real_rows_of_one_code_give_the_shares_that_were_computed_by_hand() {
        byte[] sample = SharedData.bytes("zip-districts/tab20_cd11920_zcta520_natl.SAMPLE.txt");
        Reading.Read<Table> table = read(SOURCE.read(sample));
        assertThat(table.remarks()).isEmpty();
        assertThat(table.facts().codes()).containsOnlyKeys("90210", "06437", "20001");
        ZipEntry.Districts entry = districts(sample, "90210");
        assertThat(entry.shares().stream().map(share -> share.district().name()))
                .containsExactly("CA-32", "CA-36", "CA-30");
        assertThat(entry.shares().get(0).ofLand())
                .hasValueSatisfying(share -> assertThat(share).isBetween(0.62, 0.63));
        assertThat(shares(sample, "06437")).containsExactly("CT-3 1.0");
        assertThat(shares(sample, "20001")).containsExactly("DC-AL 1.0");
    }

    private static Map<String, ZipEntry> codes(byte[] file) {
        return read(SOURCE.read(file)).facts().codes();
    }

    private static ZipEntry.Districts districts(byte[] file, String code) {
        ZipEntry entry = codes(file).get(code);
        assertThat(entry).isInstanceOf(ZipEntry.Districts.class);
        return (ZipEntry.Districts) entry;
    }

    private static List<String> shares(byte[] file, String code) {
        return districts(file, code).shares().stream()
                .map(share -> share.district().name() + " "
                        + share.ofLand().map(String::valueOf).orElse("?"))
                .toList();
    }
}
