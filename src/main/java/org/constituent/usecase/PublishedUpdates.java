package org.constituent.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Placeholders;
import org.constituent.broadcast.Update;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Prose;
import org.constituent.chat.Text;
import org.constituent.port.Outbox;
import org.constituent.port.Updates;

/** What organizers have published: as files, and what was told to everyone. What was for a few about their letters is not among it. */
public final class PublishedUpdates implements Updates {
    private static final int LONGEST_EXCERPT = 200;

    private final Updates files;
    private final Outbox outbox;
    private final Clock clock;

    public PublishedUpdates(Updates files, Outbox outbox, Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Update> of(String campaign, Language reader) {
        return Stream.concat(
                        files.of(campaign, reader).stream(),
                        outbox.told(campaign, clock.instant()).stream()
                                .filter(entry ->
                                        entry.bulletin().audience().wroteTo().isEmpty())
                                .map(entry -> update(entry, reader)))
                .sorted(Comparator.comparing(Update::published).reversed().thenComparing(Update::id))
                .toList();
    }

    private static Update update(Outbox.Entry entry, Language reader) {
        Bulletin bulletin = entry.bulletin();
        Wording wording = bulletin.in(reader);
        String text = Placeholders.filled(wording.text(), Map.of());
        Instant approved = entry.approved().orElse(entry.proposed());
        return new Update(
                "update-" + entry.id(),
                Placeholders.filled(wording.title(), Map.of()),
                Text.cut(Prose.of(text).plain().replaceAll("\\s+", " "), LONGEST_EXCERPT),
                bulletin.notBefore().filter(approved::isBefore).orElse(approved),
                text,
                bulletin.link(),
                Optional.empty(),
                bulletin.image().stream().toList(),
                List.of());
    }
}
