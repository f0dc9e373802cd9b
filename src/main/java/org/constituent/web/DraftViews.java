package org.constituent.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.campaign.Targets;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.drafting.Distinctness;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.drafting.Story;
import org.constituent.usecase.DraftMessage;
import org.constituent.wording.PaceWords;

/** Drafts as the page shows them: new ones, or those that came back with what the reader typed into them. */
final class DraftViews {
    /** Ways that take the text as it stands in the field, so that what the reader changed goes along. */
    private static final Set<Route.Kind> TAKE_TEXT =
            Set.of(Route.Kind.X_INTENT, Route.Kind.BLUESKY_INTENT, Route.Kind.MASTODON_SHARE);

    /** Ways that need no button of ours, each beside the draft that is made for it. */
    private static final Map<Medium, Set<Route.Kind>> OTHER_WAYS = Map.of(
            Medium.LETTER, Set.of(Route.Kind.CONTACT_FORM, Route.Kind.WEBSITE, Route.Kind.POSTAL_ADDRESS),
            Medium.CALL, Set.of(Route.Kind.PHONE, Route.Kind.DISTRICT_OFFICE));

    /** Ways that are counted when they are opened; a phone rings without us. */
    private static final Set<Route.Kind> COUNTED = Set.of(Route.Kind.CONTACT_FORM, Route.Kind.WEBSITE);

    /** The first of these that a draft has is offered as a button. */
    private static final Set<Route.Kind> OPENERS =
            EnumSet.of(Route.Kind.CONTACT_FORM, Route.Kind.WEBSITE, Route.Kind.PHONE);

    private static final int LINE = 72;
    private static final int LEAST_ROWS = 3;
    private static final double PERCENT = 100;

    private final Workshop workshop;
    private final Seal seal;

    DraftViews(Workshop workshop, Seal seal) {
        this.workshop = workshop;
        this.seal = seal;
    }

    /** One legislator's card; empty when nobody of this id sits any more. */
    Optional<ActModel.Card> card(Visit visit, Legislator to, Place place, Language language, Given given) {
        PageWords words = visit.words();
        List<ActModel.DraftView> views = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        Optional<DraftMessage.Outcome.Written> any = Optional.empty();
        for (Medium medium : media(visit.campaign())) {
            Key key = new Key(to.id(), medium);
            // What the reader has already is not taken away.
            boolean spared = given.number(key).isEmpty() && workshop.pace().isFull(to.id(), medium);
            boolean atHome = medium == Medium.CALL
                    && Route.nearestOffice(
                                    to.contact().districtOffices(), to.seat().state(), place)
                            .isPresent();
            if (spared) {
                elsewhere.add(new PaceWords(words.messages())
                        .why(
                                to,
                                medium,
                                workshop.pace().enough(medium),
                                workshop.pace().nextHour(),
                                atHome));
            }
            if (spared && !atHome) {
                continue;
            }
            Optional<DraftMessage.Outcome.Written> written = write(visit, key, place, language, given);
            if (written.isPresent()) {
                any = written;
                views.add(view(visit, written.get().draft(), key, place, given, spared));
            }
        }
        return any.map(written -> new ActModel.Card(
                to.id().value(),
                to.name().full(),
                Heading.of(words.places().titleOf(to)),
                visit.to("/legislators/" + to.id().value()),
                StandingView.of(written.standing(), words),
                words.standings().whyThisAsk(written.standing()),
                views,
                elsewhere));
    }

    private Optional<DraftMessage.Outcome.Written> write(
            Visit visit, Key key, Place place, Language language, Given given) {
        boolean another =
                given.pressed("another") && given.draft().filter(key::equals).isPresent();
        DraftMessage.Outcome outcome = workshop.draftMessage()
                .draft(new DraftMessage.Request(
                        visit.campaign(),
                        key.to(),
                        place,
                        key.medium(),
                        language,
                        Story.of(given.story()).map(Story::text),
                        another ? Optional.empty() : given.number(key)));
        return outcome instanceof DraftMessage.Outcome.Written written ? Optional.of(written) : Optional.empty();
    }

    private ActModel.DraftView view(
            Visit visit, Draft draft, Key key, Place place, Given given, boolean sparesWashington) {
        PageWords words = visit.words();
        boolean pressedHere = given.draft().filter(key::equals).isPresent();
        // What was typed stays, but for a new version and for a story that is to be woven in.
        Optional<String> typed = given.pressed("story") || (given.pressed("another") && pressedHere)
                ? Optional.empty()
                : given.text(key);
        String body = typed.orElse(draft.body());
        boolean post = key.medium() == Medium.POST;
        boolean own = draft.personal()
                || typed.filter(text -> !text.equals(draft.body())).isPresent();
        List<Route> routes = Route.of(draft, place).stream()
                .filter(route -> !(sparesWashington && route.kind() == Route.Kind.PHONE))
                .toList();
        List<Route> others = routes.stream()
                .filter(route -> OTHER_WAYS.getOrDefault(key.medium(), Set.of()).contains(route.kind()))
                .toList();
        Optional<Route> first = others.stream()
                .filter(route -> OPENERS.contains(route.kind()) && route.link().isPresent())
                .findFirst();
        return new ActModel.DraftView(
                key.toString(),
                key.medium().key(),
                words.say(Label.of("MEDIUM_" + key.medium().name())),
                given.draft()
                        .filter(one -> one.to().equals(key.to()))
                        .map(key::equals)
                        .orElse(key.medium() == media(visit.campaign()).get(0)),
                draft.subject().map(subject -> given.subject(key).orElse(subject)),
                body,
                draft.voicemail(),
                draft.number(),
                post ? workshop.measure().length(body) : 0,
                post ? workshop.measure().limit() : 0,
                rows(body),
                words.say(own ? Label.DRAFT_YOURS : Label.DRAFT_CAMPAIGN, "number", String.valueOf(draft.number() + 1)),
                routes.stream()
                        .filter(route -> TAKE_TEXT.contains(route.kind()))
                        .map(route -> new ActModel.Button(
                                words.routes().label(route.kind()), code(visit, draft, route.kind(), place)))
                        .toList(),
                first.map(route -> opener(words, route, href(visit, draft, route, place))),
                others.stream()
                        .filter(route -> first.filter(route::equals).isEmpty())
                        .map(route -> way(visit, draft, route, place))
                        .toList(),
                words.say(Label.of("MEDIUM_" + key.medium().name() + "_NOTE")),
                draft.citations().stream()
                        .map(citation -> Link.to(
                                HomePage.source(citation, words),
                                citation.page().toString()))
                        .toList(),
                given.pressed("check") && pressedHere
                        ? Optional.of(hint(visit, body, key, place, draft.language()))
                        : Optional.empty());
    }

