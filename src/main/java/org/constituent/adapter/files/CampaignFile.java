package org.constituent.adapter.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Link;
import org.constituent.campaign.LocalText;
import org.constituent.campaign.PartialDate;
import org.constituent.campaign.Position;
import org.constituent.campaign.Reason;
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
    private static final LocalText NO_TEXT = LocalText.english("-");

    private final Path file;
    private final Map<BillId, Integer> billLines = new HashMap<>();
    private final Map<BioguideId, Integer> targetLines = new HashMap<>();
    private final Map<BioguideId, Integer> positionLines = new HashMap<>();
    private final Map<String, Integer> citationLines = new HashMap<>();
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final Set<String> brokenCitations = new HashSet<>();

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
                        Map.copyOf(reading.positionLines),
                        Map.copyOf(reading.citationLines)));
    }

    private Optional<Campaign> campaign(YamlNode root) {
        Map<String, YamlNode> entries = root.entries(KEYS);
        Optional<String> slug = root.need(entries, "slug")
                .flatMap(node -> node.as(
                        text -> text.matches(SLUG) && text.length() <= 60 ? Optional.of(text) : Optional.empty(),
                        "lower-case letters, digits and single hyphens, at most 60"));
        slug.ifPresent(found -> namedAsTheFile(found, root.need(entries, "slug").orElse(root)));
        // Sources first: reasons and positions point to them.
        optional(entries, "sources").ifPresent(this::sources);
        LocalText name = text(root, entries, "name");
        Optional.ofNullable(entries.get("name")).ifPresent(node -> notTooLong(node, name));
        LocalText act = text(root, entries, "act");
        LocalText goal = text(root, entries, "goal");
        LocalText question = text(root, entries, "story-question");
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
                optional(entries, "reasons").map(this::reasons).orElse(List.of()),
                citations,
                optional(entries, "positions").map(this::positions).orElse(List.of()),
                optional(entries, "organizations").flatMap(this::organizations),
                optional(entries, "links").map(this::links).orElse(List.of()),
                optional(entries, "targets").map(this::targets).orElse(Targets.NONE)));
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
            LocalText reason = text(item, own, "reason");
            LocalText post = text(item, own, "post");
            item.need(own, "legislator")
                    .flatMap(id -> id.as(BioguideId::parse, "a Bioguide id such as M000133"))
                    .ifPresent(who -> {
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

    private void sources(YamlNode node) {
        node.entries().forEach((id, value) -> {
            Map<String, YamlNode> entries = value.entries(Set.of("publisher", "title", "date", "url"));
            Optional<String> publisher = value.need(entries, "publisher").flatMap(YamlNode::text);
            Optional<String> title = value.need(entries, "title").flatMap(YamlNode::text);
            Optional<URI> url = value.need(entries, "url")
                    .flatMap(address ->
                            address.as(YamlReadings::page, "an address that begins with https:// or http://"));
            Optional<PartialDate> date = optional(entries, "date")
                    .flatMap(text -> text.as(YamlReadings::partialDate, "a date such as 2019, 2019-12 or 2019-12-19"));
            if (publisher.isPresent() && title.isPresent() && url.isPresent()) {
                citationLines.put(id, optional(entries, "date").orElse(value).line());
                citations.put(id, new Citation(id, publisher.get(), title.get(), date, url.get()));
            } else {
                brokenCitations.add(id);
            }
        });
    }

    private List<Reason> reasons(YamlNode node) {
        List<Reason> reasons = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries = item.entries(Set.of("id", "title", "text", "sources"));
            String id = item.need(entries, "id").flatMap(YamlNode::text).orElse("");
            if (reasons.stream().anyMatch(one -> one.id().equals(id))) {
                item.wrong("the reason " + id + " stands twice. Give one of them another id.");
            }
            if (Optional.ofNullable(entries.get("sources"))
                    .filter(list -> list.isList() && list.items().isEmpty())
                    .isPresent()) {
                item.wrong("a reason needs a source. Name at least one that stands under sources.");
            }
            List<Citation> cited = item.need(entries, "sources").map(YamlNode::items).orElse(List.of()).stream()
                    .flatMap(source -> cited(source).stream())
                    .toList();
            reasons.add(new Reason(id, text(item, entries, "title"), text(item, entries, "text"), cited));
        }
        return reasons;
    }

    private List<Position> positions(YamlNode node) {
        List<Position> positions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries =
                    item.entries(Set.of("legislator", "stance", "date", "text", "source", "url"));
            Optional<BioguideId> who = item.need(entries, "legislator")
                    .flatMap(id -> id.as(BioguideId::parse, "a Bioguide id such as M000133"));
            Optional<Position.Stance> stance = item.need(entries, "stance")
                    .flatMap(word -> word.as(CampaignFile::stance, "supports, concerned or opposes"));
            Optional<PartialDate> date = item.need(entries, "date")
                    .flatMap(day -> day.as(YamlReadings::partialDate, "a date such as 2019, 2019-12 or 2025-09-11"));
            Optional<URI> page = optional(entries, "url")
                    .flatMap(address ->
                            address.as(YamlReadings::page, "an address that begins with https:// or http://"))
                    .or(() -> optional(entries, "source").flatMap(this::cited).map(Citation::page));
            LocalText text = text(item, entries, "text");
            if (page.isEmpty()) {
                item.wrong("a position needs a url, or a source that is listed under sources.");
            }
            if (who.isPresent() && stance.isPresent() && date.isPresent() && page.isPresent()) {
                positionLines.putIfAbsent(who.get(), item.line());
                positions.add(new Position(who.get(), stance.get(), date.get(), text, page.get()));
            }
        }
        return positions;
    }

    private Optional<Campaign.Organizations> organizations(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("note", "names"));
        List<String> names = node.need(entries, "names").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(name -> name.text().stream())
                .toList();
        return Optional.of(new Campaign.Organizations(text(node, entries, "note"), names));
    }

    private List<Link> links(YamlNode node) {
        List<Link> links = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries = item.entries(Set.of("label", "url"));
            LocalText label = text(item, entries, "label");
            item.need(entries, "url")
                    .flatMap(address ->
                            address.as(YamlReadings::page, "an address that begins with https:// or http://"))
                    .ifPresent(page -> links.add(new Link(label, page)));
        }
        return links;
    }

    private Optional<Citation> cited(YamlNode source) {
        if (source.text().filter(brokenCitations::contains).isPresent()) {
            return Optional.empty(); // what is wrong with it is told where it stands
        }
        return source.as(
                id -> Optional.ofNullable(citations.get(id)), "an id that stands under sources of this campaign");
    }

    private static Optional<Position.Stance> stance(String word) {
        return Arrays.stream(Position.Stance.values())
                .filter(stance -> stance.key().equals(word))
                .findFirst();
    }

    private static Optional<YamlNode> optional(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).filter(node -> !node.isEmpty());
    }

    private static LocalText text(YamlNode parent, Map<String, YamlNode> entries, String key) {
        return parent.need(entries, key).flatMap(YamlReadings::localText).orElse(NO_TEXT);
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
                            "the " + bill.congress().number() + "th Congress has not begun: the " + (latest - 1)
                                    + "th sits. Correct the number before the colon.");
                }
            });
            billLines.forEach((bill, line) -> facts.of(bill).ifPresent(known -> {
                if (!isCalled(known.title(), campaign.officialTitle())) {
                    mistakes.add(
                            file,
                            line,
                            bill.label() + " of the " + bill.congress().number() + "th Congress is \"" + known.title()
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
