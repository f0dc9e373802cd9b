package org.constituent.adapter.sql;

import java.util.Optional;
import java.util.function.Supplier;
import org.constituent.port.FactCodec;
import org.constituent.port.LastGood;
import org.constituent.port.ToldFacts;

/** The facts that were told of, in the database: a copy of the rows that were kept then. */
public final class SqlToldFacts implements ToldFacts {
    private final Database database;
    private final FactCodec codec;

    public SqlToldFacts(Database database, FactCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public Optional<LastGood> last() {
        return Optional.of(FactParts.read(database, FactParts.TOLD, codec))
                .filter(facts -> !facts.equals(LastGood.NOTHING));
    }

    @Override
    public <T> T tell(Supplier<T> telling) {
        return database.write(handle -> {
            T told = telling.get();
            handle.execute("delete from " + FactParts.TOLD);
            handle.execute(
                    "insert into " + FactParts.TOLD + " (name, content) select name, content from " + FactParts.KEPT);
            return told;
        });
    }
}
