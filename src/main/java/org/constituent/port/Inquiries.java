package org.constituent.port;

import java.net.URI;
import java.util.Map;

/**
 * Asks a public service something while somebody waits for it: within one deadline, once more where that may help, and not
 * at all for a while where it has been failing. What is asked may be private: it is neither kept nor told to anybody else.
 */
public interface Inquiries {

    Result ask(Inquiry inquiry);

    /**
     * A question.
     *
     * @param service the address without its query
     * @param parameters the query
     */
    record Inquiry(URI service, Map<String, String> parameters) {
        public Inquiry {
            parameters = Map.copyOf(parameters);
        }

        /** Without the parameters: they may hold where somebody lives. */
        @Override
        public String toString() {
            return "Inquiry[" + service.getHost() + "]";
        }
    }

    /** What came of it. */
    sealed interface Result {

        /** The service answered with JSON. */
        @SuppressWarnings("ArrayRecordComponent") // read once; nobody compares two of them
        record Answered(byte[] json) implements Result {}

        /** The service understood us and will not answer, which asking again would not change. */
        record Refused(int status) implements Result {}

        /**
         * There was no answer.
         *
         * @param reason in a few words; holds nothing of what was asked
         */
        record Unavailable(String reason) implements Result {}
    }
}
