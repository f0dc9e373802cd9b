package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.port.Spending;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;

/** Money that is counted on is counted on once. */
final class BudgetTest {
    private static final XPrices PRICES = new XPrices(1_000, 15_000, 200_000, 10_000, 5_000, 100_000);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-30T23:00:00Z"));
    private final List<String> told = new ArrayList<>();
    private final Budget budget = new Budget(new Book(), PRICES, new XMeasure(), clock, told::add);

    @Test
    void what_a_thread_counts_on_is_not_spent_on_an_answer_meanwhile_and_nobody_is_told_that_it_is_gone() {
        try (Budget.Reserve thread = budget.setAside(90_000).orElseThrow()) {
            thread.spend("post", 1, 15_000);
            assertThat(budget.setAside(10_001)).isEmpty();
            try (Budget.Reserve answer = budget.setAside(10_000).orElseThrow()) {
                answer.spend("reply", 1, 10_000);
            }
            thread.spend("post", 5, 15_000);
        }
        assertThat(budget.left()).isZero();
        assertThat(told).singleElement().asString().contains("more than 80 percent");
    }

    @Test
    void what_was_set_aside_and_not_spent_is_there_again() {
        try (Budget.Reserve all = budget.setAside(100_000).orElseThrow()) {
            assertThat(budget.setAside(1)).isEmpty();
            all.spend("reply", 1, 10_000);
        }
        assertThat(budget.setAside(90_000)).isPresent();
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_more_than_the_month_has_left_is_told_once_until_the_next_month() {
        assertThat(budget.setAside(100_001)).isEmpty();
        assertThat(budget.setAside(100_002)).isEmpty();
        assertThat(told).singleElement().asString().contains("for 2026-11 is used up");

        clock.pass(Duration.ofHours(2));
        assertThat(budget.setAside(100_001)).isEmpty();
        assertThat(told).hasSize(2).last().asString().contains("for 2026-12 is used up");
    }

    @Test
    void what_costs_nothing_is_done_whatever_was_spent() {
        budget.spend("post", 10, 15_000);
        assertThat(budget.setAside(0)).isPresent();
        assertThat(budget.setAside(1)).isEmpty();
    }

    private static final class Book implements Spending {
        private final Map<YearMonth, Long> months = new HashMap<>();

        @Override
        public void add(YearMonth month, String kind, long times, long micros) {
            months.merge(month, micros, Long::sum);
        }

        @Override
        public long of(YearMonth month) {
            return months.getOrDefault(month, 0L);
        }
    }
}
