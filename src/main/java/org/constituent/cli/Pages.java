package org.constituent.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.constituent.adapter.commonmark.CommonMark;
import org.constituent.adapter.jte.JteTemplates;
import org.constituent.adapter.sql.SqlActionLog;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlReplyPages;
import org.constituent.adapter.tables.JacksonTables;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Language;
import org.constituent.config.WebSettings;
import org.constituent.usecase.PublishedUpdates;
import org.constituent.web.PageChat;
import org.constituent.web.PageWords;
import org.constituent.web.Seal;
import org.constituent.web.Site;
import org.constituent.web.Workshop;

/** The pages, with all that they are made with. */
final class Pages {
    private final Premises premises;
    private final UseCases useCases;

    Pages(Premises premises, UseCases useCases) {
        this.premises = premises;
        this.useCases = useCases;
    }

    Site site(PageChat chat) {
        WebSettings settings = premises.settings().web();
        Workshop workshop = workshop(settings);
        Map<Language, PageWords> words = premises.languages().pages();
        Seal seal = settings.signingKey()
                .map(key -> new Seal(key.reveal().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Seal::ofThisRun);
        return new Site(workshop, words, premises.languages().usual(), seal, chat);
    }

    private Workshop workshop(WebSettings settings) {
        return new Workshop(
                premises.facts(),
                premises.campaigns(),
                useCases.finding().findMyLegislators(),
                useCases.finding().findByAddress(),
                useCases.draftMessage(),
                useCases.showStanding(),
                useCases.showScoreboard(),
                useCases.showTargets(),
                useCases.reportWrongData(),
                useCases.compareWithTemplate(),
                new XMeasure(),
                premises.languages().placeParser(),
                new SqlActionLog(premises.database()),
                new SqlReplyPages(premises.database()),
                new PublishedUpdates(
                        premises.configuration().updates(premises.campaigns()),
                        new SqlOutbox(premises.database()),
                        premises.clock()),
                new CommonMark(),
                new JacksonTables(),
                new JteTemplates(),
                useCases.pace(),
                settings.publicUrl(),
                premises.forgetAfter(),
                premises.clock());
    }
}
