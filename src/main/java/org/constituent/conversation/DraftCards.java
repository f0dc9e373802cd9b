package org.constituent.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Position;
import org.constituent.campaign.Standing;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Measure;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.RouteWords;
import org.constituent.wording.StandingWords;

/** Makes the card of one legislator: where they stand, the words for them, and the ways to send those. */
public final class DraftCards {
    /** What is true of a post on X is true of these; one line tells it. */
    private static final Set<Route.Kind> ALSO_SOCIAL = EnumSet.of(Route.Kind.BLUESKY_INTENT, Route.Kind.MASTODON_SHARE);

    private final Messages messages;
    private final PlaceWords places;
    private final StandingWords standings;
    private final RouteWords routeWords;
    private final Measure measure;

    public DraftCards(Messages messages, Measure measure) {
        this.messages = messages;
        this.places = new PlaceWords(messages);
        this.standings = new StandingWords(messages);
        this.routeWords = new RouteWords(messages);
        this.measure = measure;
    }

    /** The card without anything to type, for where there is no conversation. */
    public Reply.Card card(Draft draft, Standing standing, List<Position> positions, Place place) {
        Reply.Card card =
                card(draft, standing, positions, place, draft.to().id().value());
        return new Reply.Card(
                card.title(),
                card.facts(),
                card.passage(),
                card.actions().stream()
                        .filter(action -> action instanceof Action.Open)
                        .toList());
    }

    /**
     * The card of one draft.
     *
     * @param typed how this legislator is named in typed words just now: a number or a name
     */
    Reply.Card card(Draft draft, Standing standing, List<Position> positions, Place place, String typed) {
        List<Reply.Fact> facts = facts(standing, positions);
        List<Route> routes = Route.of(draft, place);
        for (Route route : routes) {
            if (!ALSO_SOCIAL.contains(route.kind())) {
                String shown =
                        route.kind() == Route.Kind.X_INTENT ? "" : route.shown().replace("\n", ", ") + " — ";
                facts.add(new Reply.Fact(routeWords.label(route.kind()), shown + routeWords.why(route.kind())));
            }
        }
        if (draft.medium() == Medium.CALL) {
            facts.add(new Reply.Fact(messages.say(Phrase.SAY_FIRST), messages.say(Phrase.SAY_FIRST_LINE)));
        }
        draft.citations()
                .forEach(citation -> facts.add(
                        new Reply.Fact(messages.say(Phrase.CITES), citation.publisher() + ": " + citation.page())));
        return new Reply.Card(
                places.titleOf(draft.to()), facts, Optional.of(passage(draft)), actions(draft, routes, typed));
    }

    /** Where a legislator stands, without a draft. */
    Reply.Card standing(Legislator legislator, Standing standing, List<Position> positions) {
        return new Reply.Card(
                places.titleOf(legislator),
                facts(standing, positions),
                Optional.empty(),
                List.of(new Action.Say(
                        messages.say(Phrase.ACTION_WHY),
                        new Intent.Why(Optional.of(legislator.id().value())),
                        typed(Phrase.ACTION_WHY)
                                + PlaceParser.folded(legislator.name().last()))));
    }

    private List<Reply.Fact> facts(Standing standing, List<Position> positions) {
        List<Reply.Fact> facts = new ArrayList<>();
        facts.add(new Reply.Fact(messages.say(Phrase.STANDING), standings.of(standing)));
        positions.forEach(
                position -> facts.add(new Reply.Fact(messages.say(Phrase.POSITION), standings.position(position))));
        standings.sourceOf(standing).ifPresent(line -> facts.add(new Reply.Fact(messages.say(Phrase.SOURCE), line)));
        return facts;
    }

    private Reply.Passage passage(Draft draft) {
        String label = switch (draft.medium()) {
            case POST ->
                messages.say(
                        Phrase.POST_PASSAGE,
                        "length",
                        String.valueOf(measure.length(draft.body())),
                        "limit",
                        String.valueOf(measure.limit()));
            case LETTER -> messages.say(Phrase.LETTER_PASSAGE);
            case CALL -> messages.say(Phrase.CALL_PASSAGE);
        };
        String whose = draft.personal() ? "" : " · " + messages.say(Phrase.MAKE_IT_YOURS);
        String version = " · " + messages.say(Phrase.VERSION, "number", String.valueOf(draft.number() + 1));
        StringBuilder text = new StringBuilder();
        draft.subject()
                .ifPresent(subject -> text.append(messages.say(Phrase.SUBJECT, "subject", subject))
                        .append("\n\n"));
        text.append(draft.body());
        draft.voicemail().ifPresent(line -> text.append("\n\n").append(messages.say(Phrase.VOICEMAIL, "line", line)));
        return new Reply.Passage(label + whose + version, text.toString());
    }

    private List<Action> actions(Draft draft, List<Route> routes, String typed) {
        List<Action> actions = new ArrayList<>();
        for (Route route : routes) {
            route.link().ifPresent(link -> actions.add(new Action.Open(routeWords.label(route.kind()), link)));
        }
        Optional<String> to = Optional.of(draft.to().id().value());
        actions.add(new Action.Say(
                messages.say(Phrase.ACTION_ANOTHER),
                new Intent.AnotherVersion(to, Optional.of(draft.medium())),
                typed(Phrase.ACTION_ANOTHER)
                        + (draft.medium() == Medium.POST ? "" : typed(action(draft.medium())))
                        + typed));
        for (Medium medium : Medium.values()) {
            if (medium != draft.medium()) {
                actions.add(new Action.Say(
                        messages.say(action(medium)),
                        new Intent.ShowDraft(to, medium, Optional.empty()),
                        typed(action(medium)) + typed));
            }
        }
        actions.add(new Action.Say(
                messages.say(Phrase.ACTION_SENT),
                new Intent.Sent(to, Optional.of(draft.medium())),
                typed(Phrase.ACTION_SENT) + typed));
        if (draft.medium() != Medium.CALL) {
            actions.add(new Action.Say(
                    messages.say(Phrase.ACTION_EDIT),
                    new Intent.AskEdit(draft.to().id().value(), draft.medium(), draft.number()),
                    ""));
        }
        actions.add(
                new Action.Say(messages.say(Phrase.ACTION_WHY), new Intent.Why(to), typed(Phrase.ACTION_WHY) + typed));
        if (draft.medium() == Medium.LETTER && !draft.personal()) {
            actions.add(new Action.Say(
                    messages.say(Phrase.ACTION_STORY), new Intent.AskStory(to), typed(Phrase.ACTION_STORY) + typed));
        }
        // Whoever chats in another language than the draft's may want it in theirs.
        if (!draft.language().equals(messages.language())) {
            actions.add(new Action.Say(
                    messages.say(Phrase.ACTION_IN_THIS_LANGUAGE),
                    new Intent.DraftIn(messages.language()),
                    typed(Phrase.ACTION_IN_THIS_LANGUAGE).strip()));
        }
        return actions;
    }

    /** What a button says can be typed in the same language, before a number or a name. */
    private String typed(Phrase label) {
        return messages.say(label).toLowerCase(Locale.ROOT) + " ";
    }

    static Phrase action(Medium medium) {
        return switch (medium) {
            case POST -> Phrase.ACTION_POST;
            case LETTER -> Phrase.ACTION_LETTER;
            case CALL -> Phrase.ACTION_CALL;
        };
    }
}
