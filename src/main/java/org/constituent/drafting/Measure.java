package org.constituent.drafting;

import java.util.List;

/** How a platform counts the length of a post. */
public interface Measure {

    /** The length as the platform counts it. */
    int length(String text);

    /** The most it takes. */
    int limit();

    /** Whether the platform takes the text. */
    boolean fits(String text);

    /** What the platform makes links of, as it stands in the text, in its order; none where it makes none. */
    default List<String> links(String text) {
        return List.of();
    }
}
