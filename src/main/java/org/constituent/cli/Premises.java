package org.constituent.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.sql.Database;
import org.constituent.config.Settings;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Dialogues;

/**
 * What conversations, updates and pages all stand on while the database is open.
 *
 * @param languages those the campaigns were read with
 */
record Premises(
        Configuration configuration,
        FileCampaigns campaigns,
        Languages languages,
        CurrentFacts facts,
        Database database,
        Clock clock) {

    Premises(Configuration configuration, FileCampaigns campaigns, CurrentFacts facts, Database database, Clock clock) {
        this(configuration, campaigns, configuration.languages(campaigns.bots()), facts, database, clock);
    }

    Settings settings() {
        return configuration.settings();
    }

    /** How long after their last word people are forgotten. */
    Duration forgetAfter() {
        return Duration.ofDays(settings().forgetAfterDays());
    }

    /** Forgets those who have not said a word for as long as the settings say. */
    int forgetTheSilent(Dialogues dialogues) {
        return dialogues.forgetSilentSince(
                LocalDate.now(clock).minusDays(settings().forgetAfterDays()));
    }
}
