package org.constituent.adapter.twitter;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.constituent.drafting.Measure;
import org.constituent.port.Spending;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent on X in a month, and what was. The operator is told once when four fifths are gone, and once when
 * nothing that costs is done any more.
 */
final class Budget {
    private static final double MICROS = 1_000_000.0;

    private final Spending spending;
    private final XPrices prices;
    private final Measure measure;
    private final Clock clock;
    private final Consumer<String> tell;
    private @Nullable YearMonth warned;
    private @Nullable YearMonth ended;
    private long aside;

    Budget(Spending spending, XPrices prices, Measure measure, Clock clock, Consumer<String> tell) {
        this.spending = spending;
        this.prices = prices;
        this.measure = measure;
        this.clock = clock;
        this.tell = tell;
    }

    /** What a reply costs. */
    long reply(String text) {
        return hasLink(text) ? prices.postWithLink() : prices.reply();
    }

    /** What a post costs. */
    long post(String text) {
        return hasLink(text) ? prices.postWithLink() : prices.post();
    }

    /** What a picture costs beside the post it hangs on. */
    long picture() {
        return prices.picture();
    }

    private boolean hasLink(String text) {
        return !measure.links(text).isEmpty();
    }

    long mention() {
        return prices.mention();
    }

    /**
     * Sets so much aside until it is spent or given back, so that an answer and a thread in the same moment do not both
     * count on it. Empty where the month has not so much left; that it is used up is told to the operator.
     */
    synchronized Optional<Reserve> setAside(long micros) {
        if (micros == 0) {
            return Optional.of(new Reserve(0)); // what costs nothing is done whatever was spent
        }
        YearMonth month = month();
        long spent = spending.of(month);
        if (spent + micros > prices.budget() && !month.equals(ended)) {
            ended = month;
            tell.accept("✗ X: the budget of " + dollars(prices.budget()) + " for " + month + " is used up ("
                    + dollars(spent)
                    + "), so nothing that costs is done there until the month ends. twitter.monthly-budget raises it");
        }
        if (spent + aside + micros > prices.budget()) {
            return Optional.empty();
        }
        aside += micros;
        return Optional.of(new Reserve(micros));
    }

    private synchronized void giveBack(long micros) {
        aside -= micros;
    }

    /** Counts what was spent; tells the operator where little is left. */
    synchronized void spend(String kind, long times, long each) {
        YearMonth month = month();
        spending.add(month, kind, times, times * each);
        long spent = spending.of(month);
        if (spent * 5 >= prices.budget() * 4 && !month.equals(warned)) {
            warned = month;
            tell.accept("○ X: " + dollars(spent) + " of " + dollars(prices.budget()) + " for " + month
                    + " are spent, more than 80 percent");
        }
    }

    /** What may still be spent this month. */
    long left() {
        return Math.max(0, prices.budget() - spending.of(month()));
    }

    /** "$1.20 of $25.00 spent in 2026-11". */
    String state() {
        return dollars(spending.of(month())) + " of " + dollars(prices.budget()) + " spent in " + month();
    }

    static String dollars(long micros) {
        return String.format(Locale.ROOT, "$%.3f", micros / MICROS).replaceFirst("(\\.\\d\\d)0$", "$1");
    }

    /** X counts in UTC. */
    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    /** What was set aside, for one who alone uses it. What is left of it is given back at the end. */
    final class Reserve implements AutoCloseable {
        private long left;

        private Reserve(long micros) {
            this.left = micros;
        }

        /** Spends of it. */
        void spend(String kind, long times, long each) {
            Budget.this.spend(kind, times, each);
            take(Math.min(left, times * each));
        }

        @Override
        public void close() {
            take(left);
        }

        private void take(long micros) {
            left -= micros;
            giveBack(micros);
        }
    }
}
