package org.constituent.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.constituent.civic.Calendar;
import org.constituent.drafting.Measure;
import org.constituent.port.ActionLog;
import org.constituent.port.Campaigns;
import org.constituent.port.CommunityTotals;
import org.constituent.port.Correspondence;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Pace;
import org.constituent.port.ShortMemory;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ForgetMe;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;

/**
 * Everything an answer is made with.
 *
 * @param forgetAfter how long after their last word people are forgotten
 * @param findByAddress empty where street addresses are not looked up
 */
public record Desk(
        CurrentFacts facts,
        Campaigns campaigns,
        ShortMemory memory,
        FindMyLegislators findMyLegislators,
        DraftMessage draftMessage,
        ShowStanding showStanding,
        ShowScoreboard showScoreboard,
        ShowTargets showTargets,
        ForgetMe forgetMe,
        ReportWrongData reportWrongData,
        CompareWithTemplate compareWithTemplate,
        ActionLog actions,
        Subscriptions subscriptions,
        CommunityTotals communityTotals,
        Correspondence correspondence,
        Broadcasting broadcasting,
        Measure measure,
        Duration forgetAfter,
        Optional<FindByAddress> findByAddress,
        Calendar calendar,
        Pace pace,
        Clock clock) {}
