package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Congress;
import org.constituent.wording.Phrase;

/**
 * Lets go of a district that was remembered before the map of its state changed, and says so once, with the answer to whatever
 * the person said next.
 */
final class RedrawnHome {
    private final Session session;

    RedrawnHome(Session session) {
        this.session = session;
    }

    /** Does so before the intent is answered; the sentence that goes with the answer, unless the answer says where they live now. */
    Optional<Reply> letGo(Intent intent) {
        Optional<Dialogue.Home> home = session.dialogue().home();
        Congress sitting = session.sitting();
        boolean same = home.isEmpty()
                || home.get()
                        .district()
                        .map(district -> session.desk()
                                .calendar()
                                .isSame(district, home.get().congress(), sitting))
                        .orElse(true);
        if (same) {
            return Optional.empty();
        }
        String district = home.get().district().orElseThrow().name();
        session.desk().memory().forget(session.speaker());
        session.become(
                session.dialogue().moved().livingIn(new Dialogue.Home(home.get().state(), Optional.empty(), sitting)));
        return isAboutHome(intent)
                ? Optional.empty()
                : Optional.of(new Reply.Note(session.messages()
                        .say(
                                session.desk()
                                                .calendar()
                                                .isRedrawn(
                                                        home.get().state(),
                                                        home.get().congress(),
                                                        sitting)
                                        ? Phrase.HOME_REDRAWN
                                        : Phrase.HOME_OF_BEFORE,
                                "state",
                                session.messages().nameOf(home.get().state()),
                                "district",
                                district,
                                "date",
                                session.messages().date(sitting.start()))));
    }

    private static boolean isAboutHome(Intent intent) {
        return intent instanceof Intent.FindLegislators
                || intent instanceof Intent.AskAddress
                || intent instanceof Intent.TellAddress
                || intent instanceof Intent.Moved
                || intent instanceof Intent.ForgetMe
                || intent instanceof Intent.Stop;
    }

    /** Both, the sentence first. */
    static Reply before(Reply sentence, Reply answer) {
        return new Reply.Several(List.of(sentence, answer));
    }
}
