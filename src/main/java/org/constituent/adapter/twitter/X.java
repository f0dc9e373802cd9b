package org.constituent.adapter.twitter;

import java.time.Clock;
import java.util.function.Consumer;
import org.constituent.drafting.Measure;
import org.constituent.port.Carrier;
import org.constituent.port.PublicAnswers;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicReplies;
import org.constituent.port.Spending;

/** Everything that is done on X for one account, over one client, one budget and one gate. */
public final class X {
    private final XClient client;
    private final String account;
    private final Budget budget;
    private final XGate gate;
    private final XPictures pictures;
    private final Measure measure;
    private final Clock clock;

    /**
     * X for an account.
     *
     * @param access whose token names an account
     * @param measure how X counts
     * @param privatePictures whether pictures may be fetched from this machine and private networks
     * @param tell told what an operator should know
     */
    public X(
            XAccess access,
            XPatience patience,
            XPrices prices,
            Measure measure,
            Spending spending,
            String userAgent,
            boolean privatePictures,
            Clock clock,
            Consumer<String> tell) {
        this.client = new XClient(access, patience, userAgent, clock);
        this.account = access.account().orElseThrow();
        this.budget = new Budget(spending, prices, measure, clock, tell);
        this.gate = new XGate(tell);
        this.pictures = new XPictures(
                patience, userAgent, privatePictures ? PublicNetwork.withPrivate() : PublicNetwork.usual());
        this.measure = measure;
        this.clock = clock;
    }

    /** Answers whoever mentions the account. */
    public XPlatform answering(PublicAnswers answers, PublicReplies replies) {
        return new XPlatform(client, account, answers, replies, budget, gate, clock);
    }

    /** Takes updates to the account's own timeline. */
    public Carrier posting(PublicPosts posts, boolean links) {
        return new XCarrier(client, account, budget, gate, pictures, posts, measure, links, clock);
    }

    /** The number of the account. */
    public String account() {
        return account;
    }

    /** What was spent this month, of how much. */
    public String spent() {
        return budget.state();
    }
}
