package org.constituent.adapter.files;

import com.samskivert.mustache.MustacheException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Campaign;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import org.constituent.drafting.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What supporters say in one medium: blocks of variants, each for one part and for some Asks and some
 * states of the bill. The block that names most of them wins.
 */
record DraftFile(Medium medium, List<String> order, List<Block> blocks) {
    private static final Set<String> ALWAYS = Set.of(
            "salutation",
            "title",
            "last",
            "name",
            "who",
            "place",
            "act",
            "measure",
            "bill",
            "congress",
            "chamber",
            "otherChamber");
    private static final Set<String> OF_A_SOURCE = Set.of("source", "url");
    private static final String WHO = "who";
    private static final Set<String> OF_AN_ACT = Set.of("did", "doing", "since", "earlierBill");

    DraftFile {
        order = List.copyOf(order);
        blocks = List.copyOf(blocks);
    }

    static Optional<DraftFile> read(Path file, Medium medium, Campaign campaign, Mistakes mistakes) {
        return YamlNode.read(file, mistakes).map(root -> new Reading(campaign, medium).file(root));
    }

    /** The variants for a part; empty when no block fits. */
    List<Variant> variants(String part, Ask ask, BillBefore.Where where) {
        Block best = null;
        for (Block block : blocks) {
            if (block.part().equals(part)
                    && block.asks().contains(ask)
                    && block.where().contains(where)
                    && (best == null || block.narrowness() > best.narrowness())) {
                best = block;
            }
        }
        return best == null ? List.of() : best.variants();
    }

    /** The parts that need variants: those of the order, and a letter's subject. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(order);
        parts.remove(Phrasebook.STORY);
        if (medium == Medium.LETTER) {
            parts.add(Phrasebook.SUBJECT);
        }
        return parts;
    }

    /** One list of variants and what it is for. */
    record Block(String part, Set<Ask> asks, Set<BillBefore.Where> where, List<Variant> variants) {
        Block {
            asks = Set.copyOf(asks);
            where = Set.copyOf(where);
            variants = List.copyOf(variants);
        }

        int narrowness() {
            return (Ask.values().length - asks.size()) * 4 + (BillBefore.Where.values().length - where.size());
        }
    }

    /** Reads one file; everything odd is noted by the nodes. */
    private static final class Reading {
        private final Campaign campaign;
        private final Medium medium;
        private final Map<String, String> firstLines = new HashMap<>();

        Reading(Campaign campaign, Medium medium) {
            this.campaign = campaign;
            this.medium = medium;
        }

        DraftFile file(YamlNode root) {
            Map<String, YamlNode> entries = root.entries(Set.of("medium", "order", "blocks"));
            root.need(entries, "medium")
                    .ifPresent(node -> node.as(
                            text -> text.equals(medium.key()) ? Optional.of(medium) : Optional.empty(),
                            medium.key() + ", as the file's name says"));
            List<String> order = root.need(entries, "order").map(YamlNode::items).orElse(List.of()).stream()
                    .flatMap(item -> item.text().stream())
                    .toList();
            Optional.ofNullable(entries.get("order")).ifPresent(node -> judge(node, order));
            List<Block> blocks = root.need(entries, "blocks").map(YamlNode::items).orElse(List.of()).stream()
                    .flatMap(item -> block(item, order).stream())
                    .toList();
            return new DraftFile(medium, order, blocks);
        }

        /** Each part once, and a place in a letter for what people tell themselves. */
        private void judge(YamlNode node, List<String> order) {
            order.stream()
                    .filter(part -> order.indexOf(part) != order.lastIndexOf(part))
                    .distinct()
                    .forEach(part -> node.wrong(part + " stands twice in order. Keep one."));
            if (medium == Medium.LETTER && !order.contains(Phrasebook.STORY)) {
                node.wrong("order has no " + Phrasebook.STORY
                        + ", so what people tell of themselves would be left out. Add it where it belongs.");
            }
        }

        private Optional<Block> block(YamlNode node, List<String> order) {
            Map<String, YamlNode> entries = node.entries(Set.of("part", "for", "bill", "variants"));
            Set<String> parts = new HashSet<>(order);
            parts.add(Phrasebook.SUBJECT);
            Optional<String> part = node.need(entries, "part")
                    .flatMap(name -> name.as(
                            text -> parts.contains(text) ? Optional.of(text) : Optional.empty(),
                            "one of the parts named in order, or subject"));
            Optional<Set<Ask>> chosen = chosen(entries.get("for"), Ask.values(), Ask::words, Ask.class);
            Optional<Set<BillBefore.Where>> where =
                    chosen(entries.get("bill"), BillBefore.Where.values(), Reading::words, BillBefore.Where.class);
            // Where it is not known what a block is for, its variants are given the benefit of the doubt.
            Set<Ask> asks = chosen.orElse(EnumSet.of(Ask.ASK_AGAIN));
            Set<String> texts = new HashSet<>();
            List<YamlNode> items =
                    node.need(entries, "variants").map(YamlNode::items).orElse(List.of());
            if (items.isEmpty()) {
                node.wrong("a block needs at least one variant.");
            }
            List<Variant> variants = items.stream()
                    .flatMap(item -> variant(item, asks, texts).stream())
                    .toList();
            if (variants.isEmpty() || part.isEmpty() || chosen.isEmpty() || where.isEmpty()) {
                return Optional.empty();
            }
            Block block = new Block(part.get(), asks, where.get(), variants);
            String first = firstLines.putIfAbsent(block.part() + block.asks() + block.where(), "line " + node.line());
            if (first != null) {
                node.wrong("this block is for the same as that on " + first
                        + ", so it would never be used. Put its variants there, or correct for and bill.");
            }
            return Optional.of(block);
        }

