package org.constituent.adapter.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.constituent.port.Originals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads the originals, with patience: what is busy or broken for a moment is asked again, each time
 * after a longer wait. Never throws for what a server does, and never logs a header, which may be a key.
 */
public final class HttpOriginals implements Originals {
    private static final Logger log = LoggerFactory.getLogger(HttpOriginals.class);
    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;

    private final OneDownload download;
    private final RetryConfig patience;

    /** @param userAgent names the project and where to reach it, as public servers ask */
    public HttpOriginals(HttpPatience patience, String userAgent, Clock clock) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(patience.connect())
                .readTimeout(patience.read())
                .writeTimeout(patience.read())
                // Redirects are followed by hand, so that they are few and no key travels to another host.
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        this.download = new OneDownload(client, patience.call(), userAgent, clock);
        IntervalFunction growing = IntervalFunction.ofExponentialRandomBackoff(
                patience.firstWait(), GROWTH, JITTER, patience.longestWait());
        this.patience = RetryConfig.<Attempt>custom()
                .maxAttempts(patience.attempts())
                .retryOnResult(Attempt.Again.class::isInstance)
                .retryOnException(fault -> false) // what a server does is never an exception here
                .intervalBiFunction((attempt, outcome) -> wait(outcome)
                        .map(asked -> Math.max(
                                1,
                                Math.min(
                                        asked.toMillis(), patience.longestWait().toMillis())))
                        .orElseGet(() -> growing.apply(attempt)))
                .build();
    }

    @Override
    public Fetched fetch(Original wanted, Optional<Validators> known) {
        Retry retry = Retry.of(wanted.name(), patience);
        retry.getEventPublisher()
                .onRetry(event -> log.debug("{}: asking again in {}", wanted.name(), event.getWaitInterval()));
        Attempt last;
        try {
            last = retry.executeCallable(() -> download.fetch(wanted, known));
        } catch (InterruptedException e) { // while it waited for the next attempt
            Thread.currentThread().interrupt();
            return new Fetched.Failed("The download of " + wanted.name() + " was interrupted.");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing else is thrown", e);
        }
        return last.handledBy(Attempt.Settled::outcome, again -> new Fetched.Failed(again.reason()));
    }

    /** What the server asked for. */
    private static Optional<Duration> wait(Either<Throwable, Attempt> outcome) {
        return outcome.isRight()
                ? outcome.get().handledBy(settled -> Optional.empty(), Attempt.Again::after)
                : Optional.empty();
    }
}
