package org.constituent.adapter.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Citation;
import org.constituent.campaign.LocalText;
import org.constituent.campaign.PartialDate;
import org.constituent.campaign.Position;
import org.constituent.campaign.Reason;
import org.constituent.civic.BioguideId;

/** What a campaign claims, and the sources that this rests on; the sources are read first. */
final class CampaignClaims {
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final Map<String, Integer> citationLines = new HashMap<>();
    private final Map<BioguideId, Integer> positionLines = new HashMap<>();
    private final Set<String> brokenCitations = new HashSet<>();

    /** By id. */
    Map<String, Citation> citations() {
        return citations;
    }

    /** By id, the line on which the date of each source stands. */
    Map<String, Integer> citationLines() {
        return Map.copyOf(citationLines);
    }

    /** The line on which the first position of each legislator begins. */
    Map<BioguideId, Integer> positionLines() {
        return Map.copyOf(positionLines);
    }

    void sources(YamlNode node) {
        node.entries().forEach((id, value) -> {
            Map<String, YamlNode> entries = value.entries(Set.of("publisher", "title", "date", "url"));
            Optional<String> publisher = value.need(entries, "publisher").flatMap(YamlNode::text);
            Optional<String> title = value.need(entries, "title").flatMap(YamlNode::text);
            Optional<URI> url = value.need(entries, "url").flatMap(YamlReadings::address);
            Optional<PartialDate> date = YamlReadings.optional(entries, "date")
                    .flatMap(text -> text.as(YamlReadings::partialDate, "a date such as 2019, 2019-12 or 2019-12-19"));
            if (publisher.isPresent() && title.isPresent() && url.isPresent()) {
                citationLines.put(
                        id, YamlReadings.optional(entries, "date").orElse(value).line());
                citations.put(id, new Citation(id, publisher.get(), title.get(), date, url.get()));
            } else {
                brokenCitations.add(id);
            }
        });
    }

    List<Reason> reasons(YamlNode node) {
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
            reasons.add(new Reason(
                    id, YamlReadings.text(item, entries, "title"), YamlReadings.text(item, entries, "text"), cited));
        }
        return reasons;
    }

    List<Position> positions(YamlNode node) {
        List<Position> positions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> entries =
                    item.entries(Set.of("legislator", "stance", "date", "text", "source", "url"));
            Optional<BioguideId> who = item.need(entries, "legislator").flatMap(YamlReadings::legislator);
            Optional<Position.Stance> stance = item.need(entries, "stance")
                    .flatMap(word -> word.as(CampaignClaims::stance, "supports, concerned or opposes"));
            Optional<PartialDate> date = item.need(entries, "date")
                    .flatMap(day -> day.as(YamlReadings::partialDate, "a date such as 2019, 2019-12 or 2025-09-11"));
            Optional<URI> page = YamlReadings.optional(entries, "url")
                    .flatMap(YamlReadings::address)
                    .or(() -> YamlReadings.optional(entries, "source")
                            .flatMap(this::cited)
                            .map(Citation::page));
            LocalText text = YamlReadings.text(item, entries, "text");
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
}
