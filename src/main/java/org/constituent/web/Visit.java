package org.constituent.web;

import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.port.HttpEndpoint;

/**
 * One request for one page.
 *
 * @param base what the addresses of this campaign begin with: nothing for the default one, else {@code /c/slug}
 * @param page the page's own address below the base, for example {@code /scoreboard}
 */
record Visit(HttpEndpoint.Request request, PageWords words, Campaign campaign, String base, String page) {

    /** An address of the same campaign. */
    String to(String path) {
        return base + path;
    }

    Optional<String> query(String name) {
        return request.query(name);
    }

    Optional<String> form(String name) {
        return request.form(name);
    }

    boolean isPost() {
        return request.method() == HttpEndpoint.Method.POST;
    }
}
