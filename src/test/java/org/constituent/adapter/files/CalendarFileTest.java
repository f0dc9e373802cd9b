package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.constituent.civic.Calendar;
import org.constituent.civic.Congress;
import org.constituent.civic.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalendarFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @Test
    void the_shipped_file_knows_ten_redrawn_states_and_two_maps_each_with_a_source() {
        CalendarFile file = CalendarFile.read(Path.of("config/calendar.yaml"));
        assertThat(file.calendar().redrawn())
                .extracting(Calendar.Redrawn::state)
                .containsExactlyInAnyOrder(
                        State.TX, State.MO, State.NC, State.OH, State.CA, State.UT, State.FL, State.TN, State.LA,
                        State.AL);
        assertThat(file.calendar().redrawn())
                .allSatisfy(one -> assertThat(one.source()).isNotBlank())
                .filteredOn(Calendar.Redrawn::contested)
                .extracting(Calendar.Redrawn::state)
                .containsExactly(State.MO);
        assertThat(file.vintages())
                .containsEntry(new Congress(119), "ACS2025_Current")
                .containsEntry(new Congress(120), "ACS2026_Current");
    }

    @Test
    void a_file_that_is_not_there_knows_of_no_change() {
        assertThat(CalendarFile.read(folder.resolve("none.yaml")).calendar()).isEqualTo(Calendar.EMPTY);
    }

    @Test
    void every_mistake_is_told_with_its_line() throws IOException {
        Path file = folder.resolve("calendar.yaml");
        Files.writeString(file, """
                maps:
                  - {congress: 120, geocoder-vintage: "a b", source: x}
                  - {congress: next, geocoder-vintage: A, source: x}
                redrawn:
                  - {state: VT, from-congress: 120, adopted: 2025-08-29, source: x}
                  - {state: TX, from-congress: 120, adopted: 2026-12-24, source: x}
                  - {state: OH, from-congress: 120, adopted: 2025-08-29}
                  - {state: CA, from-congress: 120, adopted: 2025-08-29, source: x}
                  - {state: CA, from-congress: 120, adopted: 2025-08-29, source: x}
                  - {state: UT, from-congress: 120, adoptd: 2025-08-29, source: x}
                """);
        assertThatThrownBy(() -> CalendarFile.read(file))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining(":2: geocoder-vintage is \"a b\"")
                .hasMessageContaining(":3: congress is \"next\"")
                .hasMessageContaining(
                        ":5: state is \"VT\", but must be the postal code of a state with several districts.")
                .hasMessageContaining(
                        ":6: adopted is 2026-12-24, but the Congress from-congress names was elected before.")
                .hasMessageContaining(":7: an item of redrawn has no source.")
                .hasMessageContaining(":9: CA stands twice for this Congress.")
                .hasMessageContaining(":10: adoptd is not known here. Did you mean adopted?");
    }
}
