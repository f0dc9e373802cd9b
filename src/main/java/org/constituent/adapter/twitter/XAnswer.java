package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What X says to one request. */
sealed interface XAnswer {

    /** Done. */
    record Done(JsonNode body) implements XAnswer {}

    /** Too many requests of this kind: none before then. */
    record TooFast(Instant until) implements XAnswer {}

    /** The account has said the very same before. */
    record Duplicate() implements XAnswer {}

    /** X does not take this one post, now or later. */
    record NotTaken(String reason) implements XAnswer {}

    /** X takes nothing from us: the keys, the permissions or the credit are wrong, and asking again changes nothing. */
    record ShutOut(int status, String reason) implements XAnswer {}

    /** X is ill, or no answer came, so that a post may have arrived. */
    record Unavailable(String reason) implements XAnswer {}
}
