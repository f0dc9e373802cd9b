package org.constituent.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.constituent.adapter.cache.Buckets;
import org.constituent.adapter.javalin.ServerLimits;
import org.constituent.adapter.javalin.WebServer;
import org.constituent.adapter.micrometer.PrometheusMeasurements;
import org.constituent.config.WebSettings;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Measurements;
import org.constituent.web.Health;
import org.constituent.web.Site;

/** Serves the pages to everybody, and the measurements to this machine alone. */
final class WebServers implements AutoCloseable {
    private static final long MOST_CLIENTS = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LOCAL = "127.0.0.1";

    private final PrometheusMeasurements measurements;
    private final Health health;
    private final Clock clock;
    private final Consumer<String> tell;
    private final List<WebServer> servers = new ArrayList<>();

    /**
     * Nothing is served yet.
     *
     * @param ready whether everything that is configured has started
     */
    WebServers(PrometheusMeasurements measurements, BooleanSupplier ready, Clock clock, Consumer<String> tell) {
        this.measurements = measurements;
        this.health = new Health(ready);
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * Begins to serve.
     *
     * @param port instead of the one in the settings
     * @param others answered beside the pages
     */
    void start(WebSettings settings, Optional<Integer> port, Site site, List<HttpEndpoint> others) {
        WebServer web = new WebServer(
                Stream.concat(Stream.of(site, health), others.stream()).toList(),
                site::problem,
                settings.trustedProxies(),
                new Buckets(settings.mostRequests(), MINUTE, MOST_CLIENTS, clock),
                measurements,
                ServerLimits.USUAL,
                clock);
        int listening = web.start(settings.host(), port.orElse(settings.port()));
        servers.add(web);
        String address = "http://" + settings.host() + ":" + listening;
        tell.accept("★ pages: " + address
                + settings.publicUrl()
                        .map(url -> ", for people at " + url)
                        .orElse("; web.public-url is not set, so nothing links to them from elsewhere"));
        if (settings.signingKey().isEmpty()) {
            tell.accept(
                    "○ links to drafts last until the next start: the environment variable for web.signing-key-env is not set");
        }
        measure(settings.managementPort(), site);
    }

    private void measure(int port, Site site) {
        if (port == 0) {
            tell.accept("○ metrics: off, because web.management-port is 0");
            return;
        }
        WebServer management = new WebServer(
                List.of(measurements, health),
                site::problem,
                Set.of(),
                client -> true,
                Measurements.NONE,
                ServerLimits.USUAL,
                clock);
        int listening = management.start(LOCAL, port);
        servers.add(management);
        tell.accept("★ metrics: http://" + LOCAL + ":" + listening + "/metrics");
    }

    @Override
    public void close() {
        servers.forEach(WebServer::close);
    }
}
