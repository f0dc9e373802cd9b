package org.constituent.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.constituent.config.TwitterSettings;
import org.constituent.port.Letters;
import org.constituent.port.Postage;
import org.constituent.port.Subscriptions;

/** The campaign's account on X: what it may spend, and whose updates its timeline takes. */
final class XAccount {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final Premises premises;
    private final TwitterSettings settings;
    private final Optional<XAccess> access;

    XAccount(Premises premises) {
        this.premises = premises;
        this.settings = premises.settings().twitter();
        this.access = new XKeys(settings).access().filter(one -> one.account().isPresent());
    }

    /** X as this account; empty where a secret is missing, or the token is no account's. */
    Optional<X> open(Consumer<String> tell) {
        return access.map(one -> new X(
                one,
                XPatience.USUAL,
                prices(),
                new XMeasure(),
                spending(),
                Configuration.USER_AGENT,
                settings.privatePictures(),
                premises.clock(),
                tell));
    }

    /** What updates cost there; empty where they are not posted. */
    Optional<Postage> postage(Letters letters) {
        return settings.updates()
                ? Optional.of(new XPostage(
                        letters,
                        premises.campaigns().usual().slug(),
                        new XMeasure(),
                        settings.links(),
                        prices(),
                        spending(),
                        premises.clock()))
                : Optional.empty();
    }

    /** Lets the timeline read the updates of the campaign people act on by default, where it posts any. */
    void subscribe() {
        access.flatMap(XAccess::account)
                .ifPresent(account -> subscribe(
                        account,
                        settings.updates()
                                ? Optional.of(premises.campaigns().usual().slug())
                                : Optional.empty(),
                        new SqlSubscriptions(premises.database())));
    }

    /** The account's timeline counts as a reader of the updates that are posted there, and of no others. */
    static void subscribe(String account, Optional<String> campaign, Subscriptions subscriptions) {
        Subscriptions.Room timeline = new Subscriptions.Room(new Venue(XPlatform.NAME, account));
        if (!subscriptions.campaignsOf(timeline).equals(campaign.stream().toList())) {
            subscriptions.removeAll(timeline);
            campaign.ifPresent(slug -> subscriptions.add(timeline, slug));
        }
    }

    private SqlSpending spending() {
        return new SqlSpending(premises.database(), XPlatform.NAME);
    }

    private XPrices prices() {
        TwitterSettings.Prices prices = settings.prices();
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
