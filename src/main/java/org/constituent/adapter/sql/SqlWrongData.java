package org.constituent.adapter.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.port.WrongData;

/** Reports of wrong data in the database. */
public final class SqlWrongData implements WrongData {
    private final Database database;

    public SqlWrongData(Database database) {
        this.database = database;
    }

    @Override
    public void add(Report report) {
        database.write(handle -> handle.createUpdate(
                        "insert into wrong_data (day, legislator, words) values (:day, :legislator, :words)")
                .bind("day", report.day().toEpochDay())
                .bind("legislator", report.about().map(BioguideId::value).orElse(null))
                .bind("words", report.words())
                .execute());
    }

    @Override
    public List<Report> all() {
        return database.read(handle -> handle.createQuery("select day, legislator, words from wrong_data order by day")
                .map((row, context) -> new Report(
                        LocalDate.ofEpochDay(row.getLong("day")),
                        Optional.ofNullable(row.getString("legislator")).map(BioguideId::new),
                        row.getString("words")))
                .list());
    }
}
