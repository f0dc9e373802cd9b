package org.constituent.chat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.constituent.campaign.Language;

/**
 * A named command, for platforms that show people a list of what they may ask.
 *
 * @param name by language; the language {@link Language#ENGLISH} is always there
 * @param does what it is for, in a few words, by language
 * @param forOrganizers whether only those who run a community may use it
 * @param words the words of an intent, made of what was given for the parameters, by their keys
 */
public record Command(
        Map<Language, String> name,
        Map<Language, String> does,
        List<Parameter> parameters,
        boolean forOrganizers,
        Function<Map<String, String>, String> words) {
    public Command {
        name = Map.copyOf(name);
        does = Map.copyOf(does);
        parameters = List.copyOf(parameters);
    }

    /**
     * Something that may be said with a command.
     *
     * @param key by which {@link Command#words} finds it; of no language
     * @param name by language
     * @param does by language
     */
    public record Parameter(
            String key, Map<Language, String> name, Map<Language, String> does, boolean required, Values values) {
        public Parameter {
            name = Map.copyOf(name);
            does = Map.copyOf(does);
        }
    }

    /** What may be given for a parameter. */
    public sealed interface Values {}

    /** Anything; a {@link Typeahead} helps. */
    public record Completed(Typeahead.Kind kind) implements Values {}

    /** One of a few. */
    public record OneOf(List<Value> values) implements Values {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * One of a few.
     *
     * @param label by language
     */
    public record Value(String words, Map<Language, String> label) {
        public Value {
            label = Map.copyOf(label);
        }
    }
}
