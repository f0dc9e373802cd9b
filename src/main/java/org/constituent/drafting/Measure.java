package org.constituent.drafting;

/** How a platform counts the length of a post. */
public interface Measure {

    /** The length as the platform counts it. */
    int length(String text);

    /** The most it takes. */
    int limit();

    /** Whether the platform takes the text. */
    boolean fits(String text);
}
