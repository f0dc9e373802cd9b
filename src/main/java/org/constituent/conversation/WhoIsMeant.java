package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.wording.Phrase;

/** Finds whom a name means to the speaker: their own come before everybody else of that name, even by a first name alone. */
final class WhoIsMeant {
    private final Session session;
    private final Supplier<List<Legislator>> everyOwn;

    WhoIsMeant(Session session, Supplier<List<Legislator>> everyOwn) {
        this.session = session;
        this.everyOwn = everyOwn;
    }

    /** More than one where the name does not tell; nobody where nobody is called so. */
    List<Legislator> meant(String who) {
        Roster roster = session.desk().facts().now().roster();
        List<Legislator> own = own(roster.calledExactly(who));
        if (!own.isEmpty()) {
            return own;
        }
        List<Legislator> named = roster.identified(who);
        List<Legislator> ownNamed = own(named);
        return ownNamed.isEmpty() ? named : ownNamed;
    }

    /** Those of the speaker's own whom a name means; nobody else. */
    List<Legislator> own(String who) {
        return own(meant(who));
    }

    private List<Legislator> own(List<Legislator> named) {
        List<Legislator> own = everyOwn.get();
        return named.stream().filter(own::contains).toList();
    }

    /** Asks which of several of one name is meant. */
    Reply whichOf(String name, List<Legislator> several, Function<String, Intent> chosen) {
        return session.choose(
                session.messages().say(Phrase.WHO_IS_SEVERAL, "name", name),
                several.stream()
                        .map(one -> new Action.Say(
                                session.titleOf(one), chosen.apply(one.id().value())))
                        .toList());
    }

    /** Nobody is called so; a number was meant for the list, which is shorter. */
    Reply nobody(String who) {
        return beyondTheList(who).orElseGet(() -> session.nobody(who));
    }

    /** None of those who are called so is the speaker's. */
    Reply noneOfYours(String name) {
        return new Reply.Sorry(
                session.messages().say(Phrase.NONE_OF_YOURS, "name", name),
                session.messages().say(Phrase.NOT_YOURS_REMEDY));
    }

    /** What is said to a number that the list does not reach; empty where it is none, or there is no list. */
    Optional<Reply> beyondTheList(String typed) {
        int length = session.dialogue().question().isEmpty()
                ? session.dialogue().shown().to().size()
                : session.dialogue().question().size();
        return length == 0 || NamedPerson.number(typed).isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply.Sorry(
                        session.messages().say(Phrase.NOT_ON_LIST, "number", typed),
                        length == 1
                                ? session.messages().say(Phrase.NOT_ON_LIST_OF_ONE)
                                : session.messages().say(Phrase.NOT_ON_LIST_REMEDY, "count", String.valueOf(length))));
    }
}
