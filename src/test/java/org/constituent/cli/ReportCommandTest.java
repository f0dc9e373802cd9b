package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.constituent.port.Outbox;
import org.junit.jupiter.api.Test;

final class ReportCommandTest {
    @Test
    void a_report_is_a_line_for_each_outcome_under_the_names_of_its_columns() {
        assertThat(ReportCommand.csv(List.of(new Outbox.Line("discord", "VT", "sent", "", 2))))
                .isEqualTo("platform,state,outcome,reason,count\r\ndiscord,VT,sent,,2\r\n");
    }

    /** A reason is quoted from a platform. */
    @Test
    void a_reason_of_several_lines_stays_in_its_cell_and_a_formula_is_a_text() {
        assertThat(ReportCommand.csv(List.of(
                        new Outbox.Line("discord", "", "refused", "one\ntwo\nthree", 1),
                        new Outbox.Line("discord", "", "refused", "=1+1\n=2", 1))))
                .endsWith("discord,,refused,\"one\ntwo\nthree\",1\r\ndiscord,,refused,\"'=1+1\n=2\",1\r\n");
    }
}
