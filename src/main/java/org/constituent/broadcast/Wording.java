package org.constituent.broadcast;

/**
 * What is told in one language.
 *
 * @param text in a small part of Markdown, perhaps with {@link Placeholders}
 */
public record Wording(String title, String text) {
    public static final int LONGEST_TITLE = 150;

    /** What the narrowest platform shows in one message, less what we add below. */
    public static final int LONGEST_TEXT = 2_500;
}
