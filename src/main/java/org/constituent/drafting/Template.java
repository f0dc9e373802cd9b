package org.constituent.drafting;

import java.util.Map;
import java.util.Set;

/** A text with named gaps. Filling it never runs anything and never leaves a gap unnoticed. */
public interface Template {

    /** The text with every gap filled; values are data and are not read as templates again. */
    String fill(Map<String, String> values);

    /** The names of its gaps. */
    Set<String> variables();
}
