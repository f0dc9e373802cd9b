package org.constituent.adapter.twitter;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The loopback X for tests of several platforms at once. */
public final class XSide implements AutoCloseable {
    private final LoopbackX x;

    public XSide() throws IOException {
        this.x = new LoopbackX(Clock.systemUTC());
    }

    public URI api() {
        return x.api();
    }

    /** What the program needs to be let in. */
    public Map<String, String> environment() {
        return Map.of(
                "TWITTER_CONSUMER_KEY", LoopbackX.KEY,
                "TWITTER_CONSUMER_SECRET", LoopbackX.SECRET,
                "TWITTER_ACCESS_TOKEN", LoopbackX.TOKEN,
                "TWITTER_ACCESS_SECRET", LoopbackX.TOKEN_SECRET);
    }

    /** Somebody mentions the account. */
    public void mention(String account, String text) {
        x.mention(account, text);
    }

    /** The next who asks for mentions is refused: the token is not valid (401). */
    public void refusesTheToken() {
        x.mentionTrouble = LoopbackX.Trouble.UNAUTHORIZED;
    }

    /** The next who posts is refused: the account is suspended (403). */
    public void refusesTheAccount() {
        x.trouble = LoopbackX.Trouble.FORBIDDEN;
    }

    /** How often mentions were asked for, and how often somebody posted or tried to. */
    public int requests() {
        return asked() + tried();
    }

    public int asked() {
        synchronized (x) {
            return x.mentionRequests;
        }
    }

    public int tried() {
        synchronized (x) {
            return x.postRequests;
        }
    }

    /** What stands on X. */
    public List<String> posts() {
        synchronized (x) {
            return x.posts.stream().map(LoopbackX.Post::text).toList();
        }
    }

    @Override
    public void close() {
        x.close();
    }
}
