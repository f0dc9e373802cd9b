package org.constituent.adapter.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.constituent.port.Inquiries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one public service, which is left alone for a while once it keeps failing. Neither logs nor keeps what is asked, not
 * even in a fault: those of the library below may quote it, so they end here.
 */
public final class HttpInquiries implements Inquiries {
    private static final Logger log = LoggerFactory.getLogger(HttpInquiries.class);
    private static final long MOST_BYTES = 512 * 1024;
    private static final float HALF = 50;

    private final OkHttpClient client;
    private final String userAgent;
    private final Retry retry;
    private final CircuitBreaker breaker;

    /** @param userAgent names the project and where to reach it, as public servers ask */
    public HttpInquiries(InquiryPatience patience, String userAgent, Clock clock) {
        this.client = new OkHttpClient.Builder()
                .callTimeout(patience.deadline())
                .connectTimeout(patience.deadline())
                .readTimeout(patience.deadline())
                .writeTimeout(patience.deadline())
                // What is asked is for this service alone; it is not carried on to wherever that may point.
                .followRedirects(false)
                .followSslRedirects(false)
                // How often it is asked is counted here.
                .retryOnConnectionFailure(false)
                .build();
        this.userAgent = userAgent;
        this.retry = Retry.of(
                "inquiries",
                RetryConfig.<Result>custom()
                        .maxAttempts(patience.attempts())
                        .waitDuration(patience.between())
                        .retryOnResult(Result.Unavailable.class::isInstance)
                        .retryOnException(fault -> false)
                        .build());
        this.breaker = CircuitBreaker.of(
                "inquiries",
                CircuitBreakerConfig.custom()
                        .slidingWindow(patience.counted(), patience.fewest(), SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(patience.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordResult(Result.Unavailable.class::isInstance)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "a public service is {}", event.getStateTransition().getToState()));
    }

    @Override
    public Result ask(Inquiry inquiry) {
        Optional<Request> request = request(inquiry);
        if (request.isEmpty()) {
            return new Result.Unavailable("its address is none of the web");
        }
        Callable<Result> once = CircuitBreaker.decorateCallable(breaker, () -> attempt(request.get()));
        try {
            return retry.executeCallable(once);
        } catch (CallNotPermittedException e) {
            return new Result.Unavailable("it kept failing and is left alone for a while");
        } catch (InterruptedException e) { // while it waited for the next attempt
            Thread.currentThread().interrupt();
            return new Result.Unavailable("we were interrupted");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing else is thrown", e);
        }
    }

    private Optional<Request> request(Inquiry inquiry) {
        HttpUrl service = HttpUrl.get(inquiry.service());
        if (service == null) {
            return Optional.empty();
        }
        HttpUrl.Builder address = service.newBuilder();
        inquiry.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> address.addQueryParameter(parameter.getKey(), parameter.getValue()));
        return Optional.of(new Request.Builder()
                .url(address.build())
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .build());
    }

    private Result attempt(Request request) {
        try (Response response = client.newCall(request).execute()) {
            int status = response.code();
            if (status == 200) {
                return body(response);
            }
            boolean mayPass = status >= 500 || status == 408 || status == 429;
            return mayPass ? new Result.Unavailable("it answered " + status) : new Result.Refused(status);
        } catch (InterruptedIOException e) {
            return new Result.Unavailable("it took too long");
        } catch (IOException e) {
            return new Result.Unavailable("the connection broke");
        }
    }

    private static Result body(Response response) throws IOException {
        MediaType type = response.body().contentType();
        if (type == null || !type.subtype().equals("json")) {
            return new Result.Unavailable("it answered with something else than JSON");
        }
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
            return new Result.Unavailable("its answer was far too long");
        }
        return new Result.Answered(source.getBuffer().readByteArray());
    }
}
