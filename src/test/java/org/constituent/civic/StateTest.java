package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StateTest {
    private static List<State> voting() {
        return Arrays.stream(State.values()).filter(State::votes).toList();
    }

    @Test
    void fifty_states_share_435_seats_of_the_house() {
        assertThat(voting()).hasSize(50);
        assertThat(voting().stream().mapToInt(state -> state.districts().size()).sum())
                .isEqualTo(435);
    }

    @Test
    void the_senate_has_100_seats_in_three_classes_of_a_third_each() {
        Map<Integer, Long> byClass = voting().stream()
                .flatMap(state -> state.senateClasses().stream())
                .collect(Collectors.groupingBy(senateClass -> senateClass, Collectors.counting()));
        assertThat(byClass).containsExactlyInAnyOrderEntriesOf(Map.of(1, 33L, 2, 33L, 3, 34L));
        assertThat(voting())
                .allSatisfy(
                        state -> assertThat(state.senateClasses()).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void dc_and_five_territories_send_one_delegate_each_and_no_senators() {
        assertThat(Arrays.stream(State.values()).filter(state -> !state.votes()))
                .containsExactly(State.DC, State.AS, State.GU, State.MP, State.PR, State.VI)
                .allSatisfy(state -> {
                    assertThat(state.senateClasses()).isEmpty();
                    assertThat(state.districts()).containsExactly(new District(state, 0));
                });
    }

    @Test
    void six_states_have_one_representative_for_all_of_them() {
        assertThat(voting().stream().filter(State::isAtLarge))
                .containsExactly(State.AK, State.DE, State.ND, State.SD, State.VT, State.WY);
    }

    @Test
    void districts_are_numbered_from_1_without_a_gap() {
        assertThat(State.CA.districts())
                .hasSize(52)
                .startsWith(new District(State.CA, 1))
                .endsWith(new District(State.CA, 52));
        assertThat(State.MT.districts()).containsExactly(new District(State.MT, 1), new District(State.MT, 2));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_found_by_its_code_in_any_case_and_by_its_fips_code(State state) {
        assertThat(State.ofCode(state.code())).contains(state);
        assertThat(State.ofCode(state.code().toLowerCase(java.util.Locale.ROOT)))
                .contains(state);
        assertThat(State.ofFips(state.fips())).contains(state);
        assertThat(state.fips()).matches("[0-9]{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "XX", "CAL", "C", "ca ", "03", "ＣＡ"})
    void other_codes_are_no_states(String code) {
        assertThat(State.ofCode(code)).isEmpty();
        assertThat(State.ofFips(code)).isEmpty();
    }

    @Test
    void titles_follow_the_seat() {
        assertThat(Stream.of("CA-11", "AK-AL", "DC-AL", "GU-AL", "PR-AL")
                        .map(name ->
                                Title.of(new SeatId.House(District.named(name).orElseThrow()))))
                .containsExactly(
                        Title.REPRESENTATIVE,
                        Title.REPRESENTATIVE,
                        Title.DELEGATE,
                        Title.DELEGATE,
                        Title.RESIDENT_COMMISSIONER);
        assertThat(Title.of(new SeatId.Senate(State.AK, 2))).isEqualTo(Title.SENATOR);
    }
}
