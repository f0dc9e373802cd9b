package org.constituent.broadcast;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.Language;

/**
 * What organizers want to tell, to whom, and when.
 *
 * @param campaign slug
 * @param wordings by language; never empty
 * @param link where there is more, and what a change rests on
 * @param notBefore when to begin; at once where it is empty
 * @param urgent whether it is told at night too, and to those who have had enough this week
 */
public record Bulletin(
        String campaign,
        Map<Language, Wording> wordings,
        Optional<URI> link,
        Optional<Update.Image> image,
        Audience audience,
        Optional<Instant> notBefore,
        boolean urgent) {
    public Bulletin {
        wordings = Map.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("nothing is told");
        }
    }

    /** The language in which somebody is told: their own, else English, else whichever there is. */
    public Language languageFor(Language wanted) {
        if (wordings.containsKey(wanted)) {
            return wanted;
        }
        return wordings.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : wordings.keySet().stream()
                        .min((one, other) -> one.code().compareTo(other.code()))
                        .orElseThrow();
    }

    /** What somebody is told, in the nearest language there is. */
    public Wording in(Language wanted) {
        Wording wording = wordings.get(languageFor(wanted));
        return wording == null ? wordings.values().iterator().next() : wording;
    }

    /** The same, told at another time. */
    public Bulletin at(Instant time) {
        return new Bulletin(campaign, wordings, link, image, audience, Optional.of(time), urgent);
    }
}
