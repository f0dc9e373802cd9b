package org.constituent.cli;

import java.time.Clock;
import java.util.Optional;
import org.constituent.adapter.censusgeocoder.CensusGeocoder;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.http.HttpInquiries;
import org.constituent.adapter.http.InquiryPatience;
import org.constituent.civic.Calendar;
import org.constituent.config.Settings;
import org.constituent.port.CurrentFacts;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;

/** From places to legislators, by the calendar of maps. */
final class Finding {
    private final CalendarFile file;
    private final Settings settings;
    private final CurrentFacts facts;
    private final Clock clock;

    Finding(Configuration configuration, CurrentFacts facts, Clock clock) {
        this.file = configuration.calendar();
        this.settings = configuration.settings();
        this.facts = facts;
        this.clock = clock;
    }

    Calendar calendar() {
        return file.calendar();
    }

    FindMyLegislators findMyLegislators() {
        return new FindMyLegislators(facts, calendar(), clock);
    }

    /** Looks street addresses up; empty where the settings switch that off. */
    Optional<FindByAddress> findByAddress() {
        return settings.geocoder()
                .url()
                .map(url -> new FindByAddress(
                        facts,
                        new CensusGeocoder(
                                new HttpInquiries(InquiryPatience.USUAL, Configuration.USER_AGENT, clock),
                                url,
                                file.vintages()),
                        calendar(),
                        clock));
    }
}
