package org.constituent.civic;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact that the operator has checked and that outweighs every source.
 *
 * @param source where it was seen
 * @param checkedOn the day it was seen
 */
public record ContactCorrection(
        BioguideId who,
        Optional<String> xHandle,
        Optional<String> phone,
        Optional<URI> form,
        URI source,
        LocalDate checkedOn) {

    /** The contact with what this corrects. */
    public Contact applied(Contact contact) {
        return new Contact(
                phone.or(contact::phone),
                form.or(contact::form),
                contact.website(),
                xHandle.or(contact::xHandle),
                contact.mastodon(),
                contact.capitolOffice(),
                contact.districtOffices());
    }
}
