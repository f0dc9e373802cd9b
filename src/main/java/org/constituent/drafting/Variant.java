package org.constituent.drafting;

import java.util.Optional;

/**
 * One way to word one part of a draft.
 *
 * @param cites the id of the citation its claim rests on
 */
public record Variant(Template text, Optional<String> cites) {}
