package org.constituent.chat;

import java.time.Instant;
import java.util.Optional;
import org.constituent.campaign.Language;

/**
 * Something somebody wrote or pressed.
 *
 * @param text the words; a press says the words its button was made with
 * @param language the language the platform says they use, if it says one
 */
public record InboundMessage(Speaker speaker, Venue venue, String text, Instant at, Optional<Language> language) {

    /** Without the text: people write about private things, and records end up in logs. */
    @Override
    public String toString() {
        return "InboundMessage[" + speaker.platform() + ", " + text.length() + " characters]";
    }
}
