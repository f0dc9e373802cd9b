package org.constituent.campaign;

import java.net.URI;
import java.util.Locale;
import org.constituent.civic.BioguideId;

/**
 * What a legislator said or did about the campaign's subject beyond sponsoring a bill.
 *
 * @param text reads after the legislator's name, for example {@code asked ICE to stop using its app}
 */
public record Position(BioguideId who, Stance stance, PartialDate date, LocalText text, URI page) {

    /** Which way it points. */
    public enum Stance {
        SUPPORTS,
        CONCERNED,
        OPPOSES;

        /** The lower-case word used in campaign files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
