package org.constituent.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.constituent.port.HttpEndpoint;

/** Puts on every answer what keeps a browser from doing what we never meant. */
final class Guard {
    /** Where forms of ours may lead: to ourselves, and on to the networks people post on. */
    private static final String FORMS =
            "'self' https://x.com https://twitter.com https://bsky.app https://mastodon.social";

    private static final String PERMISSIONS = "Permissions-Policy";
    private static final String NOTHING_ELSE =
            "camera=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * The headers of every answer.
     *
     * @param secure whether the pages are reached by https only
     */
    Guard(boolean secure) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                        + " manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action " + FORMS);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(PERMISSIONS, "geolocation=(), " + NOTHING_ELSE);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** A page on which the browser may be asked where it is; it asks its user first. */
    static HttpEndpoint.Response.Whole mayLocate(HttpEndpoint.Response.Whole page) {
        return page.with(PERMISSIONS, "geolocation=(self), " + NOTHING_ELSE);
    }

    HttpEndpoint.Response.Whole guarded(HttpEndpoint.Response.Whole response) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(response.headers());
        return new HttpEndpoint.Response.Whole(response.status(), all, response.cookies(), response.body());
    }
}
