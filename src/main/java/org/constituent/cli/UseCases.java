package org.constituent.cli;

import java.util.Map;
import org.constituent.adapter.cache.HourlyPace;
import org.constituent.adapter.sql.SqlWrongData;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.config.PacingSettings;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.port.DraftNumbers;
import org.constituent.port.Pace;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;

/** What people can do, on whichever way they come: in a conversation or on the pages. */
final class UseCases {
    private final Premises premises;
    private final DraftNumbers numbers;
    private final Finding finding;
    private final Pace pace;

    UseCases(Premises premises, DraftNumbers numbers) {
        this.premises = premises;
        this.numbers = numbers;
        this.finding = new Finding(premises.configuration(), premises.facts(), premises.clock());
        PacingSettings pacing = premises.settings().pacing();
        this.pace = new HourlyPace(Map.of(Medium.CALL, pacing.calls(), Medium.POST, pacing.posts()), premises.clock());
    }

    Finding finding() {
        return finding;
    }

    /** One for all the ways people are talked with. */
    Pace pace() {
        return pace;
    }

    DraftMessage draftMessage() {
        return new DraftMessage(
                premises.facts(), premises.campaigns(), numbers, new DraftWriter(new XMeasure()), premises.clock());
    }

    CompareWithTemplate compareWithTemplate() {
        return new CompareWithTemplate(
                premises.facts(), premises.campaigns(), new DraftWriter(new XMeasure()), premises.clock());
    }

    ShowStanding showStanding() {
        return new ShowStanding(premises.facts(), premises.clock());
    }

    ShowScoreboard showScoreboard() {
        return new ShowScoreboard(premises.facts(), premises.clock());
    }

    ShowTargets showTargets() {
        return new ShowTargets(premises.facts(), premises.clock());
    }

    ReportWrongData reportWrongData() {
        return new ReportWrongData(new SqlWrongData(premises.database()), premises.clock());
    }
}
