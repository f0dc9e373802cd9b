package org.constituent.adapter.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Link;
import org.constituent.campaign.LocalText;
import org.constituent.campaign.Targets;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;

/** One campaign's file. */
final class CampaignFile {
    private static final Set<String> KEYS = Set.of(
            "slug",
            "name",
            "act",
            "official-title",
            "goal",
            "bills",
            "story-question",
            "reasons",
            "sources",
            "positions",
            "organizations",
            "links",
            "targets");
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 75;
    private static final Set<String> CHAMBERS = Set.of("senate", "house");

    private final Path file;
    private final Map<BillId, Integer> billLines = new HashMap<>();
    private final Map<BioguideId, Integer> targetLines = new HashMap<>();
    private final CampaignClaims claims = new CampaignClaims();

    private CampaignFile(Path file) {
        this.file = file;
    }

    /** Reads a file; empty when mistakes, all noted, keep it from being a campaign. */
    static Optional<Loaded> read(Path file, Mistakes mistakes) {
        int before = mistakes.all().size();
        CampaignFile reading = new CampaignFile(file);
        Optional<Campaign> campaign = YamlNode.read(file, mistakes).flatMap(reading::campaign);
        return mistakes.all().size() > before
                ? Optional.empty()
                : campaign.map(read -> new Loaded(
                        file,
                        read,
                        Map.copyOf(reading.billLines),
                        Map.copyOf(reading.targetLines),
                        reading.claims.positionLines(),
                        reading.claims.citationLines()));
    }

    private Optional<Campaign> campaign(YamlNode root) {
        Map<String, YamlNode> entries = root.entries(KEYS);
        Optional<String> slug = root.need(entries, "slug")
                .flatMap(node -> node.as(
                        text -> text.matches(SLUG) && text.length() <= 60 ? Optional.of(text) : Optional.empty(),
                        "lower-case letters, digits and single hyphens, at most 60"));
        slug.ifPresent(found -> namedAsTheFile(found, root.need(entries, "slug").orElse(root)));
        // Sources first: reasons and positions point to them.
        YamlReadings.optional(entries, "sources").ifPresent(claims::sources);
        LocalText name = YamlReadings.text(root, entries, "name");
        YamlReadings.optional(entries, "name").ifPresent(node -> notTooLong(node, name));
        LocalText act = YamlReadings.text(root, entries, "act");
        LocalText goal = YamlReadings.text(root, entries, "goal");
        LocalText question = YamlReadings.text(root, entries, "story-question");
        String title =
                root.need(entries, "official-title").flatMap(YamlNode::text).orElse("");
        NavigableMap<Congress, Map<Chamber, BillId>> bills =
                root.need(entries, "bills").map(this::bills).orElseGet(TreeMap::new);
        return slug.map(found -> new Campaign(
                found,
                name,
                act,
                title,
                goal,
                question,
                bills,
                YamlReadings.optional(entries, "reasons").map(claims::reasons).orElse(List.of()),
                claims.citations(),
                YamlReadings.optional(entries, "positions")
                        .map(claims::positions)
                        .orElse(List.of()),
                YamlReadings.optional(entries, "organizations").flatMap(this::organizations),
                YamlReadings.optional(entries, "links").map(this::links).orElse(List.of()),
                YamlReadings.optional(entries, "targets").map(this::targets).orElse(Targets.NONE)));
    }

