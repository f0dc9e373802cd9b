package org.constituent.port;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;

/** Knows the files about the members of Congress and how to read each. Everything is joined by Bioguide id only. */
public interface LegislatorSource {
    /** The publisher's name, for the source line of an answer. */
    String publisher();

    /** The same of the contact forms, which may be another's. */
    String formsPublisher();

    Originals.Original members();

    /** The sitting members; their contacts hold what this file knows. */
    Reading<List<Legislator>> readMembers(byte[] file);

    /** The day the terms of the representatives it lists end, so that it cannot hold from then on; empty where it does not say. */
    Optional<LocalDate> membersUntil(byte[] file);

    Originals.Original handles();

    Reading<Map<BioguideId, Handles>> readHandles(byte[] file);

    Originals.Original offices();

    Reading<Map<BioguideId, List<DistrictOffice>>> readOffices(byte[] file);

    /** A file of contact forms that the members' own file lacks. */
    Originals.Original forms();

    Reading<Map<BioguideId, URI>> readForms(byte[] file);

    /** Official accounts. */
    record Handles(Optional<String> x, Optional<String> mastodon) {}
}
