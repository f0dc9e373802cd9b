package org.constituent.wording;

import java.util.Set;

/** Something that can be said, worded in a file of each language. */
public interface Sentence {

    /** The key it has in the file, for example {@code who-is-nobody}. */
    String key();

    /** What a wording may fill in; it need not use all of it. */
    Set<String> variables();
}
