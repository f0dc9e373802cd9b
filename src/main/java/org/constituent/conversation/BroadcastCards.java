package org.constituent.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Stage;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Intent.DoBroadcast;
import org.constituent.chat.Intent.DoBroadcast.Step;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Outbox;
import org.constituent.port.Readership.Recipient;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** Organizers' updates as cards: what, to whom, how far, and what can be done next. */
public final class BroadcastCards {
    private static final int MOST_LISTED = 10;
    private static final int MOST_WATCHED = 12;
    private static final int LONGEST_REASON = 100;

    private final Broadcasting broadcasting;
    private final CurrentFacts facts;
    private final BroadcastWords words;
    private final Messages messages;

    public BroadcastCards(Broadcasting broadcasting, CurrentFacts facts, Messages messages) {
        this.broadcasting = broadcasting;
        this.facts = facts;
        this.messages = messages;
        this.words = new BroadcastWords(messages, broadcasting.clock().getZone());
    }

    /** All there are, the newest first, each to be looked at. */
    public Reply list() {
        List<Outbox.Entry> latest = broadcasting.outbox().latest(MOST_LISTED);
        Action.Say begin = new Action.Say(words.say(Phrase.BROADCAST_DO_NEW), new Intent.AskBroadcast());
        if (latest.isEmpty()) {
            return new Reply.Choice(words.say(Phrase.BROADCAST_LIST_NOTHING), List.of(begin));
        }
        List<Action.Say> options = new ArrayList<>(latest.stream()
                .map(entry -> new Action.Say(
                        words.say(
                                Phrase.BROADCAST_LINE,
                                "id",
                                entry.id(),
                                "title",
                                entry.bulletin().in(messages.language()).title(),
                                "stage",
                                words.stage(entry)),
                        new DoBroadcast(entry.id(), Step.STATUS)))
                .toList());
        options.add(begin);
        return new Reply.Choice(words.say(Phrase.BROADCAST_LIST), options);
    }

    /** How far an update has come; before it is approved, whom it would reach. */
    public Reply status(Outbox.Entry entry) {
        Bulletin bulletin = entry.bulletin();
        List<Reply.Fact> rows = new ArrayList<>();
        rows.add(fact(Phrase.BROADCAST_FACT_STAGE, words.stage(entry)));
        rows.add(fact(Phrase.BROADCAST_FACT_AUTHOR, words.who(entry.author())));
        rows.add(fact(
                Phrase.BROADCAST_FACT_AUDIENCE,
                words.audience(bulletin, id -> facts.now().roster().find(id))));
        rows.add(fact(
                Phrase.BROADCAST_FACT_LANGUAGES,
                messages.list(bulletin.wordings().keySet().stream()
                        .map(Language::code)
                        .sorted()
                        .toList())));
        rows.add(fact(
                Phrase.BROADCAST_FACT_WHEN,
                bulletin.notBefore()
                        .map(time -> words.say(Phrase.BROADCAST_FROM, "time", words.time(time)))
                        .orElseGet(() -> words.say(
                                Phrase.BROADCAST_AT_ONCE,
                                "from",
                                broadcasting.hours().from(),
                                "until",
                                broadcasting.hours().until()))));
        if (bulletin.urgent()) {
            rows.add(fact(Phrase.BROADCAST_FACT_URGENT, words.say(Phrase.BROADCAST_URGENT)));
        }
        if (entry.stage() == Stage.PROPOSED) {
            rows.addAll(size(bulletin));
        } else {
            rows.addAll(platforms(entry));
        }
        broadcasting
                .outbox()
                .audit(entry.id())
                .forEach(act -> rows.add(fact(
                        Phrase.BROADCAST_FACT_AUDIT,
                        words.say(
                                Phrase.BROADCAST_AUDIT_LINE,
                                "time",
                                words.time(act.at()),
                                "who",
                                words.who(act.who()),
                                "what",
                                words.say(Phrase.valueOf(
                                        "BROADCAST_ACT_" + act.what().toUpperCase(Locale.ROOT)))))));
        return new Reply.Card(title(entry), rows, Optional.empty(), actions(entry));
    }

    private List<Reply.Fact> platforms(Outbox.Entry entry) {
        Instant now = broadcasting.clock().instant();
        return broadcasting.outbox().progress(entry.id(), now).stream()
                .map(progress ->
                        new Reply.Fact(platform(progress.platform()), words.progress(progress, entry.stage(), now)))
                .toList();
    }

    /** What an organizer watches: the stage and each platform, and when there is nothing more to come the report; one message anywhere. */
    public Reply progress(Outbox.Entry entry) {
        List<Reply.Fact> rows = new ArrayList<>(List.of(fact(Phrase.BROADCAST_FACT_STAGE, words.stage(entry))));
        rows.addAll(platforms(entry));
        if (entry.stage() == Stage.DONE || entry.stage() == Stage.DISCARDED) {
            List<Outbox.Line> lines = broadcasting.outbox().report(entry.id());
            lines.stream().limit(MOST_WATCHED).map(this::line).forEach(rows::add);
            if (lines.size() > MOST_WATCHED) {
                rows.add(new Reply.Fact("", "\u2026 (+" + (lines.size() - MOST_WATCHED) + ")"));
            }
        }
        return new Reply.Card(title(entry), rows, Optional.empty(), actions(entry));
    }

