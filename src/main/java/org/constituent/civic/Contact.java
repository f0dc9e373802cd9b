package org.constituent.civic;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Public ways to reach a legislator's office.
 *
 * @param phone of the Washington office, for example {@code 202-224-2742}
 * @param xHandle of the official account on X, without {@code @}
 * @param capitolOffice postal address of the Washington office on one line
 * @param districtOffices offices at home
 */
public record Contact(
        Optional<String> phone,
        Optional<URI> form,
        Optional<URI> website,
        Optional<String> xHandle,
        Optional<String> mastodon,
        Optional<String> capitolOffice,
        List<DistrictOffice> districtOffices) {

    /** Nothing is known. */
    public static final Contact NONE = new Contact(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Contact {
        districtOffices = List.copyOf(districtOffices);
    }
}
