package org.constituent.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is answered in public on one platform. The words of an answer are fixed before they are sent: whoever sends it again after a
 * crash sends the same, which a platform that refuses repetitions knows it by.
 */
public interface PublicReplies {

    /** The newest call that was looked at. */
    Optional<String> lastSeen();

    /** Everything up to this call was looked at. */
    void seen(String call);

    /** Fixes an answer, which is then to be sent; changes nothing but for {@link Recorded#NEW}. */
    Recorded record(Fixed reply);

    /** What is fixed and not sent, the oldest first. */
    List<Fixed> waiting(int most);

    /** It is being sent, so that the platform may have it from now on; whether it was sent before without an end that we know. */
    boolean trying(String call);

    /** The platform has it. */
    void sent(String call);

    /** The platform will not have it. */
    void givenUp(String call);

    /** How many answers an account was given since then, sent or waiting. */
    int answersTo(String account, Instant since);

    /** How many of those in one conversation. */
    int answersTo(String account, String conversation, Instant since);

    /**
     * The account wants no answers any more, and what it was answered is forgotten at once, waiting answers too. Of the account
     * only a mark is kept, by which it is known again when it calls.
     */
    void stop(String account);

    boolean hasStopped(String account);

    /** The account wants answers again: the mark is gone at once. Whether there was one. */
    boolean begin(String account);

    /** Forgets what was answered before then; those who said stop are remembered. How many. */
    int forgetBefore(Instant then);

    /**
     * An answer.
     *
     * @param call the platform's name for what is answered
     * @param account who called
     * @param at when the words were fixed
     */
    record Fixed(String call, String account, String conversation, String text, Instant at) {

        /** Without whom it is for. */
        @Override
        public String toString() {
            return "Fixed[" + text.length() + " characters]";
        }
    }

    /** What became of fixing an answer. */
    enum Recorded {
        NEW,
        /** The call has its answer. */
        ANSWERED_BEFORE,
        /** The same words were used for another one. */
        WORDS_USED
    }
}
