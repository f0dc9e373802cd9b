package org.constituent.adapter.javalin;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.constituent.port.HttpEndpoint;

/** Reads requests into our own words. */
final class Requests {
    /** Set once an answer is given, so that nothing is put in its place. */
    static final String ANSWERED = "answered";

    private final Set<String> trustedProxies;

    Requests(Set<String> trustedProxies) {
        this.trustedProxies = Set.copyOf(trustedProxies);
    }

    HttpEndpoint.Request read(Context context, HttpEndpoint.Route route) {
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        boolean posted = route.method() == HttpEndpoint.Method.POST;
        boolean isForm = headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
        return new HttpEndpoint.Request(
                route.method(),
                route.path(),
                context.path(),
                context.pathParamMap(),
                first(context.queryParamMap()),
                posted && isForm ? first(context.formParamMap()) : Map.of(),
                headers,
                context.cookieMap(),
                posted ? context.bodyAsBytes() : new byte[0],
                client(context));
    }

    /** The languages the browser asks for; empty when it does not say. */
    String language(Context context) {
        String header = context.header("Accept-Language");
        return header == null ? "" : header;
    }

    /** The address a route was mounted at, for logs. */
    String routeOf(Context context) {
        return context.endpoint().path;
    }

    /** The client itself: behind trusted proxies, the last address that none of them has. */
    private String client(Context context) {
        String address = String.valueOf(context.req().getRemoteAddr());
        if (!trustedProxies.contains(address)) {
            return address;
        }
        // Some proxies add a header of their own after the one that the client sent.
        String forwarded = String.join(",", Collections.list(context.req().getHeaders("X-Forwarded-For")));
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !trustedProxies.contains(hop)) {
                return hop;
            }
        }
        return address;
    }

    private static Map<String, String> first(Map<String, List<String>> values) {
        Map<String, String> first = new HashMap<>();
        values.forEach((name, all) -> {
            if (!all.isEmpty()) {
                first.put(name, all.get(0));
            }
        });
        return first;
    }
}
