package org.constituent.adapter.congresslegislators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.constituent.SharedData;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.civic.Seat;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.junit.jupiter.api.Test;

/** The files of June 2026 hold what was counted in them by other means. */
final class RealLegislatorsTest {
    private static final CongressLegislators SOURCE = new CongressLegislators();

    @Test
    void the_members_are_537_and_none_is_left_out() {
        Reading.Read<List<Legislator>> members = members();
        assertThat(members.facts()).hasSize(537);
        assertThat(inThe(Chamber.SENATE)).isEqualTo(100);
        assertThat(members.facts().stream()
                        .filter(member -> !member.seat().votes())
                        .count())
                .isEqualTo(6);
        assertThat(members.remarks()).singleElement().asString().contains("hhttps://fine.house.gov");
    }

    @Test
    void the_vacant_seats_are_those_nobody_holds() {
        assertThat(new Roster(new Congress(119), members().facts())
                        .seats().stream()
                                .filter(Seat::isVacant)
                                .map(seat -> seat.id().name()))
                .containsExactly("CA-14", "FL-20", "GA-13", "TX-23");
    }

    @Test
    void the_parties_are_counted() {
        Map<String, Long> senate = members().facts().stream()
                .filter(member -> member.seat().chamber() == Chamber.SENATE)
                .collect(Collectors.groupingBy(member -> member.party().letter(), Collectors.counting()));
        assertThat(senate).containsOnly(Map.entry("R", 53L), Map.entry("D", 45L), Map.entry("I", 2L));
        Map<String, Long> votingHouse = members().facts().stream()
                .filter(member -> member.seat().chamber() == Chamber.HOUSE
                        && member.seat().votes())
                .collect(Collectors.groupingBy(member -> member.party().letter(), Collectors.counting()));
        assertThat(votingHouse).containsOnly(Map.entry("R", 218L), Map.entry("D", 212L), Map.entry("I", 1L));
        assertThat(members().facts().stream().flatMap(member -> member.caucus().stream()))
                .containsExactlyInAnyOrder("Democrat", "Democrat", "Republican");
    }

    @Test
    void phones_pages_and_forms_are_counted() {
        List<Legislator> members = members().facts();
        assertThat(members)
                .filteredOn(member -> member.contact().phone().isPresent())
                .hasSize(536);
        assertThat(members)
                .filteredOn(member -> member.contact().phone().isEmpty())
                .singleElement()
                .hasToString(member("G000607").toString());
        assertThat(members)
                .filteredOn(member -> member.contact().website().isPresent())
                .hasSize(536);
        assertThat(members)
                .filteredOn(member -> member.contact().form().isPresent())
                .hasSize(88);
        assertThat(member("M000133").contact().phone()).contains("202-224-2742");
    }

    @Test
    void names_keep_their_accents() {
        assertThat(member("D000594").name().full()).isEqualTo("Mónica De La Cruz");
        assertThat(member("H001103").name().full()).isEqualTo("Pablo José Hernández");
        assertThat(member("G000586").name().nickname()).contains("Chuy");
        assertThat(member("M001246").name().full()).isEqualTo("Analilia Mejia");
    }

    @Test
    void appointees_whose_end_date_has_passed_are_members() {
        assertThat(member("H001104").name().last()).isEqualTo("Husted");
        assertThat(member("M001244").name().last()).isEqualTo("Moody");
    }

    @Test
    void accounts_are_counted() {
        var handles = read(SOURCE.readHandles(bytes(SOURCE.handles())));
        assertThat(handles.remarks()).isEmpty();
        assertThat(handles.facts().values())
                .filteredOn(found -> found.x().isPresent())
                .hasSize(506);
        assertThat(handles.facts().values())
                .filteredOn(found -> found.mastodon().isPresent())
                .hasSize(13);
    }

    @Test
    void offices_are_counted() {
        var offices = read(SOURCE.readOffices(bytes(SOURCE.offices())));
        assertThat(offices.remarks()).isEmpty();
        assertThat(offices.facts()).hasSize(536);
        assertThat(offices.facts().values().stream().mapToInt(List::size).sum()).isEqualTo(1312);
        assertThat(offices.facts().values().stream()
                        .flatMap(List::stream)
                        .filter(office -> office.phone().isPresent())
                        .count())
                .isEqualTo(1280);
    }

    @Test
    void forms_are_counted_and_belong_to_members_only() {
        var forms = read(SOURCE.readForms(bytes(SOURCE.forms())));
        assertThat(forms.facts()).hasSize(455);
        assertThat(forms.remarks())
                .containsExactly("78 of 536 rows in us.csv name no Bioguide id; their forms are left out.");
        Map<BioguideId, Legislator> members =
                members().facts().stream().collect(Collectors.toMap(Legislator::id, Function.identity()));
        assertThat(members).containsKeys(forms.facts().keySet().toArray(BioguideId[]::new));
    }

    private static Reading.Read<List<Legislator>> members() {
        return read(SOURCE.readMembers(bytes(SOURCE.members())));
    }

    private static long inThe(Chamber chamber) {
        return members().facts().stream()
                .filter(member -> member.seat().chamber() == chamber)
                .count();
    }

    private static Legislator member(String id) {
        return members().facts().stream()
                .filter(member -> member.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Original original) {
        return SharedData.bytes(original.name());
    }
}
