package org.constituent.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Manuscript;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.port.Campaigns;
import org.constituent.port.Outbox;
import org.constituent.port.Postage;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** What organizers read of what they did: one wording for the command line and for every platform. */
public final class BroadcastWords {
    private static final String PLACEHOLDERS =
            "{{legislators|your legislators}}, {{standings|\u2026}}, {{state|your state}}";
    private static final String KEYS =
            "title, link, image, alt, states, standing, language, acted, at, urgent, campaign";

    private final Messages messages;
    private final ZoneId zone;

    public BroadcastWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** An answer to a proposal. */
    public Reply of(ProposeUpdate.Outcome outcome, Organizer who, Campaigns campaigns) {
        if (outcome instanceof ProposeUpdate.Proposed proposed) {
            return new Reply.Note(say(Phrase.BROADCAST_PROPOSED, "id", proposed.id()));
        }
        if (outcome instanceof ProposeUpdate.NoSuchCampaign none) {
            return sorry(
                    say(Phrase.BROADCAST_NO_CAMPAIGN, "campaign", none.slug()),
                    say(
                            Phrase.BROADCAST_NO_CAMPAIGN_REMEDY,
                            "campaigns",
                            messages.list(campaigns.all().stream()
                                    .map(campaign -> campaign.slug())
                                    .toList())));
        }
        if (outcome instanceof ProposeUpdate.Past past) {
            return sorry(say(Phrase.BROADCAST_PAST, "time", time(past.time())), say(Phrase.BROADCAST_PAST_REMEDY));
        }
        if (outcome instanceof ProposeUpdate.TooLong tooLong) {
            return sorry(
                    say(
                            tooLong.title() ? Phrase.BROADCAST_TITLE_TOO_LONG : Phrase.BROADCAST_TEXT_TOO_LONG,
                            "length",
                            tooLong.length()),
                    say(Phrase.BROADCAST_TOO_LONG_REMEDY, "most", tooLong.most()));
        }
        if (outcome instanceof ProposeUpdate.BadPlaceholder bad) {
            return sorry(
                    say(Phrase.BROADCAST_PLACEHOLDER, "placeholder", bad.asWritten()),
                    say(Phrase.BROADCAST_PLACEHOLDER_REMEDY, "placeholders", PLACEHOLDERS));
        }
        if (outcome instanceof ProposeUpdate.CallsLegislator calls) {
            String name = UpdateLetters.plain(calls.legislator(), messages);
            return sorry(
                    say(Phrase.BROADCAST_HANDLE, "handle", calls.handle(), "who", name),
                    say(Phrase.BROADCAST_HANDLE_REMEDY, "who", name));
        }
        return outcome instanceof ProposeUpdate.Blank
                ? sorry(say(Phrase.BROADCAST_BLANK), say(Phrase.BROADCAST_BLANK_REMEDY))
                : notAllowed(who);
    }

    /** An answer to an approval. */
    public Reply of(long id, ApproveUpdate.Outcome outcome, Organizer who) {
        if (outcome instanceof ApproveUpdate.Approved approved) {
            return new Reply.Note(
                    approved.recipients() == 0 && !approved.later()
                            ? say(Phrase.BROADCAST_APPROVED_NOBODY, "id", id)
                            : say(
                                    approved.later() ? Phrase.BROADCAST_APPROVED_LATER : Phrase.BROADCAST_APPROVED,
                                    "id",
                                    id,
                                    "count",
                                    approved.recipients(),
                                    "time",
                                    time(approved.begin())));
        }
        if (outcome instanceof ApproveUpdate.OwnUpdate own) {
            return sorry(
                    say(Phrase.BROADCAST_OWN),
                    say(own.urgent() ? Phrase.BROADCAST_OWN_URGENT_REMEDY : Phrase.BROADCAST_OWN_REMEDY));
        }
        if (outcome instanceof ApproveUpdate.NotNow now) {
            return notNow(id, now.stage());
        }
        return outcome instanceof ApproveUpdate.NotThere ? noSuch(id) : notAllowed(who);
    }

    /** An answer to stop, resume or discard. */
    public Reply of(long id, MoveUpdate.Outcome outcome, Organizer who) {
        if (outcome instanceof MoveUpdate.Moved moved) {
            return new Reply.Note(say(
                    switch (moved.move()) {
                        case STOP -> Phrase.BROADCAST_STOPPED;
                        case RESUME -> Phrase.BROADCAST_RESUMED;
                        case DISCARD -> Phrase.BROADCAST_DISCARDED;
                    },
                    "id",
                    id));
        }
        if (outcome instanceof MoveUpdate.NotNow now) {
            return notNow(id, now.stage());
        }
        return outcome instanceof MoveUpdate.NotThere ? noSuch(id) : notAllowed(who);
    }

    /** Every mistake in a manuscript, with its line and how to mend it. */
    public Reply of(Manuscript.Wrong wrong) {
        List<String> lines = wrong.mistakes().stream()
                .map(mistake -> {
                    String what = say(
                            Phrase.valueOf("BROADCAST_WRONG_" + mistake.kind().name()),
                            "value",
                            mistake.value(),
                            "known",
                            KEYS);
                    return mistake.line() == 0
                            ? what
                            : say(Phrase.BROADCAST_WRONG_LINE, "line", mistake.line(), "what", what);
                })
                .toList();
        return sorry(say(Phrase.BROADCAST_WRONG), String.join("\n", lines));
    }

    public Reply noSuch(long id) {
        return sorry(say(Phrase.BROADCAST_NO_SUCH, "id", id), say(Phrase.BROADCAST_NO_SUCH_REMEDY));
    }

