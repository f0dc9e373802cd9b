package org.constituent.adapter.zccd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.fixture;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.constituent.SharedData;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;

final class ZccdTest {
    private static final Zccd SOURCE = new Zccd();
    private static final byte[] TABLE = fixture(ZccdTest.class, "zccd.csv");

    @Test
    void a_code_lists_its_districts_and_keeps_its_leading_nought() {
        assertThat(districts("02139")).containsExactly("MA-5", "MA-7");
        assertThat(districts("75860")).containsExactly("TX-6", "TX-17");
    }

    @Test
    void nought_is_at_large_or_a_delegate() {
        assertThat(districts("05401")).containsExactly("VT-AL");
        assertThat(districts("20001")).containsExactly("DC-AL");
    }

    @Test
    void a_code_in_two_states_with_equal_numbers_keeps_both() {
        assertThat(districts("87328")).containsExactly("CO-3", "NM-3");
    }

    @Test
    void rows_that_name_no_district_or_no_code_are_left_out_with_a_remark() {
        Reading.Read<Table> table = read(SOURCE.read(TABLE));
        assertThat(table.facts().codes()).doesNotContainKeys("06437", "90210", "9021");
        assertThat(table.remarks()).hasSize(3).allMatch(remark -> remark.contains("left out"));
    }

    @Test
    void how_many_codes_may_have_lost_a_state_is_told() {
        String line = "state_fips,state_abbr,zcta,cd\n08,CO,81101,3\n08,CO,81102,4\n35,NM,81137,3\n35,NM,87301,3\n";
        assertThat(read(SOURCE.read(line.getBytes(UTF_8))).remarks())
                .singleElement()
                .asString()
                .startsWith("2 ZIP codes near a state line may lack their other state");
        assertThat(read(SOURCE.read(line.replace(",NM,81137,3", ",NM,81137,2").getBytes(UTF_8)))
                        .remarks())
                .isEmpty();
    }

    @Test
    void the_table_does_not_say_whose_districts_it_holds() {
        assertThat(read(SOURCE.read(TABLE)).facts().congress()).isEmpty();
    }

    @Test
    void a_byte_order_mark_other_line_ends_quotes_and_another_order_of_columns_change_nothing() {
        String text = new String(TABLE, UTF_8);
        String quoted = text.lines()
                .map(line -> "\"" + line.replace(",", "\",\"") + "\"")
                .collect(Collectors.joining("\r\n"));
        String reversed = text.lines()
                .map(line -> line.split(","))
                .map(part -> part[3] + "," + part[2] + "," + part[1] + "," + part[0])
                .collect(Collectors.joining("\n"));
        Table plain = read(SOURCE.read(TABLE)).facts();
        assertThat(read(SOURCE.read(("\uFEFF" + quoted).getBytes(UTF_8))).facts())
                .isEqualTo(plain);
        assertThat(read(SOURCE.read(reversed.getBytes(UTF_8))).facts()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "<!DOCTYPE html><html><body>Too many requests</body></html>",
                "state_fips,state_abbr,zip,cd\n06,CA,90210,30\n",
                "state_fips,state_abbr,zcta,cd\n",
                "state_fips,state_abbr,zcta,cd\n06,ZZ,90210,30\n",
                "state_fips,state_abbr,zcta,cd\n06,CA,90210,30\n06,CA,90",
                "state_fips,state_abbr,zcta,cd\n06,CA,\"90210,30\n"
            })
    void what_is_not_the_whole_table_is_refused(String text) {
        refusal(SOURCE.read(text.getBytes(UTF_8)));
    }

    @Test
    void arbitrary_bytes_after_the_first_line_are_never_a_fault() {
        QuickTheory.qt()
                .withFixedSeed(119)
                .withExamples(300)
                .forAll(SourceDSL.strings().allPossible().ofLengthBetween(0, 80))
                .checkAssert(noise -> {
                    assertThat(SOURCE.read(("state_fips,state_abbr,zcta,cd\n" + noise).getBytes(UTF_8)))
                            .isNotNull();
                    refusal(SOURCE.read(noise.getBytes(UTF_8)));
                });
    }

    @Test
    void the_real_table_holds_what_was_counted_in_it() {
        Reading.Read<Table> table =
                read(SOURCE.read(SharedData.bytes(SOURCE.file().name())));
        assertThat(table.remarks()).singleElement().asString().startsWith("336 ZIP codes near a state line may lack");
        List<ZipEntry.Districts> entries = table.facts().codes().values().stream()
                .map(ZipEntry.Districts.class::cast)
                .toList();
        assertThat(entries).hasSize(33_774);
        assertThat(entries.stream().mapToInt(entry -> entry.shares().size()).sum())
                .isEqualTo(42_033);
        Map<Integer, Long> codesByDistricts = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.shares().size(), Collectors.counting()));
        assertThat(codesByDistricts).isEqualTo(Map.of(1, 26_475L, 2, 6_458L, 3, 755L, 4, 61L, 5, 17L, 6, 8L));
        assertThat(entries.stream().filter(entry -> entry.states().size() > 1)).hasSize(109);
        assertThat(entries.stream()
                        .flatMap(entry -> entry.shares().stream())
                        .map(ZipEntry.Share::district)
                        .distinct())
                .hasSize(437);
    }

    private static List<String> districts(String code) {
        ZipEntry.Districts entry =
                (ZipEntry.Districts) read(SOURCE.read(TABLE)).facts().codes().get(code);
        assertThat(entry).isNotNull();
        return entry.shares().stream().map(share -> share.district().name()).toList();
    }
}
