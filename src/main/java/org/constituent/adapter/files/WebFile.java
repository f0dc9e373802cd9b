package org.constituent.adapter.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.drafting.Template;

/** The texts of the pages: {@code web.yaml} in the folder of each language. */
public final class WebFile {
    private WebFile() {}

    /**
     * The texts by language and key.
     *
     * @param languages those that the bot speaks
     * @throws InvalidFiles with every mistake
     */
    public static Map<Language, Map<String, Template>> read(Path messages, Set<Language> languages) {
        Mistakes mistakes = new Mistakes();
        Map<Language, Map<String, Template>> texts = new HashMap<>();
        for (Language language : languages) {
            Path file = messages.resolve(language.code()).resolve("web.yaml");
            YamlNode.read(file, mistakes).ifPresent(root -> {
                Map<String, YamlNode> entries = root.entries(Set.of("phrases"));
                Optional<YamlNode> phrases = root.need(entries, "phrases");
                texts.put(language, phrases.map(BotFile::templates).orElse(Map.of()));
            });
        }
        mistakes.throwIfAny();
        return texts;
    }
}
