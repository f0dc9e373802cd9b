package org.constituent.port;

/** Turns Markdown into HTML in which nothing runs and no link leads anywhere but to the web or to a mailbox. */
public interface Markup {
    String html(String markdown);
}
