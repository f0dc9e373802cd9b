package org.constituent.web;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.constituent.port.HttpEndpoint;

/** Tells whoever watches over the program whether it lives, and whether it can answer. */
public final class Health implements HttpEndpoint {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier ready;

    public Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/healthz"), new Route(Method.GET, "/readyz"));
    }

    @Override
    public Response answer(Request request) {
        boolean well = request.route().equals("/healthz") || ready.getAsBoolean();
        return HttpEndpoint.text(well ? OK : UNAVAILABLE, "text/plain", well ? "ok\n" : "not ready\n")
                .with("Cache-Control", "no-store");
    }
}
