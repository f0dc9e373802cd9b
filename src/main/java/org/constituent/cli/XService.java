package org.constituent.cli;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlPublicPosts;
import org.constituent.adapter.sql.SqlPublicReplies;
import org.constituent.adapter.sql.SqlSpending;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.adapter.twitter.X;
import org.constituent.adapter.twitter.XAccess;
import org.constituent.adapter.twitter.XPatience;
import org.constituent.adapter.twitter.XPlatform;
import org.constituent.adapter.twitter.XPostage;
import org.constituent.adapter.twitter.XPrices;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.chat.Venue;
import org.constituent.config.Secret;
import org.constituent.config.TwitterSettings;
import org.constituent.port.Carrier;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Letters;
import org.constituent.port.Postage;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicReplies;
import org.constituent.port.Schedule;
import org.constituent.port.Subscriptions;

/** X, where its keys are set: put together from the settings. */
final class XService {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration POSTS_REMEMBERED = Duration.ofDays(90);
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final Parts parts;
    private final TwitterSettings settings;
    private final Database database;
    private final Clock clock;
    private final Consumer<String> tell;
    private final Optional<X> x;

    XService(Parts parts, Database database, Clock clock, Consumer<String> tell) {
        this.parts = parts;
        this.settings = parts.settings().twitter();
        this.database = database;
        this.clock = clock;
        this.tell = tell;
        this.x = access(settings)
                .filter(access -> access.account().isPresent())
                .map(access -> new X(
                        access,
                        XPatience.USUAL,
                        prices(settings.prices()),
                        new XMeasure(),
                        new SqlSpending(database, XPlatform.NAME),
                        Parts.USER_AGENT,
                        settings.privatePictures(),
                        clock,
                        tell));
    }

    /** What opens X; empty where a secret is missing. */
    static Optional<XAccess> access(TwitterSettings settings) {
        return missing(settings).isEmpty()
                ? Optional.of(new XAccess(
                        settings.api().orElse(XAccess.X),
                        settings.consumerKey().map(Secret::reveal).orElseThrow(),
                        settings.consumerSecret().map(Secret::reveal).orElseThrow(),
                        settings.accessToken().map(Secret::reveal).orElseThrow(),
                        settings.accessSecret().map(Secret::reveal).orElseThrow()))
                : Optional.empty();
    }

    /** The environment variables that are not set. */
    static List<String> missing(TwitterSettings settings) {
        List<String> missing = new ArrayList<>();
        if (settings.consumerKey().isEmpty()) {
            missing.add(settings.names().consumerKey());
        }
        if (settings.consumerSecret().isEmpty()) {
            missing.add(settings.names().consumerSecret());
        }
        if (settings.accessToken().isEmpty()) {
            missing.add(settings.names().accessToken());
        }
        if (settings.accessSecret().isEmpty()) {
            missing.add(settings.names().accessSecret());
        }
        return missing;
    }

    /**
     * Takes the updates of the campaign people act on by default to the account's timeline; empty where X or that is
     * off.
     */
    Optional<Carrier> carrier(FileCampaigns campaigns) {
        subscribe(parts, campaigns, database);
        return x.filter(one -> settings.updates())
                .map(one -> one.posting(new SqlPublicPosts(database, XPlatform.NAME), settings.links()));
    }

    static void subscribe(Parts parts, FileCampaigns campaigns, Database database) {
        TwitterSettings settings = parts.settings().twitter();
        access(settings)
                .flatMap(XAccess::account)
                .ifPresent(account -> subscribe(
                        account,
                        settings.updates() ? Optional.of(campaigns.usual().slug()) : Optional.empty(),
                        new SqlSubscriptions(database)));
    }

    /** The account's timeline counts as a reader of the updates that are posted there, and of no others. */
    static void subscribe(String account, Optional<String> campaign, Subscriptions subscriptions) {
        Subscriptions.Room timeline = new Subscriptions.Room(new Venue(XPlatform.NAME, account));
        if (!subscriptions.campaignsOf(timeline).equals(campaign.stream().toList())) {
            subscriptions.removeAll(timeline);
            campaign.ifPresent(slug -> subscriptions.add(timeline, slug));
        }
    }

    /** What updates cost there; empty where they are not posted. */
    static Optional<Postage> postage(
            Parts parts, Letters letters, FileCampaigns campaigns, Database database, Clock clock) {
        TwitterSettings settings = parts.settings().twitter();
        return settings.updates()
                ? Optional.of(new XPostage(
                        letters,
                        campaigns.usual().slug(),
                        new XMeasure(),
                        settings.links(),
                        prices(settings.prices()),
                        new SqlSpending(database, XPlatform.NAME),
                        clock))
                : Optional.empty();
    }

    /** Answers mentions on a schedule, or tells why not. */
    void start(CurrentFacts facts, FileCampaigns campaigns, Schedule schedule) {
        PublicReplies replies = new SqlPublicReplies(database, XPlatform.NAME);
        PublicPosts posts = new SqlPublicPosts(database, XPlatform.NAME);
        // Also while X is off.
        schedule.every(DAY, "x-forget", () -> {
            Instant now = clock.instant();
            replies.forgetBefore(now.minus(REMEMBERED));
            posts.forgetBefore(now.minus(POSTS_REMEMBERED));
        });
        List<String> missing = missing(settings);
        if (!missing.isEmpty()) {
            tell.accept("○ X: off, because the environment has no " + String.join(", ", missing));
            return;
        }
        if (x.isEmpty()) {
            tell.accept("○ X: off, because what " + settings.names().accessToken()
                    + " holds is no token of an account: it begins with a number and a hyphen."
                    + " ./constituent twitter login makes one");
            return;
        }
        if (settings.every().isPresent()) {
            XPlatform platform = x.get().answering(parts.publicAnswers(facts, campaigns), replies);
            schedule.every(settings.every().get(), "x-mentions", platform::makeRound);
        }
        tell.accept("★ X: on as account " + x.get().account()
                + settings.every()
                        .map(every -> ", asks for mentions every " + every)
                        .orElse(", answers nobody, because twitter.every is off")
                + "; " + x.get().spent());
    }

    private static XPrices prices(TwitterSettings.Prices prices) {
        return new XPrices(
                micros(prices.mention()),
                micros(prices.post()),
                micros(prices.postWithLink()),
                micros(prices.reply()),
                micros(prices.picture()),
                micros(prices.budget()));
    }

    private static long micros(BigDecimal dollars) {
        return dollars.multiply(MICROS).longValue();
    }
}
