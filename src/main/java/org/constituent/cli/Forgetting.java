package org.constituent.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.port.Dialogues;
import org.constituent.port.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets in time who was silent, who wrote to whom, and who was sent what. */
final class Forgetting {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int CORRESPONDENCE_DAYS = 90;
    private static final int AUDIT_DAYS = 730;

    private final Premises premises;

    Forgetting(Premises premises) {
        this.premises = premises;
    }

    /** Every day, for a program may run for months; what is at hand for a moment forgets by itself. */
    void start(Schedule schedule) {
        Dialogues dialogues = new SqlDialogues(premises.database());
        schedule.every(DAY, "forget", () -> silent(dialogues));
        schedule.every(DAY, "forget-recipients", this::recipients);
    }

    private void silent(Dialogues dialogues) {
        int forgotten = premises.forgetTheSilent(dialogues);
        if (forgotten > 0) {
            log.info("forgot {} people who have not said a word for long", forgotten);
        }
    }

    private void recipients() {
        Instant now = premises.clock().instant();
        new SqlCorrespondence(premises.database())
                .forgetBefore(LocalDate.now(premises.clock()).minusDays(CORRESPONDENCE_DAYS));
        new SqlOutbox(premises.database())
                .forgetBefore(now.minus(Duration.ofDays(CORRESPONDENCE_DAYS)), now.minus(Duration.ofDays(AUDIT_DAYS)));
    }
}
