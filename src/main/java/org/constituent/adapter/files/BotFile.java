package org.constituent.adapter.files;

import com.samskivert.mustache.MustacheException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.State;
import org.constituent.drafting.Template;
import org.constituent.drafting.Term;

/**
 * The bot's own sentences in one language.
 *
 * @param phrases what it says, by key
 * @param terms the small phrases drafts are made with
 * @param stateNames names of states as they read after "in", where they differ from the official ones
 * @param otherStateNames further names people type, to postal codes
 * @param towns names of towns people type, to the postal codes of their states
 * @param partyNames names of parties, where they differ from those in the members' files
 * @param understood words people type, by the intent they stand for
 */
public record BotFile(
        Path file,
        Map<String, Template> phrases,
        Map<Term, Template> terms,
        Map<State, String> stateNames,
        Map<String, String> otherStateNames,
        Map<String, String> towns,
        Map<String, String> partyNames,
        Map<String, List<String>> understood) {
    public BotFile {
        phrases = Map.copyOf(phrases);
        terms = Map.copyOf(terms);
        stateNames = Map.copyOf(stateNames);
        otherStateNames = Map.copyOf(otherStateNames);
        towns = Map.copyOf(towns);
        partyNames = Map.copyOf(partyNames);
        understood = Map.copyOf(understood);
    }

    static Optional<BotFile> read(Path file, Mistakes mistakes) {
        return YamlNode.read(file, mistakes).map(root -> {
            Map<String, YamlNode> entries = root.entries(Set.of(
                    "phrases",
                    "terms",
                    "states",
                    "state-names-understood",
                    "towns-understood",
                    "parties",
                    "understood"));
            return new BotFile(
                    file,
                    root.need(entries, "phrases").map(BotFile::templates).orElse(Map.of()),
                    root.need(entries, "terms").map(node -> terms(root, node)).orElse(Map.of()),
                    YamlReadings.optional(entries, "states")
                            .map(BotFile::states)
                            .orElse(Map.of()),
                    YamlReadings.optional(entries, "state-names-understood")
                            .map(BotFile::otherNames)
                            .orElse(Map.of()),
                    YamlReadings.optional(entries, "towns-understood")
                            .map(BotFile::otherNames)
                            .orElse(Map.of()),
                    YamlReadings.optional(entries, "parties")
                            .map(BotFile::parties)
                            .orElse(Map.of()),
                    root.need(entries, "understood").map(BotFile::understood).orElse(Map.of()));
        });
    }

    /** Every text of a block, by its key. */
    static Map<String, Template> templates(YamlNode node) {
        Map<String, Template> templates = new HashMap<>();
        node.entries()
                .forEach((key, value) -> value.text().ifPresent(text -> {
                    try {
                        templates.put(key, MustacheTemplate.of(text));
                    } catch (MustacheException e) {
                        value.wrong("the text cannot be read as a template: " + e.getMessage() + ".");
                    }
                }));
        return templates;
    }

    private static Map<Term, Template> terms(YamlNode root, YamlNode node) {
        Map<String, Term> known = Arrays.stream(Term.values()).collect(Collectors.toMap(Term::key, term -> term));
        Map<String, YamlNode> entries = node.entries(known.keySet());
        Map<String, Template> read = templates(node);
        Map<Term, Template> terms = new EnumMap<>(Term.class);
        known.forEach((key, term) -> {
            Template template = read.get(key);
            if (template == null) {
                root.wrong("terms has no " + key + ". Add a line \"" + key + ": …\".");
            } else {
                terms.put(term, template);
                YamlNode line = Objects.requireNonNull(entries.get(key));
                template.variables().stream()
                        .filter(name -> !term.variables().contains(name))
                        .sorted()
                        .forEach(name -> line.wrong("{{" + name + "}} cannot be filled in " + key + "."
                                + YamlNode.didYouMean(name, term.variables())));
            }
        });
        return terms;
    }

    private static Map<State, String> states(YamlNode node) {
        Map<State, String> names = new EnumMap<>(State.class);
        node.entries().forEach((code, name) -> {
            Optional<State> state = State.ofCode(code);
            if (state.isEmpty()) {
                name.wrong(code + " is not the postal code of a state or territory.");
            }
            state.ifPresent(known -> name.text().ifPresent(text -> names.put(known, text)));
        });
        return names;
    }

    private static Map<String, String> otherNames(YamlNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        node.entries()
                .forEach((name, code) -> code.as(BotFile::postalCode, "the postal code of a state or territory")
                        .ifPresent(known -> names.put(name, known)));
        return names;
    }

    private static Optional<String> postalCode(String typed) {
        return State.ofCode(typed)
                .map(State::code)
                .or(() -> AssociatedState.ofCode(typed).map(AssociatedState::name));
    }

    private static Map<String, String> parties(YamlNode node) {
        Map<String, String> names = new HashMap<>();
        node.entries().forEach((party, name) -> name.text().ifPresent(text -> names.put(party, text)));
        return names;
    }

    private static Map<String, List<String>> understood(YamlNode node) {
        Map<String, List<String>> understood = new HashMap<>();
        node.entries()
                .forEach((intent, words) -> understood.put(
                        intent,
                        words.items().stream()
                                .flatMap(word -> word.text().stream())
                                .toList()));
        return understood;
    }
}
