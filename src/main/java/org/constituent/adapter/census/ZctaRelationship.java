package org.constituent.adapter.census;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.constituent.civic.Congress;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource;

/**
 * The Census Bureau's relationship file between ZIP code tabulation areas and House districts. Its areas
 * tell how much of a code's land lies in which district; that is a share of land, not of people.
 */
public final class ZctaRelationship implements ZipSource {
    private static final String FOLDER = "https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/";
    private static final long MOST_BYTES = 64L << 20;

    private final Supplier<Congress> wanted;

    /** @param wanted the Congress whose districts are wanted, which changes while the program runs */
    public ZctaRelationship(Supplier<Congress> wanted) {
        this.wanted = wanted;
    }

    /** Of one Congress for good. */
    public ZctaRelationship(Congress congress) {
        this(() -> congress);
    }

    private String fileName() {
        return "tab20_cd" + wanted.get().number() + "20_zcta520_natl.txt";
    }

    @Override
    public String name() {
        return "U.S. Census Bureau, relationship of ZIP code tabulation areas to congressional districts";
    }

    @Override
    public Original file() {
        String fileName = fileName();
        return new Original("zip-districts/" + fileName, URI.create(FOLDER + fileName), Map.of(), MOST_BYTES);
    }

    @Override
    public Reading<Table> read(byte[] file) {
        String fileName = fileName();
        Optional<List<String>> lines = lines(file);
        if (lines.isEmpty()) {
            return new Reading.Refused<>(fileName + " is not text in UTF-8.");
        }
        Optional<Columns> columns = Columns.of(lines.get().get(0));
        if (columns.isEmpty()) {
            return new Reading.Refused<>(
                    fileName + " is not the relationship file: its first line does not name the columns it should.");
        }
        Parts parts = new Parts();
        for (int line = 1; line < lines.get().size(); line++) {
            String text = lines.get().get(line);
            if (text.isBlank()) {
                continue;
            }
            Optional<Columns.Row> row = columns.get().row(text);
            if (row.isEmpty()) {
                return new Reading.Refused<>(
                        fileName + " is damaged or cut off: line " + (line + 1) + " has too few or too many columns.");
            }
            parts.take(line + 1, row.get());
        }
        return parts.reading(fileName, columns.get().congress());
    }

    /** Never empty: the first line is the header, without its byte order mark. */
    private static Optional<List<String>> lines(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(List.of(unmarked.split("\r?\n", -1)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
