package org.constituent.adapter.congresslegislators;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.port.LegislatorSource;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;

/** The members of Congress as unitedstates/congress-legislators and Open States publish them, both in the public domain. */
public final class CongressLegislators implements LegislatorSource {
    private static final String PUBLISHED = "https://unitedstates.github.io/";
    private static final long MOST_BYTES = 32L << 20;

    @Override
    public String publisher() {
        return "unitedstates/congress-legislators";
    }

    @Override
    public String formsPublisher() {
        return "Open States";
    }

    @Override
    public Original members() {
        return published("congress-legislators/legislators-current.json");
    }

    @Override
    public Reading<List<Legislator>> readMembers(byte[] file) {
        return new MembersFile().read(file);
    }

    @Override
    public Optional<LocalDate> membersUntil(byte[] file) {
        return new TermsEnd().of(file);
    }

    @Override
    public Original handles() {
        return published("congress-legislators/legislators-social-media.json");
    }

    @Override
    public Reading<Map<BioguideId, Handles>> readHandles(byte[] file) {
        return new HandlesFile().read(file);
    }

    @Override
    public Original offices() {
        return published("congress-legislators/legislators-district-offices.json");
    }

    @Override
    public Reading<Map<BioguideId, List<DistrictOffice>>> readOffices(byte[] file) {
        return new OfficesFile().read(file);
    }

    @Override
    public Original forms() {
        URI address = URI.create("https://data.openstates.org/people/current/us.csv");
        return new Original("openstates-people/us.csv", address, Map.of(), MOST_BYTES);
    }

    @Override
    public Reading<Map<BioguideId, URI>> readForms(byte[] file) {
        return new FormsFile().read(file);
    }

    private static Original published(String name) {
        return new Original(name, URI.create(PUBLISHED + name), Map.of(), MOST_BYTES);
    }
}
