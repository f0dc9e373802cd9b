package org.constituent.adapter.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operator's settings as keys with dots and texts, not yet judged. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads a file; a file that is not there holds no settings.
     *
     * @throws InvalidFiles when it is not YAML made of keys and single values
     */
    public static Map<String, String> read(Path file) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Mistakes mistakes = new Mistakes();
            YamlNode.read(file, mistakes).ifPresent(root -> flatten("", root, settings));
            mistakes.throwIfAny();
        }
        return settings;
    }

    private static void flatten(String prefix, YamlNode node, Map<String, String> into) {
        node.entries().forEach((key, value) -> {
            if (value.isText()) {
                value.text().ifPresent(text -> into.put(prefix + key, text));
            } else {
                flatten(prefix + key + ".", value, into);
            }
        });
    }
}
