package org.constituent.adapter.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what is wrong in files, so that all of it is told at once. */
public final class Mistakes {
    private final List<String> found = new ArrayList<>();

    /**
     * Notes one mistake.
     *
     * @param line from 1; 0 where the file as a whole is meant
     * @param what what is wrong and how to mend it
     */
    void add(Path file, int line, String what) {
        found.add(file + (line > 0 ? ":" + line : "") + ": " + what);
    }

    public List<String> all() {
        return Collections.unmodifiableList(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws one {@link InvalidFiles} that lists everything noted; does nothing when nothing was. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidFiles(found);
        }
    }
}
