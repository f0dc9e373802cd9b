package org.constituent.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Language;
import org.constituent.civic.State;

/** Words in memory. A gap is written {@code <name>}; a small phrase says its own name and what it was given. */
final class FakePhrasebook implements Phrasebook {
    private static final Pattern GAP = Pattern.compile("<(\\w+)>");

    private final Map<Medium, List<String>> orders = new HashMap<>();
    private final Map<String, List<Variant>> variants = new HashMap<>();

    FakePhrasebook order(Medium medium, String... parts) {
        orders.put(medium, List.of(parts));
        return this;
    }

    FakePhrasebook part(Medium medium, String part, String... texts) {
        variants.put(
                medium + part,
                Arrays.stream(texts)
                        .map(text -> new Variant(new Gaps(text), Optional.empty()))
                        .toList());
        return this;
    }

    FakePhrasebook citing(Medium medium, String part, String citation, String text) {
        List<Variant> more = new ArrayList<>(variants.getOrDefault(medium + part, List.of()));
        more.add(new Variant(new Gaps(text), Optional.of(citation)));
        variants.put(medium + part, more);
        return this;
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public List<String> order(Medium medium) {
        return orders.getOrDefault(medium, List.of());
    }

    @Override
    public List<Variant> variants(Medium medium, String part, Ask ask, BillBefore.Where where) {
        return variants.getOrDefault(medium + part, List.of());
    }

    @Override
    public String say(Term term, Map<String, String> values) {
        return term.key() + (values.isEmpty() ? "" : new TreeMap<>(values));
    }

    @Override
    public String nameOf(State state) {
        return state.officialName();
    }

    private record Gaps(String text) implements Template {
        @Override
        public String fill(Map<String, String> values) {
            return GAP.matcher(text).replaceAll(gap -> {
                String value = values.get(gap.group(1));
                if (value == null) {
                    throw new IllegalStateException("nothing fills " + gap.group());
                }
                return java.util.regex.Matcher.quoteReplacement(value);
            });
        }

        @Override
        public Set<String> variables() {
            return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
        }
    }
}
