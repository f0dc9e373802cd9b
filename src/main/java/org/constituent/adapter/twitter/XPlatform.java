package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.adapter.twitter.Budget.Reserve;
import org.constituent.port.PublicAnswers;
import org.constituent.port.PublicReplies;
import org.constituent.port.PublicReplies.Fixed;
import org.constituent.port.PublicReplies.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever mentions the account, once each. A round reads what is new, fixes the answers, and sends what is fixed. X
 * refuses what it has already, so a crash between fixing and sending ends in one answer, never in two and never in none.
 */
public final class XPlatform {
    /** The name in the database. */
    public static final String NAME = "twitter";

    private static final Logger log = LoggerFactory.getLogger(XPlatform.class);

    /** Older calls are left: nobody waits for an answer any more, and at the first start they were not for us. */
    private static final Duration STALE = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_A_DAY = 5;
    private static final int MOST_RETURNS = 2;
    private static final int MOST_PAGES = 50;
    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 400;

    /** So many posts refused one after another are no accident. */
    private static final int MOST_REFUSED = 10;

    private final XClient client;
    private final String account;
    private final PublicAnswers answers;
    private final PublicReplies replies;
    private final Budget budget;
    private final XGate gate;
    private final Clock clock;
    private final Set<String> paid = new HashSet<>();
    private @Nullable LocalDate paidOn;

    /** In mind only, and for a day: who came back after a stop. */
    private final Map<String, Integer> returned = new HashMap<>();

    private @Nullable LocalDate returnedOn;
    private int refused;

    XPlatform(
            XClient client,
            String account,
            PublicAnswers answers,
            PublicReplies replies,
            Budget budget,
            XGate gate,
            Clock clock) {
        this.client = client;
        this.account = account;
        this.answers = answers;
        this.replies = replies;
        this.budget = budget;
        this.gate = gate;
        this.clock = clock;
    }

    /** Reads, fixes, sends. */
    public synchronized void makeRound() {
        if (gate.isShut()) {
            return;
        }
        look();
        send();
    }

    private void look() {
        List<Mention> fresh = new ArrayList<>();
        if (!read(fresh)) {
            return; // with the next round, from where we are
        }
        fresh.sort(
                Comparator.comparing((Mention mention) -> mention.id().length()).thenComparing(Mention::id));
        fresh.forEach(this::fix);
        if (!fresh.isEmpty()) {
            replies.seen(fresh.get(fresh.size() - 1).id());
        }
    }

