package org.constituent.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.constituent.campaign.Language;
import org.constituent.civic.Party;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.State;
import org.constituent.drafting.Template;
import org.constituent.drafting.Term;

/** The bot's own sentences in one language, complete. */
public final class Messages {
    private final Language language;
    private final Map<Phrase, Template> phrases = new EnumMap<>(Phrase.class);
    private final Map<Term, Template> terms;
    private final Map<State, String> stateNames;
    private final Map<String, String> partyNames;

    /**
     * Throws {@link IncompleteMessages} when a phrase is missing, one is there that is never said, or one
     * wants to be filled with what is not there.
     *
     * @param byKey templates by {@link Phrase#key()}
     * @param terms the small phrases, complete
     * @param stateNames where they differ from the official ones
     * @param partyNames where they differ from those in the members' files
     */
    public Messages(
            Language language,
            Map<String, Template> byKey,
            Map<Term, Template> terms,
            Map<State, String> stateNames,
            Map<String, String> partyNames) {
        this.language = language;
        this.terms = Map.copyOf(terms);
        this.stateNames = Map.copyOf(stateNames);
        this.partyNames = Map.copyOf(partyNames);
        TreeSet<String> unknown = new TreeSet<>(byKey.keySet());
        List<String> mistakes = new ArrayList<>();
        for (Phrase phrase : Phrase.values()) {
            Template template = byKey.get(phrase.key());
            unknown.remove(phrase.key());
            if (template == null) {
                mistakes.add("phrases has no " + phrase.key() + ". Add a line \"" + phrase.key() + ": …\".");
            } else {
                phrases.put(phrase, template);
                template.variables().stream()
                        .filter(name -> !phrase.variables().contains(name))
                        .sorted()
                        .forEach(name -> mistakes.add(
                                "in " + phrase.key() + ", {{" + name + "}} cannot be filled. " + fillable(phrase)));
            }
        }
        unknown.forEach(key -> mistakes.add(key + " under phrases is never said. Correct its name, or delete it."));
        if (!mistakes.isEmpty()) {
            throw new IncompleteMessages(language, mistakes);
        }
    }

    private static String fillable(Phrase phrase) {
        return phrase.variables().isEmpty()
                ? "Nothing is filled in here."
                : "Use "
                        + phrase.variables().stream()
                                .sorted()
                                .map(name -> "{{" + name + "}}")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param pairs name, value, name, value …
     */
    String say(Phrase phrase, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return Objects.requireNonNull(phrases.get(phrase)).fill(values);
    }

    /** A small phrase that drafts use too. */
    String term(Term term, Map<String, String> values) {
        return Objects.requireNonNull(terms.get(term)).fill(values);
    }

    /** A state's name as it reads after "in". */
    String nameOf(State state) {
        return stateNames.getOrDefault(state, state.officialName());
    }

    /** A party's name as an adjective; as its members' files name it where the language has no word of its own. */
    String partyOf(Party party) {
        return partyNames.getOrDefault(party.name(), party.name());
    }

    /** A day as people write it. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** "A, B and C". */
    String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + andBefore(items.get(last)) + " " + items.get(last);
    }

    /** Spanish "y" gives way before its own sound: "Misuri e Illinois", but "Nebraska y Iowa". */
    private String andBefore(String item) {
        String and = say(Phrase.AND);
        return and.equals("y") && PlaceParser.folded(item).matches("i(?![aeiou]).*") ? "e" : and;
    }

    /** Words are missing in a language's file, or are too many, or cannot be used. The message lists every mistake. */
    public static final class IncompleteMessages extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IncompleteMessages(Language language, List<String> mistakes) {
            super(mistakes.stream()
                    .map(mistake -> "messages/" + language + "/bot.yaml: " + mistake)
                    .collect(Collectors.joining("\n")));
        }
    }
}
