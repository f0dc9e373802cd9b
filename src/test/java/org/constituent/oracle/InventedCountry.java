package org.constituent.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of originals about people who do not exist, in the layout of the real ones: every seat of
 * Congress but a few that are vacant, ZIP codes in every prefix, and bills. The same seed gives the same
 * country; two seeds have nobody in common.
 */
public final class InventedCountry {
    /** What the official title of each invented bill is. */
    public static final String TITLE = "Invented Quiet Streets Act of 2025";

    private static final List<String> FIRST = List.of(
            "Ada",
            "Bénédicte",
            "Cyrus",
            "Dolores",
            "Ezra",
            "Fenna",
            "Gustavo",
            "Hülya",
            "Ingrid",
            "José",
            "Kwame",
            "Lakshmi",
            "Maren",
            "Nour",
            "Ørjan",
            "Paloma",
            "Quentin",
            "Rosalía",
            "Søren",
            "Thandiwe");
    private static final List<String> BEGIN = List.of("Amber", "Birken", "Cobble", "Dunmar", "Elder", "Fallow", "Garn");
    private static final List<String> END = List.of("field", "gate", "haven", "low", "mere", "stead", "wick", "combe");
    private static final int EVERY_SO_OFTEN_VACANT = 97;

    private final ObjectMapper json = new ObjectMapper();
    private final char seed;
    private final int codesInPrefix;
    private final Map<String, TreeSet<String>> codes = new TreeMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();

    /**
     * A country that stands nowhere but in memory.
     *
     * @param seed the letter that everybody's id begins with
     * @param codesInPrefix how many ZIP codes each prefix has, up to 100
     */
    public InventedCountry(char seed, int codesInPrefix) {
        this.seed = seed;
        this.codesInPrefix = codesInPrefix;
        seats();
        zipCodes();
    }

    /** Writes it as files. */
    public Path writeTo(Path folder) throws IOException {
        put(folder, "congress-legislators/legislators-current.json", members());
        put(folder, "congress-legislators/legislators-social-media.json", handles());
        put(folder, "congress-legislators/legislators-district-offices.json", offices());
        put(folder, "openstates-people/us.csv", forms());
        put(folder, "zip-districts/zccd.csv", table());
        return folder;
    }

    /** The ids of those who sit, by seat: {@code CA-11}, {@code AK-0} or {@code VT 1} for a senator's class. */
    public Map<String, String> people() {
        return people;
    }

    /** How many ZIP codes it has. */
    public int size() {
        return codes.size();
    }