    public Reply notAllowed(Organizer who) {
        return sorry(say(Phrase.BROADCAST_NOT_ALLOWED), say(Phrase.BROADCAST_NOT_ALLOWED_REMEDY, "account", who));
    }

    private Reply notNow(long id, Stage stage) {
        return sorry(
                say(Phrase.BROADCAST_NOT_NOW, "id", id, "stage", stage(stage)),
                say(Phrase.BROADCAST_NOT_NOW_REMEDY, "id", id));
    }

    private static Reply sorry(String what, String remedy) {
        return new Reply.Sorry(what, remedy);
    }

    String stage(Outbox.Entry entry) {
        return entry.waitsForItsTime() ? say(Phrase.BROADCAST_STAGE_SCHEDULED) : stage(entry.stage());
    }

    public String stage(Stage stage) {
        return say(Phrase.valueOf("BROADCAST_STAGE_" + stage.name()));
    }

    /** A moment as people write it, with the zone. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(messages.language().locale())
                .format(moment.atZone(zone));
    }

    String who(Organizer who) {
        if (who.equals(Organizer.OPERATOR)) {
            return say(Phrase.BROADCAST_WHO_OPERATOR);
        }
        if (who.equals(Organizer.SYNC)) {
            return say(Phrase.BROADCAST_WHO_SYNC);
        }
        return who.equals(Organizer.SCHEDULE) ? say(Phrase.BROADCAST_WHO_SCHEDULE) : who.toString();
    }

    /** One platform's numbers, the unimportant ones left out. */
    public String progress(Outbox.Progress progress, Stage stage, Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(say(
                Phrase.BROADCAST_PROGRESS,
                "sent",
                progress.sent(),
                "all",
                progress.all(),
                "percent",
                progress.all() == 0 ? 100 : progress.sent() * 100 / progress.all()));
        add(parts, Phrase.BROADCAST_PROGRESS_WAITING, progress.waiting());
        add(parts, Phrase.BROADCAST_PROGRESS_REFUSED, progress.refused());
        add(parts, Phrase.BROADCAST_PROGRESS_GONE, progress.gone());
        add(parts, Phrase.BROADCAST_PROGRESS_LEFT, progress.left());
        add(parts, Phrase.BROADCAST_PROGRESS_SLOWED, progress.slowed());
        if (stage == Stage.APPROVED && progress.waiting() > 0) {
            end(progress, now).ifPresent(parts::add);
        }
        return String.join(", ", parts);
    }

    private Optional<String> end(Outbox.Progress progress, Instant now) {
        if (progress.lastMinute() > 0) {
            long seconds = progress.waiting() * 60 / progress.lastMinute();
            return Optional.of(say(Phrase.BROADCAST_PROGRESS_ETA, "time", time(now.plusSeconds(seconds))));
        }
        return progress.next()
                .filter(next -> next.isAfter(now))
                .map(next -> say(Phrase.BROADCAST_PROGRESS_NEXT, "time", time(next)));
    }

    private void add(List<String> parts, Phrase phrase, long count) {
        if (count > 0) {
            parts.add(say(phrase, "count", count));
        }
    }

    /** What posting costs, and what is left to spend. */
    String cost(Postage.Estimate estimate) {
        String cost = say(
                Phrase.BROADCAST_COST,
                "posts",
                estimate.posts().size(),
                "cost",
                dollars(estimate.micros()),
                "left",
                dollars(estimate.left()),
                "budget",
                dollars(estimate.budget()));
        return estimate.isCovered() ? cost : cost + ". " + say(Phrase.BROADCAST_COST_TOO_MUCH);
    }

    /** Prices of posts have a third place. */
    private static String dollars(long micros) {
        return String.format(Locale.ROOT, "$%.3f", micros / 1_000_000.0).replaceFirst("(\\.\\d\\d)0$", "$1");
    }

    /** Whom an update is for. */
    public String audience(
            Bulletin bulletin,
            java.util.function.Function<org.constituent.civic.BioguideId, Optional<Legislator>> find) {
        Audience audience = bulletin.audience();
        if (audience.takesRooms()) {
            return say(Phrase.BROADCAST_EVERYBODY);
        }
        List<String> conditions = Stream.of(
                        audience.states().isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(say(
                                        Phrase.BROADCAST_AUDIENCE_STATES,
                                        "states",
                                        messages.list(audience.states().stream()
                                                .sorted()
                                                .map(messages::nameOf)
                                                .toList()))),
                        audience.standing()
                                .map(own -> say(Phrase.valueOf("BROADCAST_AUDIENCE_"
                                        + own.which().name() + (own.onTheBill() ? "_ON" : "_OFF")))),
                        audience.language()
                                .map(language -> say(
                                        Phrase.BROADCAST_AUDIENCE_LANGUAGE,
                                        "language",
                                        language.locale()
                                                .getDisplayLanguage(
                                                        messages.language().locale()))),
                        audience.acted()
                                .map(acted -> say(
                                        acted ? Phrase.BROADCAST_AUDIENCE_ACTED : Phrase.BROADCAST_AUDIENCE_NOT_ACTED)),
                        audience.wroteTo()
                                .map(id -> say(
                                        Phrase.BROADCAST_AUDIENCE_WROTE_TO,
                                        "who",
                                        find.apply(id)
                                                .map(one -> UpdateLetters.plain(one, messages))
                                                .orElse(id.value()))))
                .flatMap(Optional::stream)
                .toList();
        return say(Phrase.BROADCAST_AUDIENCE, "conditions", String.join(", ", conditions));
    }

    /** A sentence. */
    public String say(Phrase phrase, Object... pairs) {
        return messages.say(phrase, Stream.of(pairs).map(String::valueOf).toArray(String[]::new));
    }
}
