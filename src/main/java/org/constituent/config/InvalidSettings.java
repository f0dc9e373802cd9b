package org.constituent.config;

import java.util.List;

/** The settings cannot be used. The message lists every mistake, for the operator. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettings(String fileName, List<String> mistakes) {
        super(fileName + " cannot be used:\n  - " + String.join("\n  - ", mistakes)
                + "\nEvery setting is described in config/constituent.yaml.");
    }
}
