package org.constituent.port;

import java.util.Map;
import java.util.Optional;
import org.constituent.civic.Congress;
import org.constituent.civic.ZipEntry;

/** Knows a file of ZIP codes and House districts and how to read it. */
public interface ZipSource {

    /** The publisher's name, for the operator and for the source line of an answer. */
    String name();

    Originals.Original file();

    /** The districts of each five-digit code. */
    Reading<Table> read(byte[] file);

    /**
     * What such a file says.
     *
     * @param congress whose districts these are, where the file itself tells
     * @param codes by their five digits
     */
    record Table(Optional<Congress> congress, Map<String, ZipEntry> codes) {
        public Table {
            codes = Map.copyOf(codes);
        }
    }
}
