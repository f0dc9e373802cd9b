package org.constituent.adapter.twitter;

import java.time.Clock;
import java.util.Optional;
import org.constituent.broadcast.Bulletin;
import org.constituent.chat.Reply;
import org.constituent.chat.Venue;
import org.constituent.drafting.Measure;
import org.constituent.port.Letters;
import org.constituent.port.Postage;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Spending;
import org.constituent.port.Subscriptions.Room;

/** What updates of one campaign cost on X. It asks X nothing, so that it can be told before there is a token. */
public final class XPostage implements Postage {
    private static final Recipient TIMELINE = new Recipient(
            new Room(new Venue(XPlatform.NAME, "")), Optional.empty(), Optional.empty(), Optional.empty());

    private final Letters letters;
    private final String campaign;
    private final Measure measure;
    private final boolean links;
    private final Budget budget;
    private final long month;

    /**
     * For the updates that are posted.
     *
     * @param campaign whose updates those are
     * @param links whether they keep their links
     */
    public XPostage(
            Letters letters,
            String campaign,
            Measure measure,
            boolean links,
            XPrices prices,
            Spending spending,
            Clock clock) {
        this.letters = letters;
        this.campaign = campaign;
        this.measure = measure;
        this.links = links;
        this.budget = new Budget(spending, prices, measure, clock, line -> {});
        this.month = prices.budget();
    }

    @Override
    public String platform() {
        return XPlatform.NAME;
    }

    @Override
    public Optional<Estimate> of(Bulletin bulletin) {
        if (!bulletin.campaign().equals(campaign) || !bulletin.audience().takesRooms()) {
            return Optional.empty();
        }
        XThread thread = XThread.of(letters.letter(bulletin, TIMELINE), measure, links);
        return Optional.of(new Estimate(
                thread.posts(), thread.picture().map(Reply.Picture::alt), thread.price(budget), budget.left(), month));
    }
}
