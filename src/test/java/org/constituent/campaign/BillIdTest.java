package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import org.constituent.AnyText;
import org.constituent.Samples;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BillIdTest {
    private static final Congress CONGRESS = new Congress(118);

    @Test
    void every_bill_is_read_from_its_key_and_from_its_citation() {
        qt().withFixedSeed(118)
                .forAll(
                        integers().between(1, 999),
                        AnyText.oneOf(List.of(BillType.values())),
                        integers().between(1, 99_999))
                .checkAssert((congress, type, number) -> {
                    BillId bill = new BillId(new Congress(congress), type, number);
                    assertThat(BillId.parse(bill.toString())).contains(bill);
                    assertThat(BillId.cited(bill.congress(), bill.label())).contains(bill);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "H.R. 1404,    118-hr-1404",
        "HR1404,       118-hr-1404",
        "h. r. 1404,   118-hr-1404",
        "S. 681,       118-s-681",
        "s681,         118-s-681",
        "' S 681 ',    118-s-681",
        "H.Con.Res. 5, 118-hconres-5",
        "S.J. Res. 33, 118-sjres-33"
    })
    void a_citation_is_read_as_people_write_it(String citation, String key) {
        assertThat(BillId.cited(CONGRESS, citation)).contains(Samples.bill(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1404",
                "H.R.",
                "H.R. 0",
                "H.R. 01",
                "H.R. 123456",
                "X. 12",
                "0-hr-1",
                "118-hr-0",
                "1000-hr-1",
                "118-x-1",
                "118-HR-1",
                "118-hr-1 "
            })
    void anything_else_is_no_bill(String text) {
        assertThat(BillId.parse(text)).isEmpty();
        assertThat(BillId.cited(CONGRESS, text)).isEmpty();
    }

    @Test
    void any_text_is_a_bill_or_none() {
        qt().withFixedSeed(119).forAll(AnyText.ofPiecesUpTo(6)).checkAssert(text -> {
            BillId.parse(text).ifPresent(bill -> assertThat(text).isEqualTo(bill.toString()));
            BillId.cited(CONGRESS, text)
                    .ifPresent(bill -> assertThat(text.strip()).endsWith(String.valueOf(bill.number())));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "118-s-681,    118th-congress/senate-bill/681",
        "111-hr-1,     111th-congress/house-bill/1",
        "112-sjres-2,  112th-congress/senate-joint-resolution/2",
        "113-hjres-3,  113th-congress/house-joint-resolution/3",
        "121-sconres-4, 121st-congress/senate-concurrent-resolution/4",
        "122-hconres-5, 122nd-congress/house-concurrent-resolution/5",
        "123-sres-6,   123rd-congress/senate-resolution/6",
        "124-hres-7,   124th-congress/house-resolution/7"
    })
    void its_page_is_on_congress_gov(String key, String path) {
        assertThat(Samples.bill(key).page()).hasToString("https://www.congress.gov/bill/" + path);
    }

    @Test
    void its_type_tells_the_chamber_and_the_label() {
        assertThat(Samples.bill("118-s-681").chamber()).isEqualTo(Chamber.SENATE);
        assertThat(Samples.bill("118-hr-1404").chamber()).isEqualTo(Chamber.HOUSE);
        assertThat(Samples.bill("118-hr-1404").label()).isEqualTo("H.R. 1404");
        assertThatThrownBy(() -> new BillId(CONGRESS, BillType.S, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
