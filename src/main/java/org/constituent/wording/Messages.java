package org.constituent.wording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.constituent.campaign.Language;
import org.constituent.civic.Congress;
import org.constituent.civic.Party;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.State;
import org.constituent.drafting.Template;
import org.constituent.drafting.Term;

/** The bot's own sentences in one language, complete. */
public final class Messages {
    private final Language language;
    private final Sentences<Phrase> phrases;
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
        this.phrases = new Sentences<>(language, "bot.yaml", Phrase.class, byKey);
    }

    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param pairs name, value, name, value …
     */
    public String say(Phrase phrase, String... pairs) {
        return phrases.say(phrase, pairs);
    }

    /** A small phrase that drafts use too. */
    public String term(Term term, Map<String, String> values) {
        return Objects.requireNonNull(terms.get(term)).fill(values);
    }

    /** A state's name as it reads after "in". */
    public String nameOf(State state) {
        return stateNames.getOrDefault(state, state.officialName());
    }

    /** A party's name as an adjective; as its members' files name it where the language has no word of its own. */
    public String partyOf(Party party) {
        return partyNames.getOrDefault(party.name(), party.name());
    }

    /** A day as people write it. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** A time of the day in Washington, as people write it. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(Congress.WASHINGTON)
                .format(moment);
    }

    /** A day of the week, as people write it within a sentence. */
    public String dayOfWeek(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** "A, B and C". */
    public String list(List<String> items) {
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
}
