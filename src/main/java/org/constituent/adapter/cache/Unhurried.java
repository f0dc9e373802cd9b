package org.constituent.adapter.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.port.Allowance;

/**
 * Lets each speaker say so much and no more in a while, so that one of them cannot keep the bot from
 * the others. What is too much is answered with a kind sentence and goes no further.
 */
public final class Unhurried implements InboundHandler {
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final InboundHandler handler;
    private final Allowance allowance;
    private final Function<InboundMessage, Reply> tooMuch;

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
        this.allowance = new Buckets(most, WHILE, mostSpeakers, clock);
        this.tooMuch = tooMuch;
    }

    @Override
    public Reply answer(InboundMessage message) {
        String who = message.speaker().platform() + " " + message.speaker().account();
        return allowance.allows(who) ? handler.answer(message) : tooMuch.apply(message);
    }
}
