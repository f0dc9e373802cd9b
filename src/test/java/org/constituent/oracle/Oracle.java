package org.constituent.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows from the raw files who represents each ZIP code, and compares the program's answers with it.
 *
 * <p>Where a table has lost a state, the raw file alone does not tell. The oracle then wants what the
 * program knew before the table came: its answer of that time must be offered beside the table's.
 */
final class Oracle {
    private final RawFiles raw;
    private final Map<String, Answer> before;

    /** The codes whose home state, by their prefix, the table has lost. */
    final Set<String> lostHome = new TreeSet<>();

    /** The codes for which the program knew of a state beforehand that the table has lost. */
    final Set<String> lostNeighbour = new TreeSet<>();

    /** @param before the program's answers before it read the raw files */
    Oracle(RawFiles raw, Map<String, Answer> before) {
        this.raw = raw;
        this.before = before;
    }

    /** What is wrong, by ZIP code; empty where every answer is right. */
    SortedMap<String, List<String>> compare(Map<String, Answer> answers) {
        SortedMap<String, List<String>> wrong = new TreeMap<>();
        raw.districtsOf.forEach((code, rows) -> {
            List<String> complaints = new ArrayList<>();
            Answer answer = answers.get(code);
            if (answer == null) {
                complaints.add("there is no answer");
            } else {
                compare(expected(code, rows, complaints), answer, complaints);
            }
            if (!complaints.isEmpty()) {
                wrong.put(code, complaints);
            }
        });
        answers.keySet().stream()
                .filter(code -> !raw.districtsOf.containsKey(code))
                .forEach(code -> wrong.put(code, List.of("nobody asked about it")));
        return wrong;
    }

    private Set<String> expected(String code, Collection<String> rows, List<String> wrong) {
        Set<String> expected = new TreeSet<>(rows);
        Set<String> states = statesOf(rows);
        Optional<String> lost = Usps.stateOf(code).filter(home -> !states.contains(home));
        lost.ifPresent(home -> lostHome.add(code));
        Optional<Answer> known = Optional.ofNullable(before.get(code));
        boolean whole =
                known.filter(answer -> answer.precision().equals("zip5")).isPresent();
        if (known.isPresent() && whole && !states.containsAll(known.get().states())) {
            if (lost.isEmpty()) {
                lostNeighbour.add(code);
            }
            expected.addAll(known.get().districts());
        }
        if (known.isPresent() && !whole && known.get().states().stream().noneMatch(states::contains)) {
            expected.addAll(known.get().districts());
        }
        lost.filter(home -> !statesOf(expected).contains(home))
                .ifPresent(home -> wrong.add("its prefix is of " + home + ", which nobody offers"));
        return expected;
    }

    private void compare(Set<String> districts, Answer answer, List<String> wrong) {
        Set<String> people = new HashSet<>();
        Set<String> vacant = new TreeSet<>();
        for (String district : districts) {
            String holder = raw.representative.get(district);
            (holder == null ? vacant : people).add(holder == null ? district : holder);
        }
        int emptySenateSeats = 0;
        for (String state : statesOf(districts)) {
            List<String> senators = raw.senators.getOrDefault(state, List.of());
            people.addAll(senators);
            emptySenateSeats += Usps.senateClasses(state).size() - senators.size();
        }
        same("kind", "zip", answer.kind(), wrong);
        same("precision", "zip5", answer.precision(), wrong);
        sameOnce("districts", districts, answer.districts(), wrong);
        sameOnce("states", statesOf(districts), answer.states(), wrong);
        sameOnce("legislators", people, answer.legislators(), wrong);
        same("split", districts.size() > 1, answer.split(), wrong);
        List<String> house = answer.vacancies().stream()
                .filter(seat -> !seat.contains("senate"))
                .toList();
        sameOnce("vacancies in the House", vacant, house, wrong);
        same("vacancies in the Senate", emptySenateSeats, answer.vacancies().size() - house.size(), wrong);
    }

    private static Set<String> statesOf(Collection<String> districts) {
        Set<String> states = new TreeSet<>();
        districts.forEach(district -> states.add(district.substring(0, 2)));
        return states;
    }

    private static void same(String what, Object expected, Object answered, List<String> wrong) {
        if (!expected.equals(answered)) {
            wrong.add(what + ": " + answered + " instead of " + expected);
        }
    }

    /** The same things, each named once. */
    private static void sameOnce(String what, Set<String> expected, List<String> answered, List<String> wrong) {
        if (answered.size() != expected.size() || !new HashSet<>(answered).equals(expected)) {
            wrong.add(what + ": " + answered + " instead of " + expected);
        }
    }
}
