package org.constituent.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

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
        strays(campaigns, mistakes);
        twins(loaded, mistakes);
        if (mistakes.isEmpty()
                && (loaded.isEmpty() || !loaded.get(0).campaign().slug().equals(usual))) {
            mistakes.add(
                    campaigns,
                    0,
                    "there is no campaign " + usual
                            + ".yaml here, which the settings name as the default. Correct \"campaign\" in"
                            + " constituent.yaml; there are: "
                            + loaded.stream().map(one -> one.campaign().slug()).collect(Collectors.joining(", "))
                            + ".");
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
        return place(campaign, one -> one.targetLines().get(target));
    }

    /** The same of a legislator's position. */
    public String placeOfPosition(Campaign campaign, BioguideId who) {
        return place(campaign, one -> one.positionLines().get(who));
    }

    /** The same of a source. */
    public String placeOfSource(Campaign campaign, String id) {
        return place(campaign, one -> one.citationLines().get(id));
    }

    private String place(Campaign campaign, Function<CampaignFile.Loaded, @Nullable Integer> line) {
        return loaded.stream()
                .filter(one -> one.campaign().equals(campaign))
                .findFirst()
                .map(one -> one.file() + ":" + Objects.requireNonNullElse(line.apply(one), 1))
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
            unread(folder, mistakes);
            for (Medium medium : Medium.values()) {
                Path file = folder.resolve(medium.key() + ".yaml");
                int before = mistakes.all().size();
                DraftFile.read(file, medium, campaign, mistakes).ifPresent(draft -> {
                    if (mistakes.all().size() == before) { // or a block that has one would be missed as well
                        uncovered(file, draft, mistakes);
                    }
                    drafts.put(medium, draft);
                });
            }
            words.put(language, new FilePhrasebook(language, bot, drafts));
        });
        return words;
    }

    /** A file beside the three would be passed over without a word. */
    private static void unread(Path folder, Mistakes mistakes) {
        Set<String> read = Arrays.stream(Medium.values())
                .map(medium -> medium.key() + ".yaml")
                .collect(Collectors.toUnmodifiableSet());
        listed(folder, path -> path.toString().matches(".*\\.ya?ml"), mistakes).stream()
                .filter(path -> !read.contains(String.valueOf(path.getFileName())))
                .forEach(path -> mistakes.add(
                        path,
                        0,
                        "this file is not read: those that are read are post.yaml, letter.yaml and call.yaml. Rename it, or move"
                                + " it elsewhere."));
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

    /** What would be passed over without a word: a file with another ending, and updates of no campaign. */
    private static void strays(Path folder, Mistakes mistakes) {
        if (!Files.isDirectory(folder)) {
            return; // told already
        }
        listed(folder, path -> path.toString().endsWith(".yml"), mistakes)
                .forEach(file ->
                        mistakes.add(file, 0, "a campaign's file ends in .yaml. Rename it, or move it elsewhere."));
        listed(folder, path -> Files.isDirectory(path.resolve("updates")), mistakes).stream()
                .filter(path -> !Files.exists(path.resolveSibling(path.getFileName() + ".yaml")))
                .forEach(path -> mistakes.add(
                        path,
                        0,
                        "there is no campaign " + path.getFileName() + ".yaml beside this folder, so nobody sees the"
                                + " updates in it. Give the folder the campaign's name, or move it elsewhere."));
    }

    /** People choose a campaign by its name. */
    private static void twins(List<CampaignFile.Loaded> loaded, Mistakes mistakes) {
        Map<String, String> slugs = new HashMap<>();
        for (CampaignFile.Loaded one : loaded) {
            String other = slugs.putIfAbsent(
                    one.campaign().name().in(Language.ENGLISH).toLowerCase(Locale.ROOT),
                    one.campaign().slug());
            if (other != null) {
                mistakes.add(
                        one.file(),
                        0,
                        "the name is that of " + other
                                + ", too, and nobody could tell them apart. Give one another name.");
            }
        }
    }

    /** Those that the bot speaks; a folder of words that nobody would hear is a mistake. */
    private static List<Path> languages(Path folder, Mistakes mistakes) {
        List<Path> spoken = new ArrayList<>();
        for (Path path : listed(folder, Files::isDirectory, mistakes)) {
            boolean isNamedSo = String.valueOf(path.getFileName()).matches("[a-z]{2}");
            boolean speaks = Files.exists(path.resolve("bot.yaml"));
            if (isNamedSo && speaks) {
                spoken.add(path);
            } else if (isNamedSo) {
                mistakes.add(
                        path,
                        0,
                        "there is no bot.yaml in it, so the language is not spoken. Copy bot.yaml and web.yaml from en and"
                                + " translate them, or move the folder elsewhere.");
            } else if (speaks) {
                mistakes.add(
                        path, 0, "a folder of messages has a language's code of two letters for its name, such as es.");
            }
        }
        return spoken;
    }

    private static List<Path> listed(Path folder, Predicate<Path> wanted, Mistakes mistakes) {
        if (!Files.isDirectory(folder)) {
            mistakes.add(folder, 0, "there is no such folder. Name the right one with --config.");
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(wanted).sorted().toList();
        } catch (IOException e) {
            mistakes.add(folder, 0, "the folder cannot be read. Let the account that runs this program read it.");
            return List.of();
        }
    }
}
