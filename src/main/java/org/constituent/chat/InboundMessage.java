package org.constituent.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;

/**
 * Something somebody wrote or pressed.
 *
 * @param text the words; a press says the words its button was made with
 * @param language the language the platform says they use, if it says one
 * @param form the words of the {@link Reply.Form} that the text was filled into; empty where nothing was filled in
 * @param overheard whether others read the message and its answer
 * @param byOrganizer whether the platform says that the speaker runs the place where this was said
 * @param roles ids of the roles that the platform says the speaker has in the place where this was said
 */
public record InboundMessage(
        Speaker speaker,
        Venue venue,
        String text,
        Instant at,
        Optional<Language> language,
        Optional<String> form,
        boolean overheard,
        boolean byOrganizer,
        Set<String> roles) {
    public InboundMessage {
        roles = Set.copyOf(roles);
    }

    /** Written by anybody, to the bot alone. */
    public InboundMessage(Speaker speaker, Venue venue, String text, Instant at, Optional<Language> language) {
        this(speaker, venue, text, at, language, Optional.empty(), false, false, Set.of());
    }

    /** The same, filled into a form. */
    public InboundMessage filledInto(String words) {
        return new InboundMessage(
                speaker, venue, text, at, language, Optional.of(words), overheard, byOrganizer, roles);
    }

    /** The same, said where others read along. */
    public InboundMessage amongOthers() {
        return new InboundMessage(speaker, venue, text, at, language, form, true, byOrganizer, roles);
    }

    /** The same, said by somebody who runs the place. */
    public InboundMessage organizing() {
        return new InboundMessage(speaker, venue, text, at, language, form, overheard, true, roles);
    }

    /** The same, said by somebody who has these roles there. */
    public InboundMessage having(Set<String> ids) {
        return new InboundMessage(speaker, venue, text, at, language, form, overheard, byOrganizer, ids);
    }

    /** Without the text: people write about private things, and records end up in logs. */
    @Override
    public String toString() {
        return "InboundMessage[" + speaker.platform() + ", " + text.length() + " characters]";
    }
}
