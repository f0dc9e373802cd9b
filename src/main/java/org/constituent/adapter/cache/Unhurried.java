package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;

/**
 * Lets each speaker say so much and no more in a while, so that one of them cannot keep the bot from
 * the others. What is too much is answered with a kind sentence and goes no further.
 */
public final class Unhurried implements InboundHandler {
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final InboundHandler handler;
    private final Cache<Speaker, Bucket> buckets;
    private final Function<InboundMessage, Reply> tooMuch;
    private final int most;
    private final Clock clock;

    /**
     * A handler before another one.
     *
     * @param most how many messages a speaker may send in half a minute
     * @param mostSpeakers how many are watched at once; beyond, those silent longest are let go
     * @param tooMuch what is said to whoever sends more
     */
    public Unhurried(
            InboundHandler handler, int most, long mostSpeakers, Clock clock, Function<InboundMessage, Reply> tooMuch) {
        this.handler = handler;
        this.most = most;
        this.clock = clock;
        this.tooMuch = tooMuch;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostSpeakers)
                .expireAfterAccess(WHILE.multipliedBy(4))
                .ticker(new ClockTicker(clock))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Reply answer(InboundMessage message) {
        Bucket bucket = buckets.get(message.speaker(), speaker -> bucket());
        return bucket.tryConsume(1) ? handler.answer(message) : tooMuch.apply(message);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WHILE))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return clock.millis() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }
}
