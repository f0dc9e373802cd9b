package org.constituent.adapter.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.constituent.port.PublicPosts;
import org.jdbi.v3.core.Handle;

/** Threads posted on one platform, in the database. */
public final class SqlPublicPosts implements PublicPosts {
    private final Database database;
    private final String platform;

    public SqlPublicPosts(Database database, String platform) {
        this.database = database;
        this.platform = platform;
    }

    @Override
    public List<Part> begin(String thread, List<String> texts, Instant at) {
        return database.write(handle -> {
            List<Part> there = parts(handle, thread);
            if (!there.isEmpty()) {
                return there;
            }
            for (int part = 0; part < texts.size(); part++) {
                handle.createUpdate("""
                                insert into public_post (platform, thread, part, words, fixed_at)
                                values (:platform, :thread, :part, :words, :at)
                                """)
                        .bind("platform", platform)
                        .bind("thread", thread)
                        .bind("part", part)
                        .bind("words", texts.get(part))
                        .bind("at", at.toEpochMilli())
                        .execute();
            }
            return parts(handle, thread);
        });
    }

    private List<Part> parts(Handle handle, String thread) {
        return handle.createQuery("""
                        select part, words, sent, post from public_post
                        where platform = :platform and thread = :thread order by part
                        """)
                .bind("platform", platform)
                .bind("thread", thread)
                .map((row, context) -> new Part(
                        row.getInt("part"),
                        row.getString("words"),
                        row.getInt("sent") == 1,
                        Optional.of(row.getString("post")).filter(post -> !post.isEmpty())))
                .list();
    }

    @Override
    public int forgetBefore(Instant then) {
        return database.write(
                handle -> handle.createUpdate("delete from public_post where platform = :platform and fixed_at < :then")
                        .bind("platform", platform)
                        .bind("then", then.toEpochMilli())
                        .execute());
    }

    @Override
    public void sent(String thread, int part, Optional<String> post) {
        database.write(handle -> handle.createUpdate("""
                        update public_post set sent = 1, post = :post
                        where platform = :platform and thread = :thread and part = :part
                        """)
                .bind("post", post.orElse(""))
                .bind("platform", platform)
                .bind("thread", thread)
                .bind("part", part)
                .execute());
    }
}
