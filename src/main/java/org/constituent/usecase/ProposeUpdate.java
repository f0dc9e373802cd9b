package org.constituent.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Placeholders;
import org.constituent.broadcast.Wording;
import org.constituent.civic.Legislator;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Outbox;

/** Keeps an update that somebody wrote until it is approved. */
public final class ProposeUpdate {
    /** Whoever wrote the next minute may have taken a few to finish. */
    private static final Duration STILL_NOW = Duration.ofMinutes(15);

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_.])@([A-Za-z0-9_]{2,30})");

    private final Outbox outbox;
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final Approval approval;
    private final Clock clock;

    public ProposeUpdate(Outbox outbox, CurrentFacts facts, Campaigns campaigns, Approval approval, Clock clock) {
        this.outbox = outbox;
        this.facts = facts;
        this.campaigns = campaigns;
        this.approval = approval;
        this.clock = clock;
    }

    public Outcome propose(Bulletin bulletin, Organizer author) {
        if (!approval.mayWrite(author) && !author.equals(Organizer.SYNC)) {
            return new NotAllowed();
        }
        if (campaigns.find(bulletin.campaign()).isEmpty()) {
            return new NoSuchCampaign(bulletin.campaign());
        }
        Optional<Instant> past = bulletin.notBefore()
                .filter(time -> time.isBefore(clock.instant().minus(STILL_NOW)));
        if (past.isPresent()) {
            return new Past(past.get());
        }
        Optional<Outcome> mistake =
                bulletin.wordings().values().stream().flatMap(this::mistake).findFirst();
        return mistake.orElseGet(() -> new Proposed(outbox.propose(bulletin, author, clock.instant())));
    }

    private Stream<Outcome> mistake(Wording wording) {
        String all = wording.title() + "\n" + wording.text();
        if (wording.title().isBlank() || wording.text().isBlank()) {
            return Stream.of(new Blank());
        }
        if (wording.title().length() > Wording.LONGEST_TITLE) {
            return Stream.of(new TooLong(true, wording.title().length(), Wording.LONGEST_TITLE));
        }
        if (wording.text().length() > Wording.LONGEST_TEXT) {
            return Stream.of(new TooLong(false, wording.text().length(), Wording.LONGEST_TEXT));
        }
        Optional<Outcome> placeholder = Placeholders.firstMistake(all).map(BadPlaceholder::new);
        return placeholder.or(() -> handle(all)).stream();
    }

    /** An update is for readers, and not for a legislator to be called by. */
    private Optional<Outcome> handle(String text) {
        List<String> called =
                HANDLE.matcher(text).results().map(MatchResult::group).toList();
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Legislator> handles = new HashMap<>();
        facts.now()
                .roster()
                .legislators()
                .forEach(legislator -> legislator
                        .contact()
                        .xHandle()
                        .ifPresent(handle -> handles.put("@" + handle.toLowerCase(Locale.ROOT), legislator)));
        return called.stream()
                .flatMap(handle -> Optional.ofNullable(handles.get(handle.toLowerCase(Locale.ROOT))).stream()
                        .<Outcome>map(legislator -> new CallsLegislator(handle, legislator)))
                .findFirst();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It waits for approval. */
    public record Proposed(long id) implements Outcome {}

    /** The author writes no updates. */
    public record NotAllowed() implements Outcome {}

    /** There is no such campaign. */
    public record NoSuchCampaign(String slug) implements Outcome {}

    /** It is for a time that is over. */
    public record Past(Instant time) implements Outcome {}

    /** A title or a text is missing. */
    public record Blank() implements Outcome {}

    /** A title or a text is longer than the narrowest platform shows. */
    public record TooLong(boolean title, int length, int most) implements Outcome {}

    /** Something that cannot be filled in, as it stands in the text. */
    public record BadPlaceholder(String asWritten) implements Outcome {}

    /** A legislator is called by the handle of an account. */
    public record CallsLegislator(String handle, Legislator legislator) implements Outcome {}
}
