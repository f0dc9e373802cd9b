package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.util.List;
import java.util.Optional;
import org.constituent.AnyText;
import org.constituent.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameIndexTest {
    private static final Legislator GARCIA = known("IL-4", "G000001", "Jesús", "García", "Jesús G. García", "Chuy");
    private static final Legislator OTHER_GARCIA =
            known("CA-42", "G000002", "Roberta", "Garcia", "Roberta Garcia", null);
    private static final Legislator WATSON =
            known("NJ-12", "W000001", "Bonnie", "Watson Coleman", "Bonnie Watson Coleman", null);
    private static final Legislator COLEMAN = known("TX-1", "C000009", "Cole", "Coleman", "Cole Coleman", null);
    private static final Legislator OBRIEN = known("NY-3", "O000001", "Maeve", "O'Brien", "Maeve O'Brien", null);
    private static final Legislator WARREN =
            known("MA-1", "W000002", "Elizabeth", "Warren", "Elizabeth A. Warren", null);

    private final NameIndex index = new NameIndex(List.of(GARCIA, OTHER_GARCIA, WATSON, COLEMAN, OBRIEN, WARREN));

    @ParameterizedTest
    @CsvSource({
        "jesus garcia,   G000001",
        "Jesús García,   G000001",
        "JESÚS G GARCÍA, G000001",
        "chuy,           G000001",
        "Chuy García,    G000001",
        "roberta,        G000002",
        "elizabeth warren, W000002",
        "waren,          W000002",
        "warrne,         W000002",
        "elisabeth warren, W000002",
        "watson coleman, W000001",
        "bonnie,         W000001",
        "o'brien,        O000001",
        "O’Brien,        O000001",
        "cole coleman,   C000009",
        "coleman,        C000009"
    })
    void accents_nicknames_and_one_typo_are_forgiven(String typed, String id) {
        assertThat(index.search(typed)).extracting(one -> one.id().value()).containsExactly(id);
    }

    @Test
    void only_names_as_they_are_written_are_exact_and_several_words_need_a_family_name() {
        assertThat(index.exactly("Elizabeth Warren")).hasSize(1);
        assertThat(index.exactly("warren")).hasSize(1);
        assertThat(index.exactly("warrne")).isEmpty();
        assertThat(index.exactly("elizabeth")).hasSize(1);
        assertThat(index.exactly("elizabeth bonnie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garcia", "García", "GARCIA", "garcai"})
    void two_of_the_same_name_are_never_decided_between(String typed) {
        assertThat(index.search(typed)).containsExactlyInAnyOrder(GARCIA, OTHER_GARCIA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "nobody", "elizabeth garcia", "wxrrxn", "chu", "chuz"})
    void a_name_of_nobody_finds_nobody(String typed) {
        assertThat(index.search(typed)).isEmpty();
    }

    @Test
    void any_text_finds_somebody_or_nobody() {
        qt().withFixedSeed(11)
                .forAll(AnyText.ofPiecesUpTo(12))
                .checkAssert(text -> assertThat(index.search(text)).hasSizeLessThanOrEqualTo(6));
        assertThat(index.search("warren ".repeat(100_000))).containsExactly(WARREN);
        assertThat(index.search("w".repeat(1_000_000))).isEmpty();
    }

    private static Legislator known(
            String district,
            String id,
            String first,
            String last,
            String full,
            @org.jspecify.annotations.Nullable String nickname) {
        Legislator one = Samples.representative(district, id, full);
        return new Legislator(
                one.id(),
                new PersonName(first, last, full, Optional.ofNullable(nickname)),
                one.seat(),
                one.party(),
                one.caucus(),
                one.gender(),
                one.contact());
    }
}
