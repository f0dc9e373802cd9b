package org.constituent.adapter.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.Sha256;
import org.constituent.port.FactArchive;
import org.constituent.port.FactCodec;
import org.constituent.port.LastGood;
import org.constituent.port.Originals;
import org.jdbi.v3.core.Handle;

/** The last good facts and their originals, in the database. */
public final class SqlFactArchive implements FactArchive {
    private final Database database;
    private final FactCodec codec;

    public SqlFactArchive(Database database, FactCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public LastGood load() {
        return FactParts.read(database, FactParts.KEPT, codec);
    }

    @Override
    public void save(LastGood facts, List<KeptOriginal> originals) {
        Map<String, byte[]> parts = codec.encode(facts);
        database.write(handle -> {
            parts.forEach((name, content) -> handle.createUpdate("""
                            insert into fact_part (name, content) values (:name, :content)
                            on conflict (name) do update set content = excluded.content
                            """)
                    .bind("name", name)
                    .bind("content", FactParts.zipped(content))
                    .execute());
            originals.forEach(original -> save(handle, original));
            return parts.size();
        });
    }

    @Override
    public Optional<Originals.Validators> validators(String original) {
        return database.read(handle -> handle.createQuery("select etag, last_modified from original where name = :name")
                .bind("name", original)
                .map((row, context) -> new Originals.Validators(
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified"))))
                .findOne());
    }

    private static void save(Handle handle, KeptOriginal original) {
        handle.createUpdate("""
                        insert into original (name, sha256, as_of, fetched_at, etag, last_modified, content)
                        values (:name, :sha256, :asOf, :fetchedAt, :etag, :lastModified, :content)
                        on conflict (name) do update set sha256 = excluded.sha256, as_of = excluded.as_of,
                            fetched_at = excluded.fetched_at, etag = excluded.etag,
                            last_modified = excluded.last_modified, content = excluded.content
                        """)
                .bind("name", original.name())
                .bind("sha256", Sha256.of(original.bytes()))
                .bind("asOf", original.asOf().toEpochMilli())
                .bind("fetchedAt", original.fetchedAt().toEpochMilli())
                .bind("etag", original.validators().etag().orElse(null))
                .bind("lastModified", original.validators().lastModified().orElse(null))
                .bind("content", FactParts.zipped(original.bytes()))
                .execute();
    }
}
