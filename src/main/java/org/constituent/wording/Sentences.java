package org.constituent.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.constituent.campaign.Language;
import org.constituent.drafting.Template;

/**
 * The wordings of everything of one kind that can be said, in one language, complete.
 *
 * @param <S> what can be said
 */
public final class Sentences<S extends Enum<S> & Sentence> {
    private final Map<S, Template> wordings = new HashMap<>();

    /**
     * Throws {@link IncompleteMessages} when a sentence is missing, one is there that is never said, or one
     * wants to be filled with what is not there.
     *
     * @param file the file's name in the folder of the language, for example {@code bot.yaml}
     * @param byKey templates by {@link Sentence#key()}
     */
    public Sentences(Language language, String file, Class<S> kind, Map<String, Template> byKey) {
        TreeSet<String> unknown = new TreeSet<>(byKey.keySet());
        List<String> mistakes = new ArrayList<>();
        for (S sentence : Objects.requireNonNull(kind.getEnumConstants())) {
            Template template = byKey.get(sentence.key());
            unknown.remove(sentence.key());
            if (template == null) {
                mistakes.add("phrases has no " + sentence.key() + ". Add a line \"" + sentence.key() + ": …\".");
            } else {
                wordings.put(sentence, template);
                template.variables().stream()
                        .filter(name -> !sentence.variables().contains(name))
                        .sorted()
                        .forEach(name -> mistakes.add(
                                "in " + sentence.key() + ", {{" + name + "}} cannot be filled. " + fillable(sentence)));
            }
        }
        unknown.forEach(key -> mistakes.add(key + " under phrases is never said. Correct its name, or delete it."));
        if (!mistakes.isEmpty()) {
            throw new IncompleteMessages(language, file, mistakes);
        }
    }

    /**
     * A sentence.
     *
     * @param pairs name, value, name, value …
     */
    public String say(S sentence, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return Objects.requireNonNull(wordings.get(sentence)).fill(values);
    }

    private static String fillable(Sentence sentence) {
        return sentence.variables().isEmpty()
                ? "Nothing is filled in here."
                : "Use "
                        + sentence.variables().stream()
                                .sorted()
                                .map(name -> "{{" + name + "}}")
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