    private ActModel.Way way(Visit visit, Draft draft, Route route, Place place) {
        PageWords words = visit.words();
        return new ActModel.Way(
                words.routes().label(route.kind()),
                route.shown(),
                words.routes().why(route.kind()),
                route.link().map(link -> href(visit, draft, route, place)));
    }

    private static ActModel.Opener opener(PageWords words, Route route, String href) {
        String label = switch (route.kind()) {
            case PHONE -> words.say(Label.CALL_PHONE, "phone", route.shown());
            case CONTACT_FORM -> words.say(Label.OPEN_FORM);
            default -> words.say(Label.OPEN_WEBSITE);
        };
        String copying = switch (route.kind()) {
            case PHONE -> "";
            case CONTACT_FORM -> words.say(Label.COPY_AND_OPEN_FORM);
            default -> words.say(Label.COPY_AND_OPEN_WEBSITE);
        };
        return new ActModel.Opener(
                label,
                copying,
                href,
                words.routes().label(route.kind()),
                words.routes().why(route.kind()));
    }

    private String href(Visit visit, Draft draft, Route route, Place place) {
        return COUNTED.contains(route.kind())
                ? visit.to("/go/" + code(visit, draft, route.kind(), place))
                : route.link().map(Object::toString).orElse("");
    }

    private String code(Visit visit, Draft draft, Route.Kind route, Place place) {
        return seal.sealed(new OutCode(
                        visit.campaign().slug(),
                        draft.to().id(),
                        draft.medium(),
                        route,
                        draft.number(),
                        draft.language(),
                        place.key(),
                        Optional.empty())
                .text());
    }

    private String hint(Visit visit, String body, Key key, Place place, Language language) {
        double alike =
                workshop.compareWithTemplate().mostAlike(body, visit.campaign(), List.of(key.to()), place, language);
        return visit.words()
                .say(
                        alike >= Distinctness.ALIKE ? Label.HINT_TEMPLATE : Label.HINT_OWN,
                        "percent",
                        String.valueOf(Math.round(alike * PERCENT)));
    }

    private static int rows(String text) {
        int rows = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        return Math.max(LEAST_ROWS, rows + 1);
    }

    /** The media of a card, the one most people come for first. */
    private static List<Medium> media(Campaign campaign) {
        boolean postsGoElsewhere = campaign.targets().order() == Targets.Order.INSTEAD
                && !campaign.targets().all().isEmpty();
        return postsGoElsewhere
                ? List.of(Medium.LETTER, Medium.CALL)
                : List.of(Medium.POST, Medium.LETTER, Medium.CALL);
    }

    /** Names one draft of a page. */
    record Key(BioguideId to, Medium medium) {
        static Optional<Key> parse(String text) {
            int dash = text.indexOf('-');
            return dash < 0
                    ? Optional.empty()
                    : BioguideId.parse(text.substring(0, dash))
                            .flatMap(
                                    to -> Medium.parse(text.substring(dash + 1)).map(medium -> new Key(to, medium)));
        }

        @Override
        public String toString() {
            return to + "-" + medium.key();
        }
    }

    /**
     * What came back with the page.
     *
     * @param button what was pressed, and after a colon for which draft
     */
    record Given(String button, Map<String, String> fields) {
        static final Given NOTHING = new Given("", Map.of());

        static Given of(Visit visit) {
            return new Given(visit.form("do").orElse(""), visit.request().form());
        }

        boolean pressed(String what) {
            return button.equals(what) || button.startsWith(what + ":");
        }

        Optional<Key> draft() {
            return Key.parse(button.substring(button.indexOf(':') + 1));
        }

        String story() {
            return fields.getOrDefault("story", "").replace("\r\n", "\n").strip();
        }

        Optional<String> text(Key key) {
            return Optional.ofNullable(fields.get("text-" + key)).map(text -> text.replace("\r\n", "\n"));
        }

        Optional<String> subject(Key key) {
            return Optional.ofNullable(fields.get("subject-" + key));
        }

        Optional<Long> number(Key key) {
            return Optional.ofNullable(fields.get("number-" + key))
                    .filter(number -> number.matches("\\d{1,15}"))
                    .map(Long::valueOf);
        }
    }
}
