package org.constituent.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.port.CommunityTotals.Community;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/** One speaker while one message is answered: the dialogue as it becomes, and the words it is held in. */
final class Session {
    private final InboundMessage message;
    private final Desk desk;
    private final Map<Language, Messages> languages;
    private final boolean known;
    private Messages messages;
    private Dialogue dialogue;
    private boolean forgotten;

    /**
     * A session in a dialogue.
     *
     * @param known whether anything is kept about the speaker
     */
    Session(
            InboundMessage message,
            Dialogue dialogue,
            boolean known,
            Map<Language, Messages> languages,
            Language language,
            Desk desk) {
        this.message = message;
        this.dialogue = dialogue;
        this.known = known;
        this.languages = languages;
        this.desk = desk;
        this.messages = Objects.requireNonNull(languages.get(language));
    }

    Speaker speaker() {
        return message.speaker();
    }

    /** The server or workspace this is said in; empty where two talk alone. */
    Optional<Community> community() {
        return message.venue()
                .community()
                .map(id -> new Community(message.venue().platform(), id));
    }

    /** Where this is said. */
    Venue venue() {
        return message.venue();
    }

    /** Whether the speaker runs the place where this is said. */
    boolean isOrganizer() {
        return message.byOrganizer();
    }

    /** The roles that the platform says the speaker has there. */
    Set<String> roles() {
        return message.roles();
    }

    Desk desk() {
        return desk;
    }

    /** Whether anything was kept about the speaker before this message. */
    boolean isKnown() {
        return known;
    }

    Messages messages() {
        return messages;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    void become(Dialogue next) {
        dialogue = next;
    }

    /** Goes on in another language; false, and nothing changes, when there are no words in it. */
    boolean speak(Language language) {
        Messages other = languages.get(language);
        if (other == null) {
            return false;
        }
        messages = other;
        dialogue = dialogue.speaking(language);
        return true;
    }

    /** The languages the bot speaks besides, in the order of their codes. */
    List<Language> otherLanguages() {
        return languages.keySet().stream()
                .filter(language -> !language.equals(messages.language()))
                .sorted(Comparator.comparing(Language::code))
                .toList();
    }

    /** Nothing of this session may be kept. */
    void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    Campaign campaign() {
        return dialogue.campaign().flatMap(desk.campaigns()::find).orElseGet(desk.campaigns()::usual);
    }

    /** The language of drafts: English, which every office reads, unless another one was asked for. */
    Language letters() {
        return dialogue.letters().orElse(Language.ENGLISH);
    }

    /** The place as it was typed a moment ago, else the home that is remembered. */
    Optional<Place> place() {
        return desk.memory().place(speaker()).or(this::homePlace);
    }

    /** The Congress that sits now. */
    Congress sitting() {
        return Congress.at(desk.clock().instant());
    }

    /** The home that is remembered: its district while the map is the same, else its state. */
    Optional<Place> homePlace() {
        return dialogue.home()
                .map(home -> home.district()
                        .filter(district -> desk.calendar().isSame(district, home.congress(), sitting()))
                        .<Place>map(Place.InDistrict::new)
                        .orElseGet(() -> new Place.InState(home.state())));
    }

    // ---- Replies that many answers share ----

    Reply.Note note(Phrase phrase) {
        return new Reply.Note(messages.say(phrase));
    }

    Reply sorry(Phrase what, Phrase remedy) {
        return new Reply.Sorry(messages.say(what), messages.say(remedy));
    }

    Reply.Fact fact(Phrase name, String value) {
        return new Reply.Fact(messages.say(name), value);
    }

    Reply noPlaceYet() {
        return sorry(Phrase.NO_PLACE_YET, Phrase.NO_PLACE_YET_REMEDY);
    }

    Reply nobody(String who) {
        return new Reply.Sorry(
                messages.say(Phrase.WHO_IS_NOBODY, "name", who), messages.say(Phrase.WHO_IS_NOBODY_REMEDY));
    }

    String titleOf(Legislator legislator) {
        return new PlaceWords(messages).titleOf(legislator);
    }

    /** Asks; the next message may answer by number or name. */
    Reply.Choice choose(String question, List<Action.Say> options) {
        dialogue = dialogue.asked(options.stream()
                .map(option ->
                        new Dialogue.Option(option.label(), option.intent().words()))
                .toList());
        return new Reply.Choice(question, options);
    }

    static Reply oneOrSeveral(List<Reply> replies) {
        return replies.size() == 1 ? replies.get(0) : new Reply.Several(replies);
    }
}
