package org.constituent.civic;

import java.util.Optional;

/**
 * An office a legislator keeps at home.
 *
 * @param address street and suite on one line; empty for an office that publishes none and sees people by appointment
 * @param state postal code of the state it stands in
 */
public record DistrictOffice(
        String address, String city, String state, Optional<ZipCode> zip, Optional<String> phone) {}
