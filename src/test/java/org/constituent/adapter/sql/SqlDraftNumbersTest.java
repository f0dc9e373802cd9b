package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.constituent.drafting.Medium;
import org.constituent.port.DraftNumbers;
import org.constituent.port.DraftNumbersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlDraftNumbersTest {

    @Nested
    final class OneByOne extends Numbers {
        OneByOne() {
            super(1);
        }
    }

    @Nested
    final class InBlocks extends Numbers {
        InBlocks() {
            super(256);
        }

        @Test
        void what_is_left_of_a_block_is_skipped_and_never_given_out() {
            numbers().next(CAMPAIGN, PELOSI, Medium.POST);

            assertThat(new SqlDraftNumbers(database(), 256).next(CAMPAIGN, PELOSI, Medium.POST))
                    .isEqualTo(256);
            assertThat(numbers().next(CAMPAIGN, PELOSI, Medium.POST)).isEqualTo(1);
        }

        @Test
        void a_block_is_taken_from_the_database_once() {
            for (int i = 0; i < 256; i++) {
                numbers().next(CAMPAIGN, PELOSI, Medium.POST);
            }

            assertThat(database()
                            .<Long>read(handle -> handle.createQuery("select next_free from draft_number")
                                    .mapTo(Long.class)
                                    .one()))
                    .isEqualTo(256);
        }
    }

    @Test
    void a_block_holds_at_least_one_number(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> new SqlDraftNumbers(database, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What is true of blocks of any size. */
    abstract static class Numbers extends DraftNumbersContract {
        private final int block;
        private Path folder;
        private Database database;
        private DraftNumbers numbers;

        Numbers(int block) {
            this.block = block;
        }

        @BeforeEach
        void open(@TempDir Path folder) {
            this.folder = folder;
            this.database = Database.open(folder);
            this.numbers = new SqlDraftNumbers(database, block);
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Override
        protected DraftNumbers numbers() {
            return numbers;
        }

        Database database() {
            return database;
        }

        @Test
        void no_number_is_given_out_again_after_a_restart() {
            long before = numbers.next(CAMPAIGN, PELOSI, Medium.POST);
            database.close();
            database = Database.open(folder);

            assertThat(new SqlDraftNumbers(database, block).next(CAMPAIGN, PELOSI, Medium.POST))
                    .isGreaterThan(before);
        }

        @Test
        void two_programs_on_one_file_never_give_out_the_same_number() throws Exception {
            try (Database another = Database.open(folder)) {
                DraftNumbers oneByOne = new SqlDraftNumbers(another, 1);
                DraftNumbers bySevens = new SqlDraftNumbers(another, 7);
                List<DraftNumbers> givers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    givers.add(numbers);
                    givers.add(i % 2 == 0 ? oneByOne : bySevens);
                }

                assertThat(takenAtOnce(givers)).doesNotHaveDuplicates();
            }
        }
    }
}
