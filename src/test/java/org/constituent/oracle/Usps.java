package org.constituent.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which state the Postal Service's three-digit prefixes belong to, and the seats each state has. Written
 * down anew for the oracle, which would prove nothing with the program's own tables.
 */
final class Usps {
    private static final String PREFIXES = """
            NY 005 100-149; PR 006-007 009; VI 008; MA 010-027 055; RI 028-029; NH 030-038; ME 039-049;
            VT 050-054 056-059; CT 060-069; NJ 070-089; PA 150-196; DE 197-199; DC 200 202-205; VA 201 220-246;
            MD 206-219; WV 247-268; NC 270-289; SC 290-299; GA 300-319 398-399; FL 320-339 341-342 344 346-347 349;
            AL 350-369; TN 370-385; MS 386-397; KY 400-427; OH 430-459; IN 460-479; MI 480-499; IA 500-528;
            WI 530-549; MN 550-567; SD 570-577; ND 580-588; MT 590-599; IL 600-629; MO 630-658; KS 660-679;
            NE 680-693; LA 700-714; AR 716-729; OK 730-731 734-749; TX 733 750-799 885; CO 800-816; WY 820-831;
            ID 832-838; UT 840-847; AZ 850-865; NM 870-884; NV 889-898; CA 900-961; HI 967-968; OR 970-979;
            WA 980-994; AK 995-999
            """;

    /** Seats in the House, and the classes of the two senators; none for those who send a delegate. */
    private static final String SEATS = """
            AL 7 23; AK 1 23; AZ 9 13; AR 4 23; CA 52 13; CO 8 23; CT 5 13; DE 1 12; FL 28 13; GA 14 23; HI 2 13;
            ID 2 23; IL 17 23; IN 9 13; IA 4 23; KS 4 23; KY 6 23; LA 6 23; ME 2 12; MD 8 13; MA 9 12; MI 13 12;
            MN 8 12; MS 4 12; MO 8 13; MT 2 12; NE 3 12; NV 4 13; NH 2 23; NJ 12 12; NM 3 12; NY 26 13; NC 14 23;
            ND 1 13; OH 15 13; OK 5 23; OR 6 23; PA 17 13; RI 2 12; SC 7 23; SD 1 23; TN 9 12; TX 38 12; UT 4 13;
            VT 1 13; VA 11 12; WA 10 13; WV 2 12; WI 8 13; WY 1 12; DC 1 -; AS 1 -; GU 1 -; MP 1 -; PR 1 -; VI 1 -
            """;

    /** Places that get their mail over the state line: Fishers Island, the Texan side of Texhoma, Alta. */
    private static final Map<String, String> ELSEWHERE = Map.of("06390", "NY", "73960", "TX", "83414", "WY");

    private static final Map<String, String> STATES = states();
    private static final Map<String, List<String>> CLASSES = new LinkedHashMap<>();
    private static final Map<String, List<Integer>> DISTRICTS = new LinkedHashMap<>();

    static {
        for (String entry : SEATS.split(";", -1)) {
            String[] words = entry.strip().split("\\s+", -1);
            int seats = Integer.parseInt(words[1]);
            DISTRICTS.put(
                    words[0],
                    seats == 1
                            ? List.of(0)
                            : IntStream.rangeClosed(1, seats).boxed().toList());
            CLASSES.put(
                    words[0],
                    words[2].equals("-")
                            ? List.of()
                            : words[2].chars().mapToObj(Character::toString).toList());
        }
    }

    private Usps() {}

    /** The state that a code's mail goes to, as its prefix tells but for a few. */
    static Optional<String> stateOf(String zip) {
        return Optional.ofNullable(ELSEWHERE.get(zip)).or(() -> Optional.ofNullable(STATES.get(zip.substring(0, 3))));
    }

    /** By prefix, in order. */
    static Map<String, String> prefixes() {
        return STATES;
    }

    /** By state: the numbers of its House districts, 0 for the only one. */
    static Map<String, List<Integer>> districts() {
        return DISTRICTS;
    }

    /** The classes of a state's senators; empty for those who send a delegate only. */
    static List<String> senateClasses(String state) {
        return CLASSES.getOrDefault(state, List.of());
    }

    private static Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (String entry : PREFIXES.split(";", -1)) {
            String[] words = entry.strip().split("\\s+", -1);
            for (int i = 1; i < words.length; i++) {
                int from = Integer.parseInt(words[i].substring(0, 3));
                int to = Integer.parseInt(words[i].substring(words[i].length() - 3));
                for (int prefix = from; prefix <= to; prefix++) {
                    states.put(String.format("%03d", prefix), words[0]);
                }
            }
        }
        return states;
    }
}
