package org.constituent.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.files.WebFile;
import org.constituent.campaign.Language;
import org.constituent.civic.PlaceParser;
import org.constituent.conversation.IntentParser;
import org.constituent.conversation.Vocabulary;
import org.constituent.drafting.Template;
import org.constituent.port.CurrentFacts;
import org.constituent.web.PageWords;
import org.constituent.wording.Messages;

/** What the bot says and understands, in every language it speaks. */
final class Languages {
    private final Map<Language, BotFile> bots;
    private final String asked;
    private final Path folder;
    private final Map<Language, Messages> messages;

    /**
     * The words of these files, complete.
     *
     * @param asked the code of the language that is spoken where nobody chose another
     * @param folder where the words of the pages are
     */
    Languages(Map<Language, BotFile> bots, String asked, Path folder) {
        this.bots = new LinkedHashMap<>(bots);
        this.asked = asked;
        this.folder = folder;
        Map<Language, Messages> complete = new HashMap<>();
        bots.forEach((language, bot) -> complete.put(
                language, new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames())));
        this.messages = Map.copyOf(complete);
    }

    Map<Language, Messages> messages() {
        return messages;
    }

    /** The language that was asked for, which must be one of those there are. */
    Language usual() {
        Optional<Language> language = Language.parse(asked).filter(messages::containsKey);
        return language.orElseThrow(
                () -> new Mistake("There are no words in the language " + asked + ". There are: " + codes() + "."));
    }

    boolean speaks(String code) {
        return Language.parse(code).filter(messages::containsKey).isPresent();
    }

    /** Those there are, as people type them. */
    String codes() {
        return String.join(
                ", ", messages.keySet().stream().map(Language::code).sorted().toList());
    }

    /** The words of the language that was asked for. */
    Messages usualMessages() {
        return Objects.requireNonNull(messages.get(usual()));
    }

    PlaceParser placeParser() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> towns = new HashMap<>();
        bots.values().forEach(bot -> {
            bot.stateNames().forEach((state, name) -> names.put(name, state.code()));
            names.putAll(bot.otherStateNames());
            towns.putAll(bot.towns());
        });
        return new PlaceParser(names, towns);
    }

    /** The words people type. */
    Vocabulary vocabulary() {
        Map<Language, Map<String, List<String>>> understood = new HashMap<>();
        bots.forEach((language, bot) -> understood.put(language, bot.understood()));
        return new Vocabulary(understood);
    }

    /** What reads what people type, of whom some are known by name. */
    IntentParser intentParser(CurrentFacts facts) {
        return new IntentParser(placeParser(), vocabulary(), facts);
    }

    /** What the pages say. */
    Map<Language, PageWords> pages() {
        Map<Language, Map<String, Template>> texts = WebFile.read(folder, messages.keySet());
        Map<Language, PageWords> words = new HashMap<>();
        messages.forEach((language, own) ->
                words.put(language, new PageWords(Objects.requireNonNull(texts.get(language)), own)));
        return words;
    }
}
