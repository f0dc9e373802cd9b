package org.constituent.adapter.slack;

import java.time.Instant;
import java.util.Optional;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;

/**
 * Something somebody did on Slack, and where its answer goes.
 *
 * @param place the channel it was done in; empty where the person is alone with the bot
 * @param form the words of the form that the words were filled into
 * @param overheard whether others read the answer
 * @param trigger lets a window be opened, for three seconds
 */
record Act(
        String workspace,
        String user,
        Optional<String> place,
        String words,
        Optional<String> form,
        boolean overheard,
        Where where,
        Optional<String> trigger) {

    /** Words to the bot alone. */
    static Act alone(String workspace, String user, String words, Where where, Optional<String> trigger) {
        return new Act(workspace, user, Optional.empty(), words, Optional.empty(), false, where, trigger);
    }

    InboundMessage message(SlackPerson person, Instant at) {
        InboundMessage message = new InboundMessage(
                new Speaker(SlackPlatform.NAME, user),
                new Venue(SlackPlatform.NAME, place.orElse(user), place.map(channel -> workspace)),
                words,
                at,
                person.language());
        InboundMessage filled = form.map(message::filledInto).orElse(message);
        InboundMessage heard = overheard ? filled.amongOthers() : filled;
        return person.organizes() ? heard.organizing() : heard;
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Act[" + words.length() + " characters]";
    }
}
