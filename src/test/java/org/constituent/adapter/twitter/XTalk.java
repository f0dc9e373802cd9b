package org.constituent.adapter.twitter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlPublicPosts;
import org.constituent.adapter.sql.SqlPublicReplies;
import org.constituent.adapter.sql.SqlSpending;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.conversation.ShippedBot;
import org.constituent.port.Carrier;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicReplies;

/** X as the program puts it together, over a database of its own. */
final class XTalk implements AutoCloseable {
    static final XPrices PRICES = new XPrices(1_000, 15_000, 200_000, 10_000, 5_000, 25_000_000);

    final List<String> told = new ArrayList<>();
    final Path folder;
    final Database database;
    final PublicReplies replies;
    final XPlatform platform;
    final PublicPosts posts;
    final Carrier carrier;
    final X x;

    XTalk(LoopbackX loopback, Path folder, Clock clock) {
        this(loopback.access(), PRICES, folder, clock);
    }

    XTalk(XAccess access, XPrices prices, Path folder, Clock clock) {
        this(access, prices, folder, clock, true);
    }

    /** Where pictures may be fetched from this machine, or may not. */
    XTalk(XAccess access, XPrices prices, Path folder, Clock clock, boolean privatePictures) {
        this.folder = folder;
        this.database = Database.open(folder);
        this.replies = new SqlPublicReplies(database, XPlatform.NAME);
        this.x = new X(
                access,
                new XPatience(Duration.ofMillis(1500), Duration.ofMinutes(15)),
                prices,
                new XMeasure(),
                new SqlSpending(database, XPlatform.NAME),
                "tests",
                privatePictures,
                clock,
                told::add);
        this.platform = x.answering(new ShippedBot().inPublic(), replies);
        this.posts = new SqlPublicPosts(database, XPlatform.NAME);
        this.carrier = x.posting(posts, false);
    }

    @Override
    public void close() {
        database.close();
    }
}
