package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.BioguideId;
import org.constituent.port.Reading;

/**
 * Contact forms from the CSV of Open States, whose column {@code email} holds a form's address where an
 * office takes no e-mail. The table has no column for the Bioguide id: it stands in the address of the
 * portrait, where there is one. Wikidata's ids may look like it and are not looked at.
 */
final class FormsFile {
    private static final String FILE = "us.csv";
    private static final Pattern ID_IN_PAGE = Pattern.compile(
            "https?://(?:unitedstates\\.github\\.io|(?:[a-z]+\\.)?congress\\.gov)/(?:[^;\\s]*/)?([A-Z][0-9]{6})(?=[./?;]|$)");
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final List<String> remarks = new ArrayList<>();
    private final Map<BioguideId, URI> forms = new HashMap<>();
    private int rows;
    private int rowsWithoutId;

    Reading<Map<BioguideId, URI>> read(byte[] bytes) {
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(bytes)) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            int email = header.indexOf("email");
            if (email < 0 || !header.contains("image")) {
                return new Reading.Refused<>(
                        FILE + " is not a table of people: its first line names no email and image.");
            }
            while (lines.hasNextValue()) {
                String[] row = lines.nextValue();
                rows++;
                if (row.length != header.size()) {
                    return new Reading.Refused<>(FILE + " is damaged or cut off: row " + rows + " has " + row.length
                            + " columns instead of " + header.size() + ".");
                }
                take(header, row, row[email].strip());
            }
        } catch (IOException e) {
            return new Reading.Refused<>(FILE + " is damaged or cut off after row " + rows + ".");
        }
        if (rows == 0) {
            return new Reading.Refused<>(FILE + " lists nobody.");
        }
        if (rowsWithoutId > 0) {
            remarks.add(rowsWithoutId + " of " + rows + " rows in " + FILE
                    + " name no Bioguide id; their forms are left out.");
        }
        return new Reading.Read<>(Map.copyOf(forms), remarks);
    }

    private void take(List<String> header, String[] row, String email) {
        if (!email.startsWith("http://") && !email.startsWith("https://")) {
            return; // an e-mail address, or nothing
        }
        Set<BioguideId> ids = ids(header, row);
        if (ids.isEmpty()) {
            rowsWithoutId++;
            return;
        }
        if (ids.size() > 1) {
            remarks.add("Row " + rows + " of " + FILE + " is left out: it names several Bioguide ids.");
            return;
        }
        BioguideId who = ids.iterator().next();
        Optional<URI> form = OfficialPage.parse(email);
        if (form.isEmpty()) {
            remarks.add(
                    who.value() + ": the form " + email + " is dropped, because it is no page of the House or Senate.");
            return;
        }
        URI other = forms.putIfAbsent(who, form.get());
        if (other != null && !other.equals(form.get())) {
            remarks.add(who.value() + " stands in " + FILE + " twice; the first form is used.");
        }
    }

    private static Set<BioguideId> ids(List<String> header, String[] row) {
        Set<BioguideId> ids = new HashSet<>();
        for (String column : List.of("image", "links", "sources")) {
            int index = header.indexOf(column);
            if (index >= 0) {
                Matcher matcher = ID_IN_PAGE.matcher(row[index]);
                while (matcher.find()) {
                    BioguideId.parse(matcher.group(1)).ifPresent(ids::add);
                }
            }
        }
        return ids;
    }
}
