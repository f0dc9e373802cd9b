package org.constituent.port;

import java.util.List;

/** Writes tables as files that other programs read. */
public interface TableFiles {

    /**
     * Comma-separated values, RFC 4180, with a header line, in UTF-8; a value that a spreadsheet would take for a
     * formula is written as a text.
     */
    byte[] csv(Table table);

    /** One JSON object with what is told about the table, and its rows as objects. */
    byte[] json(Table table);

    /**
     * A table.
     *
     * @param about names and values that hold for all of it, such as its date
     * @param rows each as long as the columns are many; a blank value is none
     */
    record Table(List<Named> about, List<String> columns, List<List<String>> rows) {
        public Table {
            about = List.copyOf(about);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A name and its value. */
    record Named(String name, String value) {}
}
