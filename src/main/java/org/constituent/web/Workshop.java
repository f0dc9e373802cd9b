package org.constituent.web;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.constituent.civic.PlaceParser;
import org.constituent.drafting.Measure;
import org.constituent.port.ActionLog;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Markup;
import org.constituent.port.PageTemplates;
import org.constituent.port.ReplyPages;
import org.constituent.port.TableFiles;
import org.constituent.port.Updates;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;

/** Everything a page is made with. */
public record Workshop(
        CurrentFacts facts,
        Campaigns campaigns,
        FindMyLegislators findMyLegislators,
        DraftMessage draftMessage,
        ShowStanding showStanding,
        ShowScoreboard showScoreboard,
        ReportWrongData reportWrongData,
        CompareWithTemplate compareWithTemplate,
        Measure measure,
        PlaceParser placeParser,
        ActionLog actionLog,
        ReplyPages replyPages,
        Updates updates,
        Markup markup,
        TableFiles tableFiles,
        PageTemplates templates,
        Optional<URI> publicUrl,
        Clock clock) {}
