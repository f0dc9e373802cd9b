package org.constituent.adapter.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;

/** The campaigns of {@code config/campaigns} with the words of {@code messages}. */
public final class FileCampaigns implements Campaigns {
    private final List<CampaignFile.Loaded> loaded;
    private final Map<Language, BotFile> bots;
    private final Map<String, Map<Language, Phrasebook>> words;

    private FileCampaigns(
            List<CampaignFile.Loaded> loaded,
            Map<Language, BotFile> bots,
            Map<String, Map<Language, Phrasebook>> words) {
        this.loaded = List.copyOf(loaded);
        this.bots = Map.copyOf(bots);
        this.words = Map.copyOf(words);
    }

    /**
     * Reads everything.
     *
     * @param usual the slug of the default campaign
     * @throws InvalidFiles with every mistake in every file
     */
    public static FileCampaigns read(Path campaigns, Path messages, String usual) {
        Mistakes mistakes = new Mistakes();
        FileCampaigns read = read(campaigns, messages, usual, mistakes);
        mistakes.throwIfAny();
        return read;
    }

    /** The same, noting mistakes; what could be read in spite of them is there. */
    static FileCampaigns read(Path campaigns, Path messages, String usual, Mistakes mistakes) {
        List<CampaignFile.Loaded> loaded = new ArrayList<>();
        for (Path file : files(campaigns, mistakes)) {
            CampaignFile.read(file, mistakes).ifPresent(loaded::add);
        }
        loaded.sort(Comparator.comparing(
                        (CampaignFile.Loaded one) -> !one.campaign().slug().equals(usual))
                .thenComparing(one -> one.campaign().slug()));
        if (mistakes.isEmpty()
                && (loaded.isEmpty() || !loaded.get(0).campaign().slug().equals(usual))) {
            mistakes.add(
                    campaigns,
                    0,
                    "there is no campaign " + usual + ".yaml here, which the settings name as the default.");
        }
        Map<Language, BotFile> bots = bots(messages, mistakes);
        Map<String, Map<Language, Phrasebook>> words = new HashMap<>();
        for (CampaignFile.Loaded one : loaded) {
            words.put(one.campaign().slug(), words(messages, one.campaign(), bots, mistakes));
        }
        return new FileCampaigns(loaded, bots, words);
    }

    @Override
    public List<Campaign> all() {
        return loaded.stream().map(CampaignFile.Loaded::campaign).toList();
    }

    @Override
    public Optional<Campaign> find(String slug) {
        return all().stream().filter(campaign -> campaign.slug().equals(slug)).findFirst();
    }

    @Override
    public Phrasebook words(Campaign campaign, Language language) {
        Map<Language, Phrasebook> own = Objects.requireNonNull(words.get(campaign.slug()), campaign::slug);
        Phrasebook inLanguage = own.get(language);
        return inLanguage != null ? inLanguage : Objects.requireNonNull(own.get(Language.ENGLISH));
    }

    /** The same with another default campaign. */
    public FileCampaigns startingWith(String slug) {
        List<CampaignFile.Loaded> others = new ArrayList<>(loaded);
        others.sort(Comparator.comparing(one -> !one.campaign().slug().equals(slug)));
        return new FileCampaigns(others, bots, words);
    }

    /**
     * The bot's own sentences alone, by language.
     *
     * @throws InvalidFiles with every mistake
     */
    public static Map<Language, BotFile> bots(Path messages) {
        Mistakes mistakes = new Mistakes();
        Map<Language, BotFile> bots = bots(messages, mistakes);
        mistakes.throwIfAny();
        return bots;
    }

    private static Map<Language, BotFile> bots(Path messages, Mistakes mistakes) {
        Map<Language, BotFile> bots = new TreeMap<>(Comparator.comparing(Language::code));
        for (Path folder : languages(messages, mistakes)) {
            Language.parse(String.valueOf(folder.getFileName()))
                    .ifPresent(language -> BotFile.read(folder.resolve("bot.yaml"), mistakes)
                            .ifPresent(bot -> bots.put(language, bot)));
        }
        if (mistakes.isEmpty() && !bots.containsKey(Language.ENGLISH)) {
            mistakes.add(messages, 0, "there is no folder en, which every other language falls back to.");
        }
        return bots;
    }

    /** The bot's own sentences, by language. */
    public Map<Language, BotFile> bots() {
        return bots;
    }

    /** Throws {@link InvalidFiles} when a bill's number belongs to another act. */
    public void checkTitles(Facts facts) {
        Mistakes mistakes = new Mistakes();
        loaded.forEach(one -> one.checkTitles(facts, mistakes));
        mistakes.throwIfAny();
    }

    /** The file and the line where a target of a campaign stands. */
    public String placeOf(Campaign campaign, BioguideId target) {
        return loaded.stream()
                .filter(one -> one.campaign().equals(campaign))
                .findFirst()
                .map(one -> one.file() + ":" + one.targetLines().getOrDefault(target, 1))
                .orElseThrow();
    }

    private static Map<Language, Phrasebook> words(
            Path messages, Campaign campaign, Map<Language, BotFile> bots, Mistakes mistakes) {
        Map<Language, Phrasebook> words = new HashMap<>();
        bots.forEach((language, bot) -> {
            Path folder = messages.resolve(language.code()).resolve(campaign.slug());
            if (!Files.isDirectory(folder)) {
                if (language.equals(Language.ENGLISH)) {
                    mistakes.add(
                            folder, 0, "the campaign has no English words. Add post.yaml, letter.yaml and call.yaml.");
                }
                return;
            }
            Map<Medium, DraftFile> drafts = new EnumMap<>(Medium.class);
            for (Medium medium : Medium.values()) {
                Path file = folder.resolve(medium.key() + ".yaml");
                DraftFile.read(file, medium, campaign, mistakes).ifPresent(draft -> {
                    uncovered(file, draft, mistakes);
                    drafts.put(medium, draft);
                });
            }
            words.put(language, new FilePhrasebook(language, bot, drafts));
        });
        return words;
    }

    /** Every part must have words for whatever may come, also for what a later bill may bring. */
    private static void uncovered(Path file, DraftFile draft, Mistakes mistakes) {
        for (String part : draft.parts()) {
            for (Ask ask : Ask.values()) {
                for (BillBefore.Where where : BillBefore.Where.values()) {
                    boolean happens = where == BillBefore.Where.IN_THIS_CHAMBER
                            || ask == Ask.CALL_TO_ACTION
                            || ask == Ask.THANK_AND_ASK_AGAIN;
                    if (happens && draft.variants(part, ask, where).isEmpty()) {
                        mistakes.add(
                                file,
                                0,
                                "no block of part " + part + " fits \"" + ask.words() + "\" with the bill "
                                        + where.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                        + ". Add one.");
                    }
                }
            }
        }
    }

    private static List<Path> files(Path folder, Mistakes mistakes) {
        return listed(folder, path -> path.toString().endsWith(".yaml"), mistakes);
    }

    private static List<Path> languages(Path folder, Mistakes mistakes) {
        return listed(folder, path -> Files.isDirectory(path) && Files.exists(path.resolve("bot.yaml")), mistakes);
    }

    private static List<Path> listed(Path folder, Predicate<Path> wanted, Mistakes mistakes) {
        if (!Files.isDirectory(folder)) {
            mistakes.add(folder, 0, "there is no such folder. Name the right one with --config.");
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
