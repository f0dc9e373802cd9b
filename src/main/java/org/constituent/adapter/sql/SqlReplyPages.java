package org.constituent.adapter.sql;

import java.time.LocalDate;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.port.ReplyPages;

/** Reply pages in the database. */
public final class SqlReplyPages implements ReplyPages {
    private final Database database;

    public SqlReplyPages(Database database) {
        this.database = database;
    }

    @Override
    public void add(ReplyPage page) {
        database.write(handle -> handle.createUpdate("""
                        insert into reply_page (code, campaign, legislator, post, made_on)
                        values (:code, :campaign, :legislator, :post, :madeOn)
                        """)
                .bind("code", page.code())
                .bind("campaign", page.campaign())
                .bind("legislator", page.legislator().value())
                .bind("post", page.post())
                .bind("madeOn", page.madeOn().toEpochDay())
                .execute());
    }

    @Override
    public Optional<ReplyPage> find(String code) {
        return database.read(handle -> handle.createQuery(
                        "select code, campaign, legislator, post, made_on from reply_page where code = :code")
                .bind("code", code)
                .map((row, context) -> new ReplyPage(
                        row.getString("code"),
                        row.getString("campaign"),
                        new BioguideId(row.getString("legislator")),
                        row.getString("post"),
                        LocalDate.ofEpochDay(row.getLong("made_on"))))
                .findOne());
    }
}