    /** Chat platforms show it on buttons and in lists. */
    private static void notTooLong(YamlNode node, LocalText name) {
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
            int length = name.in(language).length();
            if (length > LONGEST_NAME) {
                node.wrong("the name has " + length + " characters. Keep it to " + LONGEST_NAME + ".");
                return;
            }
        }
    }

    private void namedAsTheFile(String slug, YamlNode node) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
        if (!slug.equals(name)) {
            node.wrong("slug is " + slug + ", but the file is named " + name + ".yaml. "
                    + (name.matches(SLUG) ? "Write \"slug: " + name + "\", or rename the file." : "Rename the file."));
        }
    }

    private Targets targets(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("order", "legislators"));
        Optional<Targets.Order> order =
                node.need(entries, "order").flatMap(word -> word.as(Targets.Order::parse, "before, after or instead"));
        List<Targets.Target> targets = new ArrayList<>();
        for (YamlNode item :
                node.need(entries, "legislators").map(YamlNode::items).orElse(List.of())) {
            Map<String, YamlNode> own = item.entries(Set.of("legislator", "reason", "post"));
            LocalText reason = YamlReadings.text(item, own, "reason");
            LocalText post = YamlReadings.text(item, own, "post");
            item.need(own, "legislator").flatMap(YamlReadings::legislator).ifPresent(who -> {
                targets.add(new Targets.Target(who, reason, post));
                targetLines.put(who, item.line());
            });
            if (!post.in(Language.ENGLISH).contains(Targets.Target.WHO)) {
                item.wrong("the post must say whom it is for: put {{who}} where the handle or the name belongs.");
            }
        }
        return new Targets(order.orElse(Targets.Order.AFTER), targets);
    }

    private NavigableMap<Congress, Map<Chamber, BillId>> bills(YamlNode node) {
        NavigableMap<Congress, Map<Chamber, BillId>> bills = new TreeMap<>();
        node.entries().forEach((key, value) -> {
            if (!key.matches("[1-9][0-9]{0,2}")) {
                value.wrong(key + " is not the number of a Congress, such as 118.");
                return;
            }
            Congress congress = new Congress(Integer.parseInt(key));
            Map<Chamber, BillId> ofCongress = new EnumMap<>(Chamber.class);
            value.entries(CHAMBERS).forEach((chamberKey, citation) -> {
                if (!CHAMBERS.contains(chamberKey)) {
                    return; // noted already
                }
                Optional<BillId> bill = citation.as(
                        text -> BillId.cited(congress, text), "a bill's number, such as S. 681 or H.R. 1404");
                bill.ifPresent(id -> {
                    Chamber chamber = Chamber.valueOf(chamberKey.toUpperCase(Locale.ROOT));
                    if (id.chamber() != chamber) {
                        citation.wrong(id.label() + " is a bill of the other chamber. Put it under "
                                + id.chamber().key() + ".");
                        return;
                    }
                    ofCongress.put(chamber, id);
                    billLines.put(id, citation.line());
                });
            });
            bills.put(congress, ofCongress);
        });
        return bills;
    }

    private Optional<Campaign.Organizations> organizations(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("note", "names"));
        List<String> names = node.need(entries, "names").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(name -> name.text().stream())
                .toList();
        return Optional.of(new Campaign.Organizations(YamlReadings.text(node, entries, "note"), names));
    }

    private List<Link> links(YamlNode node) {
        List<Link> links = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries = item.entries(Set.of("label", "url"));
            LocalText label = YamlReadings.text(item, entries, "label");
            item.need(entries, "url")
                    .flatMap(YamlReadings::address)
                    .ifPresent(page -> links.add(new Link(label, page)));
        }
        return links;
    }

    /**
     * A campaign and where it was read.
     *
     * @param billLines the line each of its bills stands on
     * @param targetLines the line on which each target begins
     * @param positionLines the line on which the first position of each legislator begins
     * @param citationLines by id, the line on which the date of each source stands
     */
    record Loaded(
            Path file,
            Campaign campaign,
            Map<BillId, Integer> billLines,
            Map<BioguideId, Integer> targetLines,
            Map<BioguideId, Integer> positionLines,
            Map<String, Integer> citationLines) {

        /** Notes every bill whose official title, where the facts know it, is another act's. */
        void checkTitles(Facts facts, Mistakes mistakes) {
            int latest = facts.roster().congress().number() + 1;
            billLines.forEach((bill, line) -> {
                if (bill.congress().number() > latest) {
                    mistakes.add(
                            file,
                            line,
                            "the " + bill.congress().called() + " has not begun: the "
                                    + facts.roster().congress().called()
                                    + " sits. Correct the number before the colon.");
                }
            });
            billLines.forEach((bill, line) -> facts.of(bill).ifPresent(known -> {
                if (!isCalled(known.title(), campaign.officialTitle())) {
                    mistakes.add(
                            file,
                            line,
                            bill.labelInCongress() + " is \"" + known.title()
                                    + "\", not the \"" + campaign.officialTitle()
                                    + "\". Correct the number, or the official-title.");
                }
            }));
        }

        /** An official title goes on with the year, never within a word. */
        private static boolean isCalled(String title, String act) {
            return !act.isBlank()
                    && title.startsWith(act)
                    && (title.length() == act.length() || !Character.isLetterOrDigit(title.charAt(act.length())));
        }
    }
}
