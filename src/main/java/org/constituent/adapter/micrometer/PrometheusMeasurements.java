package org.constituent.adapter.micrometer;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Measurements;

/** Keeps measurements and tells them at {@code /metrics}. No label holds anything a person typed. */
public final class PrometheusMeasurements implements Measurements, HttpEndpoint {
    private static final int OK = 200;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public PrometheusMeasurements() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void answered(String route, int status, Duration took) {
        registry.timer("constituent.http.requests", "route", route, "status", String.valueOf(status))
                .record(took);
    }

    @Override
    public void synced(boolean failed) {
        registry.counter("constituent.syncs", "outcome", failed ? "failed" : "read")
                .increment();
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/metrics"));
    }

    @Override
    public Response answer(Request request) {
        String contentType = "text/plain; version=0.0.4";
        return new Response.Whole(
                OK,
                Map.of("Content-Type", contentType + "; charset=utf-8"),
                registry.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
