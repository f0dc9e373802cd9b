package org.constituent.adapter.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import okio.BufferedSource;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Originals.Validators;
import org.jspecify.annotations.Nullable;

/** Reads what a server answered, and says in a sentence what went wrong. */
record Answer(Original wanted, Optional<Validators> known, Clock clock) {

    Attempt read(Response response) throws IOException {
        String host = response.request().url().host();
        int status = response.code();
        return switch (status) {
            case 200 -> file(host, response);
            case 304 ->
                known.isPresent()
                        ? settled(new Fetched.Unchanged())
                        : failed(host + " says that " + wanted.name() + " is unchanged, but we hold no copy.");
            case 401, 403 ->
                failed(host + " refuses to hand out " + wanted.name() + " (" + status + ")."
                        + (wanted.headers().isEmpty() ? "" : " Is the key right?"));
            case 404, 410 -> settled(new Fetched.Absent(host + " has no " + wanted.name() + " (" + status + ")."));
            case 408, 429 -> again(host + " is too busy to send " + wanted.name() + " (" + status + ").", response);
            default ->
                status >= 500
                        ? again(
                                host + " is out of order (" + status + ") and sends no " + wanted.name() + ".",
                                response)
                        : failed(host + " answered " + status + " instead of sending " + wanted.name() + ".");
        };
    }

    private Attempt file(String host, Response response) throws IOException {
        BufferedSource body = response.body().source();
        if (response.body().contentLength() > wanted.mostBytes() || body.request(wanted.mostBytes() + 1)) {
            return failed(wanted.name() + " at " + host + " is larger than " + wanted.mostBytes() + " bytes.");
        }
        Instant now = clock.instant();
        Instant modified = response.headers().getInstant("Last-Modified");
        Instant asOf = modified == null || modified.isAfter(now) ? now : modified;
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        return settled(new Fetched.Fresh(body.getBuffer().readByteArray(), asOf, validators));
    }

    private Attempt again(String reason, Response response) {
        return new Attempt.Again(reason, header(response, "Retry-After").flatMap(text -> wait(text, response)));
    }

    /** In seconds, or until a date. */
    private Optional<Duration> wait(String text, Response response) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        @Nullable Instant until = response.headers().getInstant("Retry-After");
        return Optional.ofNullable(until).map(date -> Duration.between(clock.instant(), date));
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Attempt settled(Fetched outcome) {
        return new Attempt.Settled(outcome);
    }

    private static Attempt failed(String reason) {
        return settled(new Fetched.Failed(reason));
    }

    /** Why no whole answer came. */
    static String broken(IOException e, String host, String name) {
        if (e instanceof InterruptedIOException) {
            return host + " took too long to send " + name + ".";
        }
        if (e instanceof UnknownHostException) {
            return host + " cannot be found. Is there a network?";
        }
        if (e instanceof ConnectException) {
            return host + " cannot be reached.";
        }
        if (e instanceof SSLException) {
            return host + " offers no encryption that is trusted.";
        }
        if (e instanceof ProtocolException || e instanceof EOFException) {
            return host + " broke off in the middle of " + name + ".";
        }
        return "The connection to " + host + " broke while it sent " + name + ".";
    }
}
