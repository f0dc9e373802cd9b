package org.constituent.conversation;

import java.util.Locale;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;
import org.constituent.drafting.Medium;

/** What words of the vocabulary ask for, together with what stands beside them. */
final class MeantWords {
    private final Vocabulary vocabulary;
    private final PlaceFinder places;
    private final NamedPerson names;

    MeantWords(Vocabulary vocabulary, PlaceFinder places, NamedPerson names) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.names = names;
    }

    /**
     * The intent.
     *
     * @param rest the words after those of the entry: a name, a place, or nothing
     */
    Optional<Intent> meant(Entry entry, String rest, Dialogue dialogue) {
        Optional<String> said = names.in(rest, dialogue);
        if (wantsName(entry.meaning()) && said.filter(NamedPerson::isNone).isPresent()) {
            return Optional.empty();
        }
        Optional<String> whom = said.filter(who -> !names.isNobodys(who));
        return switch (entry.meaning()) {
            case FORGET_ME -> Optional.of(new Intent.ForgetMe());
            case STOP -> Optional.of(new Intent.Stop());
            case UPDATES_ON -> Optional.of(new Intent.Updates(true));
            case UPDATES_OFF -> Optional.of(new Intent.Updates(false));
            case IMPACT -> Optional.of(new Intent.ShowImpact());
            case SENT -> {
                Intent.AnotherVersion draft = another(rest, dialogue);
                yield Optional.of(new Intent.Sent(draft.to(), draft.medium()));
            }
            case MY_DATA -> Optional.of(new Intent.ShowMyData());
            case REPORT -> Optional.of(new Intent.AskReport(whom));
            case MOVED ->
                places.within(rest).<Intent>map(Intent.FindLegislators::new).or(() -> Optional.of(new Intent.Moved()));
            case ADDRESS -> rest.isEmpty() ? Optional.of(new Intent.AskAddress()) : Optional.empty();
            case OTHER_ONE -> Optional.of(new Intent.OtherOne());
            case GUIDE_ME -> Optional.of(new Intent.GuideMe());
            case DRAFTS_IN_THIS_LANGUAGE -> Optional.of(new Intent.DraftIn(entry.language()));
            case NO_STORY -> Optional.of(new Intent.DropStory());
            case STORY -> Optional.of(new Intent.AskStory(whom));
            case ANOTHER -> Optional.of(another(rest, dialogue));
            case SCOREBOARD -> Optional.of(scoreboard(rest));
            case CALL -> Optional.of(new Intent.ShowDraft(whom, Medium.CALL, Optional.empty()));
            case LETTER -> Optional.of(new Intent.ShowDraft(whom, Medium.LETTER, Optional.empty()));
            case POST -> Optional.of(new Intent.ShowDraft(whom, Medium.POST, Optional.empty()));
            case WHY -> Optional.of(new Intent.Why(whom));
            case CAMPAIGNS -> Optional.of(new Intent.ListCampaigns());
            case CAMPAIGN ->
                rest.isEmpty()
                        ? Optional.of(new Intent.ListCampaigns())
                        : Optional.of(new Intent.UseCampaign(rest.replace(' ', '-')));
            case ABOUT_CAMPAIGN -> about(Intent.About.Topic.CAMPAIGN);
            case ABOUT_BOT -> about(Intent.About.Topic.BOT);
            case ABOUT_PLACE -> about(Intent.About.Topic.PLACE);
            case ABOUT_OTHER_OFFICES -> about(Intent.About.Topic.OTHER_OFFICES);
            case ABOUT_ABROAD -> about(Intent.About.Topic.ABROAD);
            case ABOUT_EDITING -> about(Intent.About.Topic.EDITING);
            case ABOUT_SENDING -> about(Intent.About.Topic.SENDING);
            case ABOUT_NOT_HERE -> about(Intent.About.Topic.NOT_HERE);
            case ABOUT_STORY -> about(Intent.About.Topic.STORY);
            case ABOUT_EFFECT -> about(Intent.About.Topic.EFFECT);
            case ABOUT_WHO_MAY -> about(Intent.About.Topic.WHO_MAY);
            case ABOUT_DOUBT -> about(Intent.About.Topic.DOUBT);
            case ABOUT_TONE -> about(Intent.About.Topic.TONE);
            case ANGER -> about(Intent.About.Topic.ANGER);
            case MY_LEGISLATORS -> Optional.of(new Intent.ShowMine());
            case WHO_IS -> whoIs(rest, dialogue);
            case THIS_LANGUAGE -> Optional.of(new Intent.UseLanguage(entry.language()));
            case HELP -> Optional.of(new Intent.Help());
            case THANKS -> Optional.of(new Intent.Thanks());
            case BEGIN, GREETING -> Optional.of(new Intent.Greeting());
            case SENATE, HOUSE, FILLER, SKIP -> Optional.empty();
            case STANDS,
                    ASKING,
                    WHO,
                    MINE,
                    SPEAKER,
                    AGREED,
                    NUMBER,
                    DISTRICT,
                    FIRST,
                    SECOND,
                    THIRD,
                    LAST,
                    LIVING,
                    THANK -> Optional.empty();
        };
    }

    private static Optional<Intent> about(Intent.About.Topic topic) {
        return Optional.of(new Intent.About(topic));
    }

    private static boolean wantsName(Meaning meaning) {
        return switch (meaning) {
            case CALL, LETTER, POST, WHY, WHO_IS, SENT -> true;
            default -> false;
        };
    }

    private Intent.AnotherVersion another(String rest, Dialogue dialogue) {
        String named = names.withoutFillers(rest);
        // "another vesion" asks for no Vesion.
        boolean misspelt = vocabulary
                .almost(named)
                .filter(entry -> entry.meaning() == Meaning.FILLER)
                .isPresent();
        String asked = medium(rest).isPresent() ? rest : misspelt ? "" : named;
        Optional<Medium> medium = medium(asked);
        String name = medium.isPresent()
                ? asked.substring(leading(asked).orElseThrow().words().length()).strip()
                : asked;
        return new Intent.AnotherVersion(names.in(name, dialogue).filter(whom -> !NamedPerson.isNone(whom)), medium);
    }

    private Optional<Entry> leading(String words) {
        return vocabulary.exactly(words).or(() -> vocabulary.atTheBeginning(words));
    }

    private Optional<Medium> medium(String words) {
        return leading(words).flatMap(entry -> switch (entry.meaning()) {
            case CALL -> Optional.of(Medium.CALL);
            case LETTER -> Optional.of(Medium.LETTER);
            case POST -> Optional.of(Medium.POST);
            default -> Optional.empty();
        });
    }

    private Intent scoreboard(String rest) {
        Optional<Chamber> chamber = vocabulary.within(rest).flatMap(entry -> switch (entry.meaning()) {
            case SENATE -> Optional.of(Chamber.SENATE);
            case HOUSE -> Optional.of(Chamber.HOUSE);
            default -> Optional.empty();
        });
        String name = names.withoutFillers(rest);
        Optional<State> state = places.alone(rest)
                .or(() -> places.alone(name))
                .or(() -> places.within(name.toUpperCase(Locale.ROOT)))
                .or(() -> places.misspelt(name))
                .flatMap(place -> place instanceof Place.InState in ? Optional.of(in.state()) : Optional.empty());
        return new Intent.ShowScoreboard(state, chamber);
    }

    private Optional<Intent> whoIs(String rest, Dialogue dialogue) {
        // "the senator from Vermont", "la senadora de Nueva York"
        Optional<Place> place = places.alone(rest).or(() -> places.alone(names.withoutFillers(rest)));
        if (place.isPresent()) {
            return place.map(Intent.FindLegislators::new);
        }
        // "who's my congress person", "show me the bill"
        Optional<Intent> something = vocabulary
                .exactly(rest)
                .filter(entry -> entry.words().contains(" "))
                .flatMap(entry -> meant(entry, "", dialogue));
        if (something.isPresent()) {
            return something;
        }
        Optional<String> whom =
                names.in(rest, dialogue).filter(who -> NamedChamber.of(who).isEmpty());
        return whom.isPresent() ? whom.map(Intent.WhoIs::new) : Optional.of(new Intent.ShowMine());
    }
}
