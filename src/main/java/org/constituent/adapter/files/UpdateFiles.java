package org.constituent.adapter.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.constituent.broadcast.Update;
import org.constituent.campaign.Language;
import org.constituent.port.Updates;

/**
 * The updates of {@code config/campaigns/<slug>/updates}: Markdown files, each with front matter between two
 * lines of three dashes.
 */
public final class UpdateFiles implements Updates {
    private static final String ENDING = ".md";
    private static final String DASHES = "---";
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Set<String> KNOWN =
            Set.of("title", "excerpt", "publishedDateTime", "webUrl", "provider", "images", "related");

    private final Map<String, List<Update>> updates;

    private UpdateFiles(Map<String, List<Update>> updates) {
        this.updates = Map.copyOf(updates);
    }

    /**
     * Reads the updates of these campaigns.
     *
     * @throws InvalidFiles with every mistake in every file
     */
    public static UpdateFiles read(Path campaigns, List<String> slugs) {
        Mistakes mistakes = new Mistakes();
        Map<String, List<Update>> updates = new HashMap<>();
        for (String slug : slugs) {
            updates.put(slug, folder(campaigns.resolve(slug).resolve("updates"), mistakes));
        }
        mistakes.throwIfAny();
        return new UpdateFiles(updates);
    }

    @Override
    public List<Update> of(String campaign, Language reader) {
        return updates.getOrDefault(campaign, List.of());
    }

    private static List<Update> folder(Path folder, Mistakes mistakes) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Update> updates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .forEach(file -> read(file, mistakes).ifPresent(updates::add));
        } catch (IOException e) {
            mistakes.add(folder, 0, "the folder cannot be read: " + e.getMessage());
        }
        updates.sort(Comparator.comparing(Update::published).reversed().thenComparing(Update::id));
        Set<String> ids = new HashSet<>(updates.stream().map(Update::id).toList());
        for (Update update : updates) {
            update.related().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> mistakes.add(
                            folder.resolve(update.id() + ENDING),
                            0,
                            "related names " + id + ", but there is no " + id + ENDING + " beside it."));
        }
        return List.copyOf(updates);
    }

    private static Optional<Update> read(Path file, Mistakes mistakes) {
        Optional<String> read = YamlNode.textOf(file, mistakes);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String text = read.get().replace("\r\n", "\n").replaceAll("(?m)^---[ \t]+$", DASHES);
        String id = file.getFileName().toString().replaceFirst("\\.md$", "");
        if (!id.matches(ID)) {
            mistakes.add(
                    file,
                    0,
                    "a file's name stands in an address: use lower-case letters, digits and dashes, such as 2026-11-hearing.md.");
            return Optional.empty();
        }
        int end = text.indexOf("\n" + DASHES + "\n", DASHES.length());
        if (!text.startsWith(DASHES + "\n") || end < 0) {
            mistakes.add(
                    file,
                    1,
                    "the file must begin with front matter: a line ---, then title, excerpt and publishedDateTime, then a line ---.");
            return Optional.empty();
        }
        String front = text.substring(0, end + 1);
        String body = text.substring(end + DASHES.length() + 2).strip();
        return YamlNode.read(file, front, mistakes).flatMap(root -> update(id, root, body));
    }

    private static Optional<Update> update(String id, YamlNode root, String body) {
        Map<String, YamlNode> entries = root.entries(KNOWN);
        Optional<String> title = root.need(entries, "title").flatMap(YamlNode::text);
        Optional<String> excerpt = root.need(entries, "excerpt").flatMap(YamlNode::text);
        Optional<Instant> published = root.need(entries, "publishedDateTime")
                .flatMap(node -> node.as(UpdateFiles::instant, "a time such as 2026-11-20T09:00:00-05:00, or a day"));
        Optional<URI> elsewhere = YamlReadings.optional(entries, "webUrl")
                .flatMap(node -> node.as(UpdateFiles::page, "an address that begins with https://"));
        Optional<String> provider = YamlReadings.optional(entries, "provider").flatMap(YamlNode::text);
        List<Update.Image> images = YamlReadings.optional(entries, "images").stream()
                .flatMap(node -> node.items().stream())
                .flatMap(item -> image(item).stream())
                .toList();
        List<String> related = YamlReadings.optional(entries, "related").stream()
                .flatMap(node -> node.items().stream())
                .flatMap(item -> item.text().stream())
                .toList();
        if (body.isEmpty()) {
            root.wrong("the update has no text below its front matter.");
            return Optional.empty();
        }
        return title.isEmpty() || excerpt.isEmpty() || published.isEmpty()
                ? Optional.empty()
                : Optional.of(new Update(
                        id, title.get(), excerpt.get(), published.get(), body, elsewhere, provider, images, related));
    }

    private static Optional<Update.Image> image(YamlNode item) {
        Map<String, YamlNode> entries = item.entries(Set.of("url", "alt"));
        Optional<URI> url = item.need(entries, "url")
                .flatMap(node -> node.as(UpdateFiles::page, "an address that begins with https://"));
        Optional<String> alt = item.need(entries, "alt").flatMap(YamlNode::text);
        return url.isEmpty() || alt.isEmpty() ? Optional.empty() : Optional.of(new Update.Image(url.get(), alt.get()));
    }

    private static Optional<URI> page(String text) {
        try {
            URI page = URI.create(text);
            return "https".equals(page.getScheme()) && page.getHost() != null ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day alone stands for its noon in UTC, which is that day from Hawaii to Puerto Rico. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == "2026-11-20".length()
                            ? LocalDate.parse(text).atTime(NOON).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
