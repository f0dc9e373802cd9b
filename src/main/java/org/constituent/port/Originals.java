package org.constituent.port;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The original files of the sources: downloaded, or read from a folder laid out like the sources' own. */
public interface Originals {

    /**
     * Fetches one file.
     *
     * @param known the validators that came with the copy we hold; empty when we hold none
     */
    Fetched fetch(Original wanted, Optional<Validators> known);

    /**
     * A file of a source.
     *
     * @param name its path in a folder of originals, for example {@code congress-legislators/legislators-current.json}
     * @param address where it is downloaded
     * @param headers to be sent along, such as a key
     * @param mostBytes more is refused
     */
    record Original(String name, URI address, Map<String, String> headers, long mostBytes) {
        public Original {
            headers = Map.copyOf(headers);
        }

        /** Without headers: they may hold a key. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** What a server gave us to ask whether its copy has changed. */
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        /** Nothing to ask by. */
        public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }

    /** What came of it. */
    sealed interface Fetched {
        /**
         * The whole file.
         *
         * @param asOf when the source says it was last changed, else when it was fetched
         */
        @SuppressWarnings("ArrayRecordComponent") // megabytes that are read once; nobody compares two of them
        record Fresh(byte[] bytes, Instant asOf, Validators validators) implements Fetched {}

        /** The copy we hold is still the source's. */
        record Unchanged() implements Fetched {}

        /** The source has no such file, for good or for now. Not an error: a bill may not exist yet. */
        record Absent(String reason) implements Fetched {}

        /** It could not be had. */
        record Failed(String reason) implements Fetched {}
    }
}
