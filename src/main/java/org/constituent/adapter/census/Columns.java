package org.constituent.adapter.census;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.Congress;

/** Where the columns stand that are read. Their names carry the Congress and the census year, which change. */
record Columns(int width, int district, int code, int codeLand, int partLand, Congress congress) {
    private static final Pattern DISTRICT = Pattern.compile("GEOID_CD([1-9][0-9]{0,2})_[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("GEOID_ZCTA5_[0-9]{2}");
    private static final Pattern CODE_LAND = Pattern.compile("AREALAND_ZCTA5_[0-9]{2}");
    private static final Pattern PART_LAND = Pattern.compile("AREALAND_PART");

    static Optional<Columns> of(String header) {
        String[] names = split(header);
        int district = find(names, DISTRICT);
        int code = find(names, CODE);
        int codeLand = find(names, CODE_LAND);
        int partLand = find(names, PART_LAND);
        if (district < 0 || code < 0 || codeLand < 0 || partLand < 0) {
            return Optional.empty();
        }
        Matcher matcher = DISTRICT.matcher(names[district]);
        return matcher.matches()
                ? Optional.of(new Columns(
                        names.length,
                        district,
                        code,
                        codeLand,
                        partLand,
                        new Congress(Integer.parseInt(matcher.group(1)))))
                : Optional.empty();
    }

    /** A line's values; empty where it has not as many as the header. */
    Optional<Row> row(String line) {
        String[] values = split(line);
        return values.length == width
                ? Optional.of(new Row(values[district], values[code], values[codeLand], values[partLand]))
                : Optional.empty();
    }

    private static String[] split(String line) {
        return line.split("\\|", -1);
    }

    private static int find(String[] names, Pattern wanted) {
        for (int index = 0; index < names.length; index++) {
            if (wanted.matcher(names[index]).matches()) {
                return index;
            }
        }
        return -1;
    }

    /**
     * One part: where a district and a ZIP code tabulation area overlap.
     *
     * @param district two digits of the state, two of the district
     * @param code empty for land that has no ZIP code
     */
    record Row(String district, String code, String codeLand, String partLand) {}
}
