package org.constituent.adapter.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.campaign.LocalText;
import org.constituent.campaign.PartialDate;
import org.constituent.civic.BioguideId;

/** Readings that several files share. */
final class YamlReadings {
    private static final LocalText NO_TEXT = LocalText.english("-");

    private YamlReadings() {}

    /** An absolute http or https address. */
    static Optional<URI> page(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The value of a key that may be left out, or stand there with nothing after it. */
    static Optional<YamlNode> optional(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).filter(node -> !node.isEmpty());
    }

    static Optional<URI> address(YamlNode node) {
        return node.as(YamlReadings::page, "an address that begins with https:// or http://");
    }

    static Optional<BioguideId> legislator(YamlNode node) {
        return node.as(BioguideId::parse, "a Bioguide id such as M000133");
    }

    static Optional<PartialDate> partialDate(String text) {
        try {
            return Optional.of(new PartialDate(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of a key that must be there; where it is not that is noted, and a dash stands in. */
    static LocalText text(YamlNode parent, Map<String, YamlNode> entries, String key) {
        return parent.need(entries, key).flatMap(YamlReadings::localText).orElse(NO_TEXT);
    }

    /** A text for all languages, or one text a language; English must be there. */
    static Optional<LocalText> localText(YamlNode node) {
        if (node.isText()) {
            return node.text().map(LocalText::english);
        }
        Map<Language, String> texts = new HashMap<>();
        node.entries().forEach((key, value) -> {
            Optional<Language> language = Language.parse(key);
            if (language.isEmpty()) {
                value.wrong(key + " is not a language code such as en or es.");
                return;
            }
            value.text().ifPresent(text -> texts.put(language.get(), text));
        });
        if (!texts.containsKey(Language.ENGLISH)) {
            node.wrong("a text needs at least English. Add \"en: …\".");
            return Optional.empty();
        }
        return Optional.of(new LocalText(texts));
    }
}
