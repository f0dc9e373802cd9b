package org.constituent.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.port.HttpEndpoint;

/**
 * Tells forms that were filled in on our own pages from those that other sites make browsers send: a cookie
 * that other sites cannot read holds a random name, and a field of the form the mark that goes with it. The
 * name tells nothing about anybody and is gone when the browser is closed.
 */
final class Forms {
    /** The field that holds the mark. */
    static final String MARK = "mark";

    private static final String COOKIE = "visit";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Seal seal;
    private final boolean secure;

    Forms(Seal seal, boolean secure) {
        this.seal = seal;
        this.secure = secure;
    }

    /** The mark for the forms of one page. */
    Token token(HttpEndpoint.Request request) {
        Optional<String> known = name(request);
        String name = known.orElseGet(seal::name);
        return new Token(name, seal.markOf(name), known.isPresent() ? Optional.empty() : Optional.of(cookie(name)));
    }

    /** Whether a form was filled in on a page of ours. */
    boolean isOurs(HttpEndpoint.Request request) {
        boolean fromElsewhere = request.header("sec-fetch-site")
                .filter(site -> site.equals("cross-site"))
                .isPresent();
        return !fromElsewhere
                && name(request)
                        .flatMap(name -> request.form(MARK).map(mark -> seal.goesWith(name, mark)))
                        .orElse(false);
    }

    private static Optional<String> name(HttpEndpoint.Request request) {
        return request.cookie(COOKIE).filter(name -> NAME.matcher(name).matches());
    }

    private String cookie(String name) {
        return COOKIE + "=" + name + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /**
     * What one page's forms carry.
     *
     * @param name of the browser, as random as can be
     * @param cookie to be set with the page, unless the browser has it already
     */
    record Token(String name, String mark, Optional<String> cookie) {
        HttpEndpoint.Response.Whole on(HttpEndpoint.Response.Whole response) {
            HttpEndpoint.Response.Whole own = response.with("Cache-Control", "no-store");
            return cookie.map(own::withCookie).orElse(own);
        }
    }
}
