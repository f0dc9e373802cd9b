package org.constituent.web;

import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;

/**
 * What a link out of the pages stands for: everything that is needed to write the draft again and to open the way.
 *
 * @param place as {@link org.constituent.civic.Place#key()} writes it
 * @param inReplyTo the number of the post on X that is answered
 */
record OutCode(
        String campaign,
        BioguideId legislator,
        Medium medium,
        Route.Kind route,
        long number,
        Language language,
        String place,
        Optional<String> inReplyTo) {
    private static final String BETWEEN = "|";
    private static final int PARTS = 8;

    String text() {
        return String.join(
                BETWEEN,
                campaign,
                legislator.value(),
                medium.key(),
                route.key(),
                String.valueOf(number),
                language.code(),
                place,
                inReplyTo.orElse(""));
    }

    /** Reads what {@link #text} wrote; of a text that we sealed nothing else is expected. */
    static Optional<OutCode> read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OutCode(
                    parts[0],
                    new BioguideId(parts[1]),
                    Medium.parse(parts[2]).orElseThrow(),
                    Route.Kind.valueOf(
                            parts[3].toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                    Long.parseLong(parts[4]),
                    new Language(parts[5]),
                    parts[6],
                    Optional.of(parts[7]).filter(post -> !post.isEmpty())));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty(); // sealed by another version of the program
        }
    }
}
