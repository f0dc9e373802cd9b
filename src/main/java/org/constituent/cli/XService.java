package org.constituent.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.constituent.adapter.sql.SqlPublicPosts;
import org.constituent.adapter.sql.SqlPublicReplies;
import org.constituent.adapter.twitter.X;
import org.constituent.adapter.twitter.XPlatform;
import org.constituent.config.TwitterSettings;
import org.constituent.port.Carrier;
import org.constituent.port.PublicAnswers;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicReplies;
import org.constituent.port.Schedule;

/** X while the program runs, where its keys are set. */
final class XService {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration POSTS_REMEMBERED = Duration.ofDays(90);

    private final Premises premises;
    private final TwitterSettings settings;
    private final XAccount account;
    private final Consumer<String> tell;
    private final Optional<X> x;

    XService(Premises premises, Consumer<String> tell) {
        this.premises = premises;
        this.settings = premises.settings().twitter();
        this.account = new XAccount(premises);
        this.tell = tell;
        this.x = account.open(tell);
    }

    /**
     * Takes the updates of the campaign people act on by default to the account's timeline; empty where X or that is
     * off.
     */
    Optional<Carrier> carrier() {
        account.subscribe();
        return x.filter(one -> settings.updates()).map(one -> one.posting(posts(), settings.links()));
    }

    /** Answers mentions on a schedule, or tells why not. */
    void start(Supplier<PublicAnswers> answers, Schedule schedule) {
        PublicReplies replies = new SqlPublicReplies(premises.database(), XPlatform.NAME);
        PublicPosts posts = posts();
        // Also while X is off.
        schedule.every(DAY, "x-forget", () -> {
            Instant now = premises.clock().instant();
            replies.forgetBefore(now.minus(REMEMBERED));
            posts.forgetBefore(now.minus(POSTS_REMEMBERED));
        });
        List<String> missing = new XKeys(settings).missing();
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
            XPlatform platform = x.get().answering(answers.get(), replies);
            schedule.every(settings.every().get(), "x-mentions", platform::makeRound);
        }
        tell.accept("★ X: on as account " + x.get().account()
                + settings.every()
                        .map(every -> ", asks for mentions every " + every)
                        .orElse(", answers nobody, because twitter.every is off")
                + "; " + x.get().spent());
    }

    private PublicPosts posts() {
        return new SqlPublicPosts(premises.database(), XPlatform.NAME);
    }
}
