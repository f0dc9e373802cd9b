package org.constituent.adapter.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Originals.Validators;

/** Asks once for a file, within one deadline, and follows a few redirects. */
final class OneDownload {
    private static final int MOST_REDIRECTS = 5;

    private final OkHttpClient client;
    private final Duration deadline;
    private final String userAgent;
    private final Clock clock;

    OneDownload(OkHttpClient client, Duration deadline, String userAgent, Clock clock) {
        this.client = client;
        this.deadline = deadline;
        this.userAgent = userAgent;
        this.clock = clock;
    }

    Attempt fetch(Original wanted, Optional<Validators> known) {
        HttpUrl address = HttpUrl.get(wanted.address());
        if (address == null) {
            return failed(wanted.name() + " has no address that begins with http or https.");
        }
        Instant end = clock.instant().plus(deadline);
        HttpUrl asked = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<Request> request = request(wanted, known, asked, sameOrigin(address, asked));
            if (request.isEmpty()) {
                return failed("A header for " + wanted.name()
                        + " cannot be sent. Is the key pasted whole, without a line break?");
            }
            Call call = client.newCall(request.get());
            // At least a moment: nought would mean without end.
            long left = Math.max(1, Duration.between(clock.instant(), end).toMillis());
            call.timeout().timeout(left, TimeUnit.MILLISECONDS);
            try (Response response = call.execute()) {
                if (!response.isRedirect()) {
                    return new Answer(wanted, known, clock).read(response);
                }
                HttpUrl next = asked.resolve(response.header("Location", ""));
                if (next == null || (asked.isHttps() && !next.isHttps())) {
                    return failed(asked.host() + " redirects " + wanted.name() + " to where nothing is fetched from.");
                }
                asked = next;
            } catch (IOException e) {
                return new Attempt.Again(Answer.broken(e, asked.host(), wanted.name()), Optional.empty());
            }
        }
        return failed(address.host() + " redirects " + wanted.name() + " in a circle or too often.");
    }

    /** Empty where a header holds what HTTP cannot carry; the fault itself would quote the key. */
    private Optional<Request> request(
            Original wanted, Optional<Validators> known, HttpUrl address, boolean sameOrigin) {
        try {
            Request.Builder request = new Request.Builder().url(address).header("User-Agent", userAgent);
            known.flatMap(Validators::etag).ifPresent(etag -> request.header("If-None-Match", etag));
            known.flatMap(Validators::lastModified).ifPresent(date -> request.header("If-Modified-Since", date));
            if (sameOrigin) {
                wanted.headers().forEach(request::header);
            }
            return Optional.of(request.build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private static Attempt failed(String reason) {
        return new Attempt.Settled(new Fetched.Failed(reason));
    }
}