    /** A bill's file, signed by those who hold these seats, the first being its sponsor. */
    public String bill(int congress, String type, int number, String title, List<String> seats) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<billStatus>\n")
                .append("<version>3.0.0</version>\n<bill>\n<number>" + number + "</number>\n<type>" + type
                        + "</type>\n")
                .append("<introducedDate>2025-02-03</introducedDate>\n<congress>" + congress + "</congress>\n")
                .append("<titles><item><titleType>Display Title</titleType><title>" + title
                        + "</title></item></titles>\n");
        for (int i = 0; i < seats.size(); i++) {
            String person = "<item><bioguideId>" + people.get(seats.get(i)) + "</bioguideId><fullName>Holder of "
                    + seats.get(i) + "</fullName>";
            if (i == 0) {
                xml.append("<sponsors>").append(person).append("</item></sponsors>\n<cosponsors>\n");
            } else {
                xml.append(person)
                        .append("<sponsorshipDate>2025-03-0" + (i % 9 + 1) + "</sponsorshipDate>")
                        .append("<isOriginalCosponsor>False</isOriginalCosponsor></item>\n");
            }
        }
        return xml.append("</cosponsors>\n</bill>\n</billStatus>\n").toString();
    }

    private void seats() {
        int number = 0;
        for (Map.Entry<String, List<Integer>> state : Usps.districts().entrySet()) {
            for (int district : state.getValue()) {
                number++;
                if (number % EVERY_SO_OFTEN_VACANT != 0) {
                    people.put(state.getKey() + "-" + district, id(number));
                }
            }
            for (String senateClass : Usps.senateClasses(state.getKey())) {
                number++;
                if (!(state.getKey() + senateClass).equals("ME2")) {
                    people.put(state.getKey() + " " + senateClass, id(number));
                }
            }
        }
    }

    private String id(int number) {
        return seed + String.format("%06d", number);
    }

    /** Every fifth code lies in two districts; some reach over a state line; some have lost their own state. */
    private void zipCodes() {
        List<String> prefixes = List.copyOf(Usps.prefixes().keySet());
        int number = 0;
        for (int p = 0; p < prefixes.size(); p++) {
            String home = Usps.prefixes().get(prefixes.get(p));
            String next = Usps.prefixes().get(prefixes.get((p + 1) % prefixes.size()));
            if (home.equals("VI")) {
                continue; // as the real table has none either
            }
            for (int code = 0; code < codesInPrefix; code++) {
                number++;
                TreeSet<String> districts = new TreeSet<>();
                districts.add(district(home, number));
                if (number % 5 == 0) {
                    districts.add(district(home, number * 7));
                }
                if (!next.equals(home) && !next.equals("VI") && code % 3 == 0) {
                    districts.add(district(next, number));
                    if (code % 2 == 1) {
                        districts.removeIf(district -> district.startsWith(home));
                    }
                }
                codes.put(prefixes.get(p) + String.format("%02d", code), districts);
            }
        }
    }

    private static String district(String state, int number) {
        List<Integer> all = Usps.districts().getOrDefault(state, List.of(0));
        return state + "-" + all.get(number * 31 % all.size());
    }

    private String members() {
        ArrayNode list = json.createArrayNode();
        people.forEach((seat, id) -> {
            int number = Integer.parseInt(id.substring(1));
            ObjectNode person = list.addObject();
            person.putObject("id").put("bioguide", id);
            // Two out of three hundred share a name: nobody may be told apart by it.
            person.putObject("name")
                    .put("first", FIRST.get(number % 300 % FIRST.size()))
                    .put("last", BEGIN.get(number % 300 % BEGIN.size()) + END.get(number % 300 % END.size()));
            person.putObject("bio").put("gender", number % 2 == 0 ? "F" : "M");
            ObjectNode term = person.putArray("terms").addObject();
            boolean senator = seat.contains(" ");
            term.put("type", senator ? "sen" : "rep").put("start", "2025-01-03").put("end", "2027-01-03");
            term.put("state", seat.substring(0, 2)).put("party", number % 2 == 0 ? "Democrat" : "Republican");
            term.put(senator ? "class" : "district", Integer.parseInt(seat.substring(3)));
            term.put("phone", String.format("202-225-%04d", number)).put("url", "https://" + id + ".house.gov");
        });
        return list.toPrettyString() + "\n";
    }

    private String handles() {
        ArrayNode list = json.createArrayNode();
        people.values().forEach(id -> {
            ObjectNode person = list.addObject();
            person.putObject("id").put("bioguide", id);
            person.putObject("social").put("twitter", "X" + id);
        });
        return list.toPrettyString() + "\n";
    }

    private String offices() {
        ArrayNode list = json.createArrayNode();
        people.forEach((seat, id) -> {
            ObjectNode person = list.addObject();
            person.putObject("id").put("bioguide", id);
            person.putArray("offices")
                    .addObject()
                    .put("id", id + "-town")
                    .put("address", "1 Main Street")
                    .put("city", "Town of " + seat)
                    .put("state", seat.substring(0, 2));
        });
        return list.toPrettyString() + "\n";
    }

    private String forms() {
        StringBuilder csv = new StringBuilder("id,name,image,email,links\n");
        people.forEach((seat, id) -> csv.append("p/" + id + ",Somebody,https://unitedstates.github.io/images/" + id
                + ".jpg,https://" + id + ".house.gov/contact,\n"));
        return csv.toString();
    }

    /** State by state, as the real table is. */
    private String table() {
        List<String> rows = new ArrayList<>();
        codes.forEach((code, districts) -> districts.forEach(district ->
                rows.add("00," + district.substring(0, 2) + "," + code + "," + district.substring(3) + "\n")));
        rows.sort(String::compareTo);
        return "state_fips,state_abbr,zcta,cd\n" + String.join("", rows);
    }

    private static void put(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
