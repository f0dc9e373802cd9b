package org.constituent.adapter.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.constituent.civic.EditDistance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A value in a YAML file that knows its line. Reading one of the wrong form notes a mistake and gives
 * an empty value, so that a file tells all its mistakes in one go.
 */
final class YamlNode {
    private static final int MOST_TYPOS = 2;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Node node;
    private final String name;
    private final Mistakes mistakes;

    private YamlNode(Path file, Node node, String name, Mistakes mistakes) {
        this.file = file;
        this.node = node;
        this.name = name;
        this.mistakes = mistakes;
    }

    /** The root of a file; empty, with the mistake noted, when it cannot be read as YAML. */
    static Optional<YamlNode> read(Path file, Mistakes mistakes) {
        int before = mistakes.all().size();
        Optional<YamlNode> root = textOf(file, mistakes).flatMap(text -> read(file, text, mistakes));
        if (root.isEmpty() && mistakes.all().size() == before) {
            mistakes.add(file, 0, "the file is empty. Put back what stood in it, or delete it if it is not needed.");
        }
        return root;
    }

    /** The same of a file that may do without anything but comments, or not be there. */
    static Optional<YamlNode> readIfAny(Path file, Mistakes mistakes) {
        return Files.exists(file)
                ? textOf(file, mistakes).flatMap(text -> read(file, text, mistakes))
                : Optional.empty();
    }

    /** What stands in a file, without the mark that some editors begin one with. */
    static Optional<String> textOf(Path file, Mistakes mistakes) {
        try {
            String text = Files.readString(file);
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistakes.add(file, 0, "there is no such file. Put it there, or correct its name.");
        } catch (CharacterCodingException e) {
            mistakes.add(file, 0, "the file is not UTF-8. Save it as UTF-8.");
        } catch (AccessDeniedException e) {
            mistakes.add(file, 0, "the file cannot be read. Let the account that runs this program read it.");
        } catch (IOException e) {
            mistakes.add(
                    file,
                    0,
                    Files.isDirectory(file)
                            ? "this is a folder, but must be a file. Move the folder away."
                            : "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The root of a text that begins with the file's first line; empty where nothing but comments stands in it. */
    static Optional<YamlNode> read(Path file, String text, Mistakes mistakes) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)))
                    .map(root -> new YamlNode(file, root, "the file", mistakes));
        } catch (ReaderException e) {
            long line = 1
                    + text.codePoints()
                            .limit(e.getPosition())
                            .filter(one -> one == '\n')
                            .count();
            mistakes.add(
                    file,
                    (int) line,
                    String.format(
                            Locale.ROOT,
                            "a character stands here that is none of a text (U+%04X). Delete it.",
                            e.getCodePoint()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            mistakes.add(file, line, "this is not YAML: " + problem(e));
        } catch (YAMLException e) {
            mistakes.add(file, 0, unreadable(e));
        }
        return Optional.empty();
    }

    private static String problem(MarkedYAMLException e) {
        return String.valueOf(e.getProblem()).contains("TAB")
                ? "a tab stands where the line is indented. Use spaces."
                : e.getProblem()
                        + ". Quote texts that hold a colon or a hash, and indent what belongs together equally.";
    }

    /** What is wrong where the reader tells no line. */
    private static String unreadable(YAMLException e) {
        return String.valueOf(e.getMessage()).contains("aliases")
                ? "one value points to another with & and *. Write it out instead."
                : "this is not YAML: " + e.getMessage();
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void wrong(String what) {
        mistakes.add(file, line(), what);
    }

    /** The text of a scalar, its white space trimmed. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        wrong(name + " must be a text.");
        return Optional.empty();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether nothing stands after the key. */
    boolean isEmpty() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    /** What the text stands for; a mistake that names {@code expected} when it stands for nothing. */
    <T> Optional<T> as(Function<String, Optional<T>> parser, String expected) {
        return text().flatMap(text -> {
            Optional<T> value = parser.apply(text);
            if (value.isEmpty()) {
                wrong(name + " is \"" + text + "\", but must be " + expected + ".");
            }
            return value;
        });
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(name + " must be a list: one item a line beginning with \"- \", or [one, another].");
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(file, item, "an item of " + name, mistakes));
        }
        return items;
    }

    /** Its entries by key, in the order of the file. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(name + " must hold keys and values, one \"key: value\" a line.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlNode value = new YamlNode(file, tuple.getValueNode(), key, mistakes);
            if (entries.put(key, value) != null) {
                value.wrong(key + " stands twice. Keep one.");
            }
        }
        return entries;
    }

    /** Its entries, after noting every key that is not among the known ones. */
    Map<String, YamlNode> entries(Set<String> known) {
        Map<String, YamlNode> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                value.wrong(key + " is not known here." + didYouMean(key, known));
            }
        });
        return entries;
    }

    /** The value of a key that must be there. */
    Optional<YamlNode> need(Map<String, YamlNode> entries, String key) {
        YamlNode value = entries.get(key);
        if (value == null) {
            wrong(name + " has no " + key + ". Add a line \"" + key + ": …\".");
        }
        return Optional.ofNullable(value);
    }

    static String didYouMean(String word, Set<String> known) {
        return known.stream()
                .filter(candidate -> EditDistance.between(candidate, word, MOST_TYPOS) <= MOST_TYPOS)
                // Of several the nearest, and always the same one.
                .min(Comparator.comparingInt((String candidate) -> EditDistance.between(candidate, word, MOST_TYPOS))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> " Did you mean " + candidate + "?")
                .orElseGet(() -> " Known are: "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
    }
}
