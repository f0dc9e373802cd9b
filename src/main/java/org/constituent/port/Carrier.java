package org.constituent.port;

import java.time.Duration;
import org.constituent.chat.Reply;
import org.constituent.port.Subscriptions.Subscriber;

/** Takes one message to one subscriber on one platform. It neither waits nor tries again: whoever calls decides that. */
public interface Carrier {

    /** The name used in venues, settings and logs, for example {@code discord}. */
    String platform();

    /** How fast the platform lets messages in. */
    Pace pace();

    /** Takes a message there, and tells what became of it; never throws for what a platform or a network does. */
    Receipt carry(Subscriber to, Reply message);

    /**
     * The same, for a platform that knows by a key whether it has a message already, and then does not show it twice.
     *
     * @param key the same for every try of one message
     */
    default Receipt carry(Subscriber to, Reply message, String key) {
        return carry(to, message);
    }

    /**
     * Shows something else in the place of a message that was taken, where a platform can do that.
     *
     * @param id what the platform called it when it took it
     */
    default Receipt replace(Subscriber to, String id, Reply message) {
        return new Refused("what was told there stays as it is");
    }

    /**
     * What a platform lets in.
     *
     * @param messages how many at most, over all subscribers, in each {@code during}
     */
    record Pace(int messages, Duration during) {}

    /** What became of a message. */
    sealed interface Receipt {}

    /**
     * The platform has it.
     *
     * @param id the platform's own name for the message
     */
    record Taken(String id) implements Receipt {}

    /**
     * Too fast: nothing was sent.
     *
     * @param pause how long the platform asks to wait
     */
    record Slower(Duration pause) implements Receipt {}

    /** Not this time, and perhaps another time: the platform is ill, or no answer came, so that it may have arrived. */
    record Failed(String reason) implements Receipt {}

    /** The platform does not take this message, now or later. */
    record Refused(String reason) implements Receipt {}

    /** The channel or the account is not there any more, or does not want us. */
    record Gone(String reason) implements Receipt {}
}
