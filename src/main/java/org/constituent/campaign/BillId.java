package org.constituent.campaign;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Ordinal;

/** A bill: the Congress it belongs to, its type and its number. It dies with its Congress. */
public record BillId(Congress congress, BillType type, int number) {
    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,2})-([a-z]+)-([1-9][0-9]{0,4})");
    private static final Pattern CITED = Pattern.compile("([A-Za-z. ]+?)\\s*([1-9][0-9]{0,4})");

    public BillId {
        if (number < 1) {
            throw new IllegalArgumentException("a bill's number begins at 1: " + number);
        }
    }

    /** Reads {@link #toString()}'s form, for example {@code 118-s-681}. */
    public static Optional<BillId> parse(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Congress congress = new Congress(Integer.parseInt(matcher.group(1)));
        int number = Integer.parseInt(matcher.group(3));
        return BillType.parse(matcher.group(2)).map(type -> new BillId(congress, type, number));
    }

    /** Reads a citation such as {@code H.R. 1404} of a Congress. */
    public static Optional<BillId> cited(Congress congress, String citation) {
        Matcher matcher = CITED.matcher(citation.strip());
        return matcher.matches()
                ? BillType.parse(matcher.group(1))
                        .map(type -> new BillId(congress, type, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public Chamber chamber() {
        return type.chamber();
    }

    /** As it is cited, for example {@code H.R. 1404}; without its Congress. */
    public String label() {
        return type.label() + " " + number;
    }

    /** With its Congress, for example {@code H.R. 1404 of the 118th Congress}. */
    public String labelInCongress() {
        return label() + " of the " + congress.called();
    }

    /** Its page on congress.gov. */
    public URI page() {
        String kind = switch (type) {
            case S -> "senate-bill";
            case HR -> "house-bill";
            case SJRES -> "senate-joint-resolution";
            case HJRES -> "house-joint-resolution";
            case SCONRES -> "senate-concurrent-resolution";
            case HCONRES -> "house-concurrent-resolution";
            case SRES -> "senate-resolution";
            case HRES -> "house-resolution";
        };
        return URI.create(
                "https://www.congress.gov/bill/" + Ordinal.of(congress.number()) + "-congress/" + kind + "/" + number);
    }

    /** The key used in files and words, for example {@code 118-s-681}. */
    @Override
    public String toString() {
        return congress.number() + "-" + type.code() + "-" + number;
    }
}
