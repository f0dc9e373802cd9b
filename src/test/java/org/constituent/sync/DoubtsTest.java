package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.civic.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoubtsTest {
    private static final District MINNESOTA = new District(State.MN, 1);
    private static final District WISCONSIN = new District(State.WI, 1);

    @ParameterizedTest
    @CsvSource({
        // now, before, least, believed
        "500, 0, 500, true",
        "499, 0, 500, false",
        "499, 499, 500, false",
        "537, 537, 500, true",
        "900, 1000, 500, true",
        "899, 1000, 500, false",
        "2000, 1000, 500, true",
        "0, 0, 1, false"
    })
    void too_few_or_a_tenth_fewer_than_before_are_not_believed(int now, int before, int least, boolean believed) {
        assertThat(Doubts.USUAL.about("members", now, before, least).isEmpty()).isEqualTo(believed);
    }

    @Test
    void a_doubt_says_both_numbers() {
        assertThat(Doubts.USUAL.about("members", 12, 0, 500))
                .contains("it holds only 12 members, and at least 500 are expected");
        assertThat(Doubts.USUAL.about("forms", 80, 100, 1).orElseThrow())
                .startsWith("it holds 80 forms, and the last good copy held 100;");
    }

    @Test
    void the_usual_doubts_are_about_500_members_and_30_000_codes() {
        assertThat(Doubts.USUAL).isEqualTo(new Doubts(500, 30_000));
    }

    @Test
    void a_table_of_zip_codes_names_every_state_the_capital_and_puerto_rico() {
        Map<String, ZipEntry> table = table(0);

        assertThat(Doubts.USUAL.aboutCodes(table, Map.of())).isEmpty();
        for (State state : List.of(State.WY, State.DC, State.PR)) {
            Map<String, ZipEntry> without = new HashMap<>(table);
            without.values().removeIf(entry -> entry.equals(in(new District(state, 0))));
            assertThat(Doubts.USUAL.aboutCodes(without, Map.of())).contains("it names no ZIP code in " + state.code());
        }
        assertThat(table.values()).doesNotContain(in(new District(State.GU, 0)));
    }

    @Test
    void one_code_in_a_thousand_may_go_and_not_one_more() {
        Map<String, ZipEntry> before = table(2_000);
        Map<String, ZipEntry> now = new HashMap<>(before);
        now.remove("50000");
        now.remove("50001");
        assertThat(Doubts.USUAL.aboutCodes(now, before)).isEmpty();

        now.remove("50002");

        assertThat(Doubts.USUAL.aboutCodes(now, before))
                .contains("it lacks 3 ZIP codes, or one of their states, that the last good copy held");
    }

    @Test
    void codes_that_have_lost_a_state_are_lost_but_those_in_other_districts_of_it_are_not() {
        Map<String, ZipEntry> before = table(2_000);
        Map<String, ZipEntry> redrawn = new HashMap<>(before);
        Map<String, ZipEntry> worse = new HashMap<>(before);
        before.replaceAll((code, entry) -> code.startsWith("50") ? in(MINNESOTA, WISCONSIN) : entry);
        redrawn.replaceAll((code, entry) ->
                code.startsWith("50") ? in(new District(State.MN, 8), new District(State.WI, 3)) : entry);
        worse.replaceAll((code, entry) -> code.startsWith("50") ? in(MINNESOTA) : entry);

        assertThat(Doubts.USUAL.aboutCodes(redrawn, before)).isEmpty();
        assertThat(Doubts.USUAL.aboutCodes(worse, before).orElseThrow()).startsWith("it lacks 1000 ZIP codes");
    }

    /** A code in every state, and more of them in Minnesota from 50000 on. */
    private static Map<String, ZipEntry> table(int more) {
        Map<String, ZipEntry> table = new HashMap<>();
        int code = 10_000;
        for (State state : State.values()) {
            if (state.kind() != State.Kind.TERRITORY || state == State.PR) {
                table.put(String.valueOf(code++), in(state.districts().get(0)));
            }
        }
        for (int i = 0; i < more; i++) {
            table.put(String.valueOf(50_000 + i), in(MINNESOTA));
        }
        return table;
    }

    private static ZipEntry in(District... districts) {
        return new ZipEntry.Districts(
                Arrays.stream(districts).map(ZipEntry.Share::of).toList(), false);
    }
}
