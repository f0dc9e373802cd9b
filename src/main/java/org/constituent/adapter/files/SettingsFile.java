package org.constituent.adapter.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The operator's settings as keys with dots and texts, not yet judged.
 *
 * @param lines by key, the line it stands on
 */
public record SettingsFile(Map<String, String> values, Map<String, Integer> lines) {
    public SettingsFile {
        values = Map.copyOf(values);
        lines = Map.copyOf(lines);
    }

    /**
     * Reads a file; a file that is not there, or has comments alone, holds no settings.
     *
     * @throws InvalidFiles when it is not YAML made of keys and single values
     */
    public static SettingsFile read(Path file) {
        Map<String, String> values = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Mistakes mistakes = new Mistakes();
        YamlNode.readIfAny(file, mistakes).ifPresent(root -> flatten("", root, values, lines));
        mistakes.throwIfAny();
        return new SettingsFile(values, lines);
    }

    private static void flatten(String prefix, YamlNode node, Map<String, String> values, Map<String, Integer> lines) {
        node.entries().forEach((name, value) -> {
            String key = prefix + name;
            if (value.isEmpty()) {
                value.wrong(key + " has no value. Write one behind the colon, or delete the line.");
            } else if (value.isList()) {
                value.wrong(key + " must stand on one line without brackets; several words have spaces between.");
            } else if (value.isText()) {
                lines.put(key, value.line());
                value.text().ifPresent(text -> values.put(key, text));
            } else {
                flatten(key + ".", value, values, lines);
            }
        });
    }
}
