package org.constituent.adapter.zccd;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource;

/**
 * ZIP codes and districts as OpenSourceActivismTech publishes them: small and quick to fetch, but without
 * areas, and a few codes on a state line have lost one of their states. {@code ZipTable} adds those that the
 * shipped table knows of; the Census Bureau's own file is to be preferred.
 */
public final class Zccd implements ZipSource {
    private static final URI ADDRESS =
            URI.create("https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/master/zccd.csv");
    private static final long MOST_BYTES = 16L << 20;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    @Override
    public String name() {
        return "OpenSourceActivismTech, us-zipcodes-congress";
    }

    @Override
    public Original file() {
        return new Original("zip-districts/zccd.csv", ADDRESS, Map.of(), MOST_BYTES);
    }

    @Override
    public Reading<Table> read(byte[] file) {
        int row = 1;
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(file)) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            if (!header.containsAll(ZccdRows.COLUMNS)) {
                return new Reading.Refused<>(
                        "zccd.csv is not the table of ZIP codes and districts: its first line does not name "
                                + String.join(", ", ZccdRows.COLUMNS) + ".");
            }
            ZccdRows rows = new ZccdRows(header);
            while (lines.hasNextValue()) {
                String[] values = lines.nextValue();
                row++;
                if (values.length != header.size()) {
                    return new Reading.Refused<>("zccd.csv is damaged or cut off: line " + row + " has " + values.length
                            + " columns instead of " + header.size() + ".");
                }
                rows.take(row, values);
            }
            return rows.reading();
        } catch (IOException e) {
            return new Reading.Refused<>("zccd.csv is damaged or cut off after line " + row + ".");
        }
    }
}
