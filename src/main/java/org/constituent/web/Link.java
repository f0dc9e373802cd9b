package org.constituent.web;

import java.util.List;
import java.util.Locale;

/**
 * A link on a page.
 *
 * @param href a page of ours, the web, a mailbox or a phone; whatever else was given leads nowhere
 * @param here whether it leads to where the reader is already
 */
public record Link(String label, String href, boolean here) {
    private static final List<String> HARMLESS = List.of("https://", "http://", "mailto:", "tel:", "/");

    public Link {
        href = vetted(href);
    }

    static Link to(String label, String href) {
        return new Link(label, href, false);
    }

    /** The address, or one that leads nowhere in its place: nothing that comes from a source or a file may run in a page. */
    static String vetted(String href) {
        String lower = href.strip().toLowerCase(Locale.ROOT);
        boolean ours = lower.startsWith("/") && !lower.startsWith("//") && !lower.startsWith("/\\");
        boolean harmless = HARMLESS.stream().anyMatch(start -> !start.equals("/") && lower.startsWith(start));
        return ours || harmless ? href : "#";
    }
}