    /** Reads all that is new; false where not all of it could be read. */
    private boolean read(List<Mention> into) {
        Optional<String> since = replies.lastSeen();
        Optional<String> page = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<JsonNode> read = page(since, page);
            if (read.isEmpty()) {
                return false;
            }
            read.get().path("data").forEach(post -> Mention.of(post).ifPresent(into::add));
            String next = read.get().path("meta").path("next_token").asText("");
            if (next.isEmpty()) {
                return true;
            }
            page = Optional.of(next);
        }
        log.warn("X: more than {} pages of mentions; the oldest are left", MOST_PAGES);
        return true;
    }

    /** One page of mentions, paid for; empty where it could not be had whole, or not be paid. */
    private Optional<JsonNode> page(Optional<String> since, Optional<String> page) {
        Optional<Reserve> money = budget.setAside(budget.mention() * AT_ONCE);
        if (money.isEmpty()) {
            return Optional.empty();
        }
        try (Reserve reserve = money.get()) {
            XAnswer answer = client.mentions(account, since, page);
            if (!(answer instanceof XAnswer.Done done)) {
                gate.note(answer);
                return Optional.empty();
            }
            if (!done.body().path("meta").isObject()) {
                log.warn("X: a page of mentions came without its end; with the next round again");
                return Optional.empty();
            }
            pay(done.body().path("data"), reserve);
            return Optional.of(done.body());
        }
    }

    /** X asks for money once a day for each post that is read, however often a round has to begin anew. */
    private void pay(JsonNode posts, Reserve money) {
        LocalDate today = today();
        if (!today.equals(paidOn)) {
            paidOn = today;
            paid.clear();
        }
        long fresh = 0;
        for (JsonNode post : posts) {
            fresh += paid.add(post.path("id").asText("")) ? 1 : 0;
        }
        if (fresh > 0) {
            money.spend("mention", fresh, budget.mention());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void fix(Mention mention) {
        if (mention.author().equals(account) || mention.repost()) {
            return;
        }
        PublicAnswers.Answer answer = worded(mention);
        if (answer instanceof PublicAnswers.Stop) {
            replies.stop(mention.author());
        } else if (answer instanceof PublicAnswers.Begin begin) {
            if (isWelcome(mention.author())) {
                fixInTime(mention, begin.ways());
            }
        } else if (answer instanceof PublicAnswers.Say say && !replies.hasStopped(mention.author())) {
            fixInTime(mention, say.ways());
        }
    }

    /** A fault of ours in one answer keeps nobody else waiting: its mention is passed over. */
    private PublicAnswers.Answer worded(Mention mention) {
        try {
            return answers.to(mention.text(), mention.language());
        } catch (RuntimeException fault) {
            // Its kind alone: what people wrote may stand in its words.
            log.error(
                    "X: no answer could be worded for mention {}: {}",
                    mention.id(),
                    fault.getClass().getSimpleName());
            return new PublicAnswers.Nothing();
        }
    }

    /**
     * Who said stop and now asks to begin is answered again. Stop makes us forget how often they were answered; so that turning
     * round and round does not use up everybody's budget, they come back so often a day.
     */
    private boolean isWelcome(String author) {
        if (!replies.hasStopped(author)) {
            return true;
        }
        LocalDate today = today();
        if (!today.equals(returnedOn)) {
            returnedOn = today;
            returned.clear();
        }
        return returned.merge(author, 1, Integer::sum) <= MOST_RETURNS && replies.begin(author);
    }

    /** What is said in time to be answered. */
    private void fixInTime(Mention mention, PublicAnswers.Ways ways) {
        Instant now = clock.instant();
        if (!mention.at().isBefore(now.minus(STALE))
                && replies.answersTo(mention.author(), mention.conversation(), now.minus(HOUR)) == 0
                && replies.answersTo(mention.author(), now.minus(STALE)) < MOST_IN_A_DAY) {
            fix(mention, ways, now);
        }
    }

    /** Takes a way that was not used before; where to begin differs from call to call. */
    private void fix(Mention mention, PublicAnswers.Ways ways, Instant now) {
        long first = Long.remainderUnsigned(Long.parseUnsignedLong(mention.id()) * 0x9E3779B97F4A7C15L, ways.count());
        for (long tries = 0; tries < Math.min(MOST_TRIES, ways.count()); tries++) {
            Optional<String> text = ways.way((first + tries) % ways.count());
            if (text.isPresent()) {
                Recorded recorded = replies.record(
                        new Fixed(mention.id(), mention.author(), mention.conversation(), text.get(), now));
                if (recorded != Recorded.WORDS_USED) {
                    return;
                }
            }
        }
        log.warn("X: no way to say it was left that had not been said; a mention stays without an answer");
    }

    private void send() {
        for (Fixed reply : replies.waiting(AT_ONCE)) {
            if (reply.at().isBefore(clock.instant().minus(STALE))) {
                replies.givenUp(reply.call());
                continue;
            }
            long price = budget.reply(reply.text());
            Optional<Reserve> money = budget.setAside(price);
            if (money.isEmpty()) {
                return; // the rest with the next round
            }
            try (Reserve reserve = money.get()) {
                if (!sent(reply, price, reserve)) {
                    return;
                }
            }
        }
    }

    /** Sends one; false where no other one would fare better now. */
    private boolean sent(Fixed reply, long price, Reserve money) {
        boolean again = replies.trying(reply.call());
        XAnswer answer = client.post(reply.text(), Optional.of(reply.call()), Optional.empty());
        if (answer instanceof XAnswer.Done) {
            money.spend("reply", 1, price);
            replies.sent(reply.call());
            refused = 0;
            return true;
        }
        if (answer instanceof XAnswer.Duplicate && !again) {
            log.warn(
                    "X: the words of an answer had been said to somebody we forgot; a mention stays without an answer");
            replies.givenUp(reply.call());
            return true;
        }
        if (answer instanceof XAnswer.Duplicate) {
            // It arrived before, and we did not live to note it. It was paid for then.
            money.spend("reply", 1, price);
            replies.sent(reply.call());
            return true;
        }
        if (answer instanceof XAnswer.NotTaken no) {
            log.warn("X: an answer was not taken: {}", no.reason());
            replies.givenUp(reply.call());
            refused++;
            if (refused >= MOST_REFUSED) {
                gate.note(new XAnswer.ShutOut(403, MOST_REFUSED + " answers in a row were refused: " + no.reason()));
            }
            return refused < MOST_REFUSED;
        }
        gate.note(answer);
        return false;
    }
}