    private Reply.Fact line(Outbox.Line line) {
        return new Reply.Fact(
                (platform(line.platform()) + " " + line.state()).strip(),
                line.count() + " "
                        + words.say(Phrase.valueOf(
                                "BROADCAST_OUTCOME_" + line.outcome().toUpperCase(Locale.ROOT)))
                        + (line.reason().isEmpty() ? "" : ": " + Text.cut(line.reason(), LONGEST_REASON)));
    }

    /** By platform, whom an update would be told to, and what it costs where that costs money. */
    public List<Reply.Fact> size(Bulletin bulletin) {
        Optional<Reply.Fact> price = broadcasting
                .postage()
                .flatMap(postage -> postage.of(bulletin)
                        .map(estimate -> new Reply.Fact(platform(postage.platform()), words.cost(estimate))));
        List<Reply.Fact> sizes = new ArrayList<>(broadcasting.sizeAudience().of(bulletin).stream()
                .filter(size -> broadcasting
                        .postage()
                        .filter(postage -> postage.platform().equals(size.platform()))
                        .isEmpty())
                .map(size -> new Reply.Fact(
                        platform(size.platform()),
                        words.say(Phrase.BROADCAST_SIZE, "people", size.people(), "rooms", size.rooms())))
                .toList());
        price.ifPresent(sizes::add);
        return sizes.isEmpty()
                ? List.of(fact(Phrase.BROADCAST_FACT_AUDIENCE, words.say(Phrase.BROADCAST_SIZE_NOBODY)))
                : sizes;
    }

    /** Where it would be posted for everybody to read: each post, and what they cost together. */
    public Optional<Reply> posts(Bulletin bulletin) {
        return broadcasting
                .postage()
                .flatMap(postage -> postage.of(bulletin).map(estimate -> {
                    List<Reply.Fact> rows = new ArrayList<>();
                    for (int i = 0; i < estimate.posts().size(); i++) {
                        rows.add(new Reply.Fact(
                                (i + 1) + "/" + estimate.posts().size(),
                                estimate.posts().get(i)));
                    }
                    estimate.picture().ifPresent(alt -> rows.add(fact(Phrase.BROADCAST_POSTS_PICTURE, alt)));
                    rows.add(fact(Phrase.BROADCAST_POSTS_COST, words.cost(estimate)));
                    return new Reply.Card(
                            words.say(Phrase.BROADCAST_POSTS, "platform", platform(postage.platform())),
                            rows,
                            Optional.empty(),
                            List.of());
                }));
    }

    /** What a reader gets, in each language it is written in. */
    public List<Reply> preview(Bulletin bulletin, Recipient as) {
        return bulletin.wordings().keySet().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(language -> broadcasting
                        .letters()
                        .letter(
                                bulletin,
                                new Recipient(as.subscriber(), Optional.of(language), as.state(), as.district())))
                .toList();
    }

    /** What became of each kind of recipient. */
    public Reply report(Outbox.Entry entry) {
        List<Outbox.Line> lines = broadcasting.outbox().report(entry.id());
        if (lines.isEmpty()) {
            return new Reply.Note(words.say(Phrase.BROADCAST_REPORT_NOTHING));
        }
        return new Reply.Card(
                words.say(
                        Phrase.BROADCAST_REPORT,
                        "id",
                        entry.id(),
                        "title",
                        entry.bulletin().in(messages.language()).title()),
                lines.stream().map(this::line).toList(),
                Optional.empty(),
                List.of());
    }

    private String title(Outbox.Entry entry) {
        return words.say(
                Phrase.BROADCAST_TITLE,
                "id",
                entry.id(),
                "title",
                entry.bulletin().in(messages.language()).title());
    }

    private List<Action> actions(Outbox.Entry entry) {
        List<Action> actions = new ArrayList<>();
        actions.add(say(Phrase.BROADCAST_DO_PREVIEW, entry, Step.PREVIEW));
        switch (entry.stage()) {
            case PROPOSED -> {
                actions.add(say(Phrase.BROADCAST_DO_APPROVE, entry, Step.APPROVE));
                actions.add(say(Phrase.BROADCAST_DO_DISCARD, entry, Step.DISCARD));
            }
            case APPROVED -> {
                actions.add(say(Phrase.BROADCAST_DO_STATUS, entry, Step.STATUS));
                actions.add(say(Phrase.BROADCAST_DO_STOP, entry, Step.STOP));
            }
            case STOPPED -> {
                actions.add(say(Phrase.BROADCAST_DO_RESUME, entry, Step.RESUME));
                actions.add(say(Phrase.BROADCAST_DO_DISCARD, entry, Step.DISCARD));
            }
            case DONE, DISCARDED -> {}
        }
        if (entry.approved().isPresent()) {
            actions.add(say(Phrase.BROADCAST_DO_REPORT, entry, Step.REPORT));
        }
        return actions;
    }

    private Action.Say say(Phrase label, Outbox.Entry entry, Step step) {
        return new Action.Say(words.say(label), new DoBroadcast(entry.id(), step));
    }

    private Reply.Fact fact(Phrase name, String value) {
        return new Reply.Fact(words.say(name), value);
    }

    private static String platform(String name) {
        if (name.equals("twitter")) {
            return "X";
        }
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
