package org.constituent.adapter.sql;

import java.nio.file.Path;
import org.constituent.port.CommunityTotals;
import org.constituent.port.CommunityTotalsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
final class SqlCommunityTotalsTest extends CommunityTotalsContract {
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected CommunityTotals totals() {
        return new SqlCommunityTotals(database);
    }
}
