package org.constituent.adapter.javalin;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseHandler;
import io.javalin.util.JavalinBindException;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.constituent.port.Allowance;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Measurements;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves endpoints over HTTP. Logs kinds and numbers; never an address that was asked for, for people's places stand in it. */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;

    private final Javalin server;
    private final List<HttpEndpoint> endpoints;
    private final Requests requests;
    private final Problems problems;
    private final Allowance allowance;
    private final Measurements measurements;
    private final Clock clock;

    /**
     * A server, not yet started.
     *
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     * @param allowance how much each client may ask for
     */
    public WebServer(
            List<HttpEndpoint> endpoints,
            Problems problems,
            Set<String> trustedProxies,
            Allowance allowance,
            Measurements measurements,
            ServerLimits limits,
            Clock clock) {
        this.endpoints = List.copyOf(endpoints);
        this.problems = problems;
        this.requests = new Requests(trustedProxies);
        this.allowance = allowance;
        this.measurements = measurements;
        this.clock = clock;
        this.server = Javalin.create(config -> set(config, limits));
    }

    /**
     * Starts, and tells the port, which is another one only where 0 was asked for.
     *
     * @throws AddressInUse when somebody else listens there
     */
    public int start(String host, int port) {
        try {
            return server.start(host, port).port();
        } catch (JavalinBindException e) {
            throw new AddressInUse(host, port, e);
        }
    }

    /** Takes no more requests, lets those in hand finish, and stops. */
    @Override
    public void close() {
        server.stop();
    }

    private void set(JavalinConfig config, ServerLimits limits) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = limits.mostBody();
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new KindErrors(problems));
            jetty.setStopTimeout(limits.goodbye().toMillis());
            HeadDeadline heads = new HeadDeadline(new BodyDeadline(limits.wholeBody()), limits.wholeBody());
            jetty.addEventListener(heads);
            jetty.setHandler(new GracefulHandler(heads));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(limits.mostHead());
            http.setIdleTimeout(limits.silence().toMillis());
            http.setSendXPoweredBy(false);
        });
        for (HttpEndpoint endpoint : endpoints) {
            for (HttpEndpoint.Route route : endpoint.routes()) {
                mount(config, endpoint, route);
            }
        }
        config.routes.exception(HttpResponseException.class, (e, context) -> problem(context, e.getStatus()));
        // Gone, or cut off for being too slow: no fault of ours, and nobody reads the answer.
        config.routes.exception(EOFException.class, (e, context) -> problem(context, BAD_REQUEST));
        config.routes.exception(ClosedChannelException.class, (e, context) -> problem(context, BAD_REQUEST));
        config.routes.exception(TimeoutException.class, (e, context) -> problem(context, BAD_REQUEST));
        config.routes.exception(Exception.class, this::fault);
        for (int status : List.of(404, 405)) {
            config.routes.error(status, context -> {
                if (context.attribute(Requests.ANSWERED) == null) {
                    problem(context, status);
                }
            });
        }
    }

    private void mount(JavalinConfig config, HttpEndpoint endpoint, HttpEndpoint.Route route) {
        Handler handler = context -> answer(context, endpoint, route);
        if (route.method() == HttpEndpoint.Method.GET) {
            config.routes.get(route.path(), handler);
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
        } else {
            config.routes.post(route.path(), handler);
        }
    }

    private void answer(Context context, HttpEndpoint endpoint, HttpEndpoint.Route route) throws Exception {
        Instant began = clock.instant();
        HttpEndpoint.Request request;
        try {
            request = requests.read(context, route);
        } catch (IllegalArgumentException e) {
            problem(context, BAD_REQUEST); // a percent sign that encodes nothing
            return;
        }
        HttpEndpoint.Response response = endpoint.knowsWhoAsks() || allowance.allows(request.client())
                ? endpoint.answer(request)
                : problems.apply(TOO_MANY, requests.language(context));
        if (response instanceof HttpEndpoint.Response.Events events) {
            new SseHandler(0, client -> {
                        client.keepAlive();
                        Runnable end = events.source().begin(new Sink(client));
                        client.onClose(end);
                    })
                    .handle(context);
            return;
        }
        HttpEndpoint.Response.Whole whole = (HttpEndpoint.Response.Whole) response;
        send(context, whole);
        measurements.answered(route.path(), whole.status(), Duration.between(began, clock.instant()));
    }

    private void fault(Exception e, Context context) {
        // The route and not the address: a ZIP code would stand in it.
        log.error("{} {} failed", context.method().name(), requests.routeOf(context), e);
        problem(context, FAULT);
        measurements.answered(requests.routeOf(context), FAULT, Duration.ZERO);
    }

    private void problem(Context context, int status) {
        send(context, problems.apply(status, requests.language(context)));
    }

    private static void send(Context context, HttpEndpoint.Response.Whole response) {
        context.attribute(Requests.ANSWERED, true);
        context.status(response.status());
        response.headers().forEach(context::header);
        response.cookies().forEach(cookie -> context.res().addHeader("Set-Cookie", cookie));
        String type = response.headers().get("Content-Type");
        if (type != null) {
            context.contentType(type);
        }
        if (response.status() == OK && isUnchanged(context, response.body())) {
            context.status(NOT_MODIFIED);
        } else {
            context.result(response.body());
        }
    }

    /** Tells what the answer is called; whether whoever asks has it already. */
    private static boolean isUnchanged(Context context, byte[] body) {
        if (!context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD)) {
            return false;
        }
        EntityTag tag = EntityTag.of(body);
        context.header("ETag", tag.toString());
        String has = context.header("If-None-Match");
        return has != null && tag.isIn(has);
    }

    /** The page that tells what went wrong, by status and by the languages the browser asks for. */
    public interface Problems extends BiFunction<Integer, String, HttpEndpoint.Response.Whole> {}

    /** Somebody else listens at the address already. */
    public static final class AddressInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressInUse(String host, int port, Throwable cause) {
            super(
                    "The address " + host + ":" + port + " is in use. Stop the other program, or choose another port.",
                    cause);
        }
    }
}
