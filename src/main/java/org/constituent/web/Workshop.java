package org.constituent.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.constituent.civic.PlaceParser;
import org.constituent.drafting.Measure;
import org.constituent.port.ActionLog;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Markup;
import org.constituent.port.Pace;
import org.constituent.port.PageTemplates;
import org.constituent.port.ReplyPages;
import org.constituent.port.TableFiles;
import org.constituent.port.Updates;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;

/**
 * Everything a page is made with.
 *
 * @param forgetAfter how long after their last word people who chat are forgotten
 * @param findByAddress empty where street addresses are not looked up
 */
public record Workshop(
        CurrentFacts facts,
        Campaigns campaigns,
        FindMyLegislators findMyLegislators,
        Optional<FindByAddress> findByAddress,
        DraftMessage draftMessage,
        ShowStanding showStanding,
        ShowScoreboard showScoreboard,
        ShowTargets showTargets,
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
        Pace pace,
        Optional<URI> publicUrl,
        Duration forgetAfter,
        Clock clock) {}
