package org.constituent.cli;

/** Something in the command line that only whoever typed it can mend. The message is theirs to read. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean inFiles;

    Mistake(String message) {
        this(message, false);
    }

    private Mistake(String message, boolean inFiles) {
        super(message);
        this.inFiles = inFiles;
    }

    /** The files, or where they are looked for, are at fault. */
    static Mistake inFiles(String message) {
        return new Mistake(message, true);
    }

    boolean isInFiles() {
        return inFiles;
    }
}
