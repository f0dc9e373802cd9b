package org.constituent.adapter.files;

import java.util.List;

/** Files that cannot be used as they are. The message lists every mistake, for the operator. */
public final class InvalidFiles extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFiles(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
