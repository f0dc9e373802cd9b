package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.port.Reading;

/** The offices that members keep at home. Some publish no street, because they see people by appointment. */
final class OfficesFile extends PersonRecords<List<DistrictOffice>> {
    OfficesFile() {
        super("legislators-district-offices.json");
    }

    Reading<Map<BioguideId, List<DistrictOffice>>> read(byte[] bytes) {
        return readById(bytes);
    }

    @Override
    Optional<List<DistrictOffice>> recordOf(BioguideId who, JsonNode node) {
        List<DistrictOffice> offices = new ArrayList<>();
        node.path("offices").forEach(office -> office(who, office).ifPresent(offices::add));
        return offices.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(offices));
    }

    private Optional<DistrictOffice> office(BioguideId who, JsonNode office) {
        Optional<String> city = text(office, "city");
        Optional<State> state = text(office, "state").flatMap(State::ofCode);
        if (city.isEmpty() || state.isEmpty()) {
            remark(who.value() + ": an office is left out, because its city or state is missing: "
                    + text(office, "id").orElse("it has no id") + ".");
            return Optional.empty();
        }
        Optional<String> published = text(office, "phone");
        Optional<String> phone = published.flatMap(UsPhone::normalized);
        if (published.isPresent() && phone.isEmpty()) {
            remark(who.value() + ": the phone \"" + published.get() + "\" of the office in " + city.get()
                    + " is dropped, because nobody could dial it.");
        }
        return Optional.of(new DistrictOffice(
                street(office),
                city.get(),
                state.get().code(),
                text(office, "zip").flatMap(ZipCode::parse),
                phone));
    }

    /** The field is named suite, so that a bare number in it is a suite's. */
    private static String street(JsonNode office) {
        Optional<String> suite =
                text(office, "suite").map(name -> name.matches("#?[0-9]+[A-Za-z]?") ? "Suite " + name : name);
        return joined(", ", List.of(text(office, "building"), text(office, "address"), suite));
    }
}
