package org.constituent.civic;

import java.util.Optional;
import java.util.regex.Pattern;

/** The identifier of a member in the Biographical Directory of the United States Congress, for example {@code M000133}. */
public record BioguideId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][0-9]{6}");

    public BioguideId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Bioguide id: " + value);
        }
    }

    /** Reads an id; empty when it has not the form of one. */
    public static Optional<BioguideId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BioguideId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
