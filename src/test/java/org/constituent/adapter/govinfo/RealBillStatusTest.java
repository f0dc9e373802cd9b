package org.constituent.adapter.govinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.constituent.SharedData;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource.Next;
import org.constituent.port.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the flagship's bills and of the older generations hold what was read in them by eye. */
final class RealBillStatusTest {
    private static final BillStatus SOURCE = new BillStatus();
    private static final LocalDate FETCHED = LocalDate.of(2026, 11, 22);

    @Test
    void the_senate_bill_of_the_117th_has_its_sponsor_and_five_cosponsors() {
        assertThat(acts("117-s-2052")).isEqualTo("""
                        M000133 SPONSOR 2021-06-15
                        M001176 ORIGINAL_COSPONSOR 2021-06-15
                        S000033 ORIGINAL_COSPONSOR 2021-06-15
                        W000817 ORIGINAL_COSPONSOR 2021-06-15
                        W000779 ORIGINAL_COSPONSOR 2021-06-15
                        B001288 COSPONSOR 2022-07-11
                        """.lines().sorted().toList());
    }

    @Test
    void the_senate_bill_of_the_118th_has_its_sponsor_and_five_cosponsors() {
        assertThat(acts("118-s-681")).isEqualTo("""
                        M000133 SPONSOR 2023-03-07
                        M001176 ORIGINAL_COSPONSOR 2023-03-07
                        W000817 ORIGINAL_COSPONSOR 2023-03-07
                        S000033 ORIGINAL_COSPONSOR 2023-03-07
                        W000779 ORIGINAL_COSPONSOR 2023-03-07
                        B001288 COSPONSOR 2023-07-10
                        """.lines().sorted().toList());
        Sponsorships bill = bill("118-s-681");
        assertThat(bill.title()).isEqualTo("Facial Recognition and Biometric Technology Moratorium Act of 2023");
        assertThat(bill.source().asOf()).isEqualTo(LocalDate.of(2025, 11, 19));
    }

    @Test
    void the_house_bill_of_the_118th_has_its_sponsor_and_fourteen_cosponsors() {
        assertThat(acts("118-hr-1404")).isEqualTo("""
                        J000298 SPONSOR 2023-03-07
                        S001145 ORIGINAL_COSPONSOR 2023-03-07
                        B000574 ORIGINAL_COSPONSOR 2023-03-07
                        B001223 ORIGINAL_COSPONSOR 2023-03-07
                        B001224 ORIGINAL_COSPONSOR 2023-03-07
                        C001131 ORIGINAL_COSPONSOR 2023-03-07
                        E000297 ORIGINAL_COSPONSOR 2023-03-07
                        L000551 ORIGINAL_COSPONSOR 2023-03-07
                        N000147 ORIGINAL_COSPONSOR 2023-03-07
                        P000617 ORIGINAL_COSPONSOR 2023-03-07
                        T000481 ORIGINAL_COSPONSOR 2023-03-07
                        R000617 COSPONSOR 2023-03-27
                        C001080 COSPONSOR 2023-03-27
                        D000623 COSPONSOR 2023-04-18
                        M000312 COSPONSOR 2023-06-12
                        """.lines().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "114-hr-22, 1, 118, FAST Act",
        "114-s-2848, 0, 1, Water Resources Development Act of 2016",
        "117-hr-1, 1, 222, For the People Act of 2021",
        "117-s-35, 1, 72, Officer Eugene Goodman Congressional Gold Medal Act",
        "117-hr-4350, 1, 1, National Defense Authorization Act for Fiscal Year 2022"
    })
    void every_generation_has_its_sponsors_and_cosponsors_and_nobody_withdrew(
            String id, int sponsors, int cosponsors, String title) {
        Sponsorships bill = bill(id);
        assertThat(bill.title()).isEqualTo(title);
        assertThat(bill.names()).filteredOn(name -> name.role() == Role.SPONSOR).hasSize(sponsors);
        assertThat(bill.names()).filteredOn(name -> name.role() != Role.SPONSOR).hasSize(cosponsors);
        assertThat(bill.names()).allMatch(name -> name.withdrawn().isEmpty());
    }

    @Test
    void a_real_file_that_is_cut_off_is_refused() {
        byte[] whole = file("118-hr-1404");
        for (int cut = 0; cut < whole.length - 20; cut += 97) {
            refusal(reading("118-hr-1404", Arrays.copyOf(whole, cut)));
        }
    }

    private static List<String> acts(String id) {
        return bill(id).names().stream()
                .map(name -> name.who().value() + " " + name.role() + " " + name.since()
                        + name.withdrawn().map(day -> " withdrew " + day).orElse(""))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Sponsorships bill(String id) {
        return read(reading(id, file(id))).facts();
    }

    private static Reading<Sponsorships> reading(String id, byte[] file) {
        return ((Next.Done) SOURCE.read(BillId.parse(id).orElseThrow(), List.of(file), FETCHED)).reading();
    }

    private static byte[] file(String id) {
        return SharedData.bytes(SOURCE.firstPage(BillId.parse(id).orElseThrow()).name());
    }
}
