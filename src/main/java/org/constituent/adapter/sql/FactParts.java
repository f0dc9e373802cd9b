package org.constituent.adapter.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.constituent.port.FactCodec;
import org.constituent.port.LastGood;

/** Facts as rows of a table: a name and gzipped bytes for each part. */
final class FactParts {
    static final String KEPT = "fact_part";
    static final String TOLD = "told_fact_part";

    private FactParts() {}

    /** What a table of parts holds. */
    static LastGood read(Database database, String table, FactCodec codec) {
        Map<String, byte[]> parts = database.read(handle -> handle.createQuery("select name, content from " + table)
                .map((row, context) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        try {
            parts.replaceAll((name, content) -> unzipped(content));
            return codec.decode(parts);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw StorageFault.row(database.file(), table, e);
        }
    }

    static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