        private Optional<Variant> variant(YamlNode node, Set<Ask> asks, Set<String> texts) {
            Optional<String> text;
            Optional<String> cites = Optional.empty();
            boolean wantsToCite = false;
            if (node.isText()) {
                text = node.text();
            } else {
                Map<String, YamlNode> entries = node.entries(Set.of("text", "cites"));
                text = node.need(entries, "text").flatMap(YamlNode::text);
                wantsToCite = entries.containsKey("cites");
                cites = Optional.ofNullable(entries.get("cites"))
                        .flatMap(id -> id.as(
                                key -> campaign.citations().containsKey(key) ? Optional.of(key) : Optional.empty(),
                                "an id that stands under sources of config/campaigns/" + campaign.slug() + ".yaml"));
            }
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (!texts.add(text.get())) {
                node.wrong("the same text stands twice in this block. Keep one, or write another.");
            }
            return compiled(node, text.get(), allowed(asks, wantsToCite), cites);
        }

        private Optional<Variant> compiled(YamlNode node, String text, Set<String> allowed, Optional<String> cites) {
            try {
                MustacheTemplate template = MustacheTemplate.of(text);
                for (String name : template.variables()) {
                    if (OF_A_SOURCE.contains(name) && !allowed.contains(name)) {
                        node.wrong(
                                "{{" + name + "}} needs a source. Write \"text: …\" and, on a line below, \"cites: \""
                                        + " with an id that stands under sources of the campaign.");
                    } else if (!allowed.contains(name)) {
                        node.wrong("{{" + name + "}} cannot be filled here." + YamlNode.didYouMean(name, allowed));
                    }
                }
                if (medium == Medium.POST && !template.variables().contains(WHO)) {
                    node.wrong("the post must say whom it is for: put {{" + WHO
                            + "}} where the handle or the name belongs.");
                }
                cites.ifPresent(id -> sourceIsShown(node, template, id));
                return Optional.of(new Variant(template, cites));
            } catch (MustacheException e) {
                node.wrong("the text cannot be read as a template: " + e.getMessage() + ".");
                return Optional.empty();
            }
        }

        /** A claim in writing shows its source; on the phone it is named in words. */
        private void sourceIsShown(YamlNode node, MustacheTemplate template, String id) {
            String needed = medium == Medium.LETTER ? "source" : "url";
            if (medium != Medium.CALL && !template.variables().contains(needed)) {
                node.wrong("the text cites " + id + " and must show it. Add {{" + needed + "}}.");
            }
        }

        private static Set<String> allowed(Set<Ask> asks, boolean cites) {
            Set<String> allowed = new HashSet<>(ALWAYS);
            if (!asks.contains(Ask.CALL_TO_ACTION)) {
                allowed.addAll(OF_AN_ACT);
            }
            if (asks.equals(EnumSet.of(Ask.ASK_AGAIN))) {
                allowed.add("withdrew");
            }
            if (cites) {
                allowed.addAll(OF_A_SOURCE);
            }
            return allowed;
        }

        /** Those that are named, or all where none is; empty, with the mistakes noted, when one is not known. */
        private static <E extends Enum<E>> Optional<Set<E>> chosen(
                @Nullable YamlNode node, E[] all, Function<E, String> words, Class<E> type) {
            Set<E> chosen = EnumSet.noneOf(type);
            if (node != null) {
                List<YamlNode> items = node.items();
                for (YamlNode item : items) {
                    item.as(
                                    text -> Arrays.stream(all)
                                            .filter(value -> words.apply(value).equals(text))
                                            .findFirst(),
                                    "one of: "
                                            + String.join(
                                                    ", ",
                                                    Arrays.stream(all)
                                                            .map(words)
                                                            .toList()))
                            .ifPresent(chosen::add);
                }
                if (chosen.size() < Math.max(items.size(), 1)) {
                    return Optional.empty();
                }
            }
            return Optional.of(chosen.isEmpty() ? EnumSet.allOf(type) : chosen);
        }

        private static String words(BillBefore.Where where) {
            return where.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
