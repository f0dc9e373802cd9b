package org.constituent.adapter.sql;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.constituent.civic.Sha256;
import org.constituent.port.PublicReplies;
import org.jdbi.v3.core.Handle;

/** What is answered in public on one platform, in the database. */
public final class SqlPublicReplies implements PublicReplies {
    private static final String WAITING = "waiting";
    private static final String TRIED = "tried";
    private static final String SENT = "sent";
    private static final String GIVEN_UP = "given-up";

    private static final int SALT_BYTES = 32;

    private final Database database;
    private final String platform;

    public SqlPublicReplies(Database database, String platform) {
        this.database = database;
        this.platform = platform;
    }

    @Override
    public Optional<String> lastSeen() {
        return database.read(handle -> handle.createQuery("select call from public_seen where platform = :platform")
                .bind("platform", platform)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void seen(String call) {
        database.write(handle -> handle.createUpdate("""
                        insert into public_seen (platform, call) values (:platform, :call)
                        on conflict (platform) do update set call = excluded.call
                        """)
                .bind("platform", platform)
                .bind("call", call)
                .execute());
    }

    @Override
    public Recorded record(Fixed reply) {
        return database.write(handle -> {
            if (isThere(handle, "call", reply.call())) {
                return Recorded.ANSWERED_BEFORE;
            }
            if (isThere(handle, "words", reply.text())) {
                return Recorded.WORDS_USED;
            }
            handle.createUpdate("""
                            insert into public_reply (platform, call, account, conversation, words, fixed_at, state)
                            values (:platform, :call, :account, :conversation, :words, :at, :state)
                            """)
                    .bind("platform", platform)
                    .bind("call", reply.call())
                    .bind("account", reply.account())
                    .bind("conversation", reply.conversation())
                    .bind("words", reply.text())
                    .bind("at", reply.at().toEpochMilli())
                    .bind("state", WAITING)
                    .execute();
            return Recorded.NEW;
        });
    }

    private boolean isThere(Handle handle, String column, String value) {
        return handle.createQuery("select 1 from public_reply where platform = :platform and <column> = :value")
                .define("column", column)
                .bind("platform", platform)
                .bind("value", value)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Fixed> waiting(int most) {
        return database.read(handle -> handle.createQuery("""
                        select call, account, conversation, words, fixed_at from public_reply
                        where platform = :platform and state in (:waiting, :tried) order by fixed_at, call limit :most
                        """)
                .bind("platform", platform)
                .bind("waiting", WAITING)
                .bind("tried", TRIED)
                .bind("most", most)
                .map((row, context) -> new Fixed(
                        row.getString("call"),
                        row.getString("account"),
                        row.getString("conversation"),
                        row.getString("words"),
                        Instant.ofEpochMilli(row.getLong("fixed_at"))))
                .list());
    }

    @Override
    public boolean trying(String call) {
        return database.write(handle -> handle.createUpdate("""
                                update public_reply set state = :tried
                                where platform = :platform and call = :call and state = :waiting
                                """)
                        .bind("tried", TRIED)
                        .bind("platform", platform)
                        .bind("call", call)
                        .bind("waiting", WAITING)
                        .execute()
                == 0);
    }

    @Override
    public void sent(String call) {
        become(call, SENT);
    }

    @Override
    public void givenUp(String call) {
        become(call, GIVEN_UP);
    }

    private void become(String call, String state) {
        database.write(handle -> handle.createUpdate(
                        "update public_reply set state = :state where platform = :platform and call = :call")
                .bind("state", state)
                .bind("platform", platform)
                .bind("call", call)
                .execute());
    }

    @Override
    public int answersTo(String account, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from public_reply
                        where platform = :platform and account = :account and fixed_at > :since
                        """)
                .bind("platform", platform)
                .bind("account", account)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int answersTo(String account, String conversation, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from public_reply
                        where platform = :platform and account = :account and conversation = :conversation
                          and fixed_at > :since
                        """)
                .bind("platform", platform)
                .bind("account", account)
                .bind("conversation", conversation)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void stop(String account) {
        String mark = mark(account);
        database.erase(handle -> {
            handle.createUpdate("""
                            insert into public_stop (platform, account) values (:platform, :mark)
                            on conflict do nothing
                            """)
                    .bind("platform", platform)
                    .bind("mark", mark)
                    .execute();
            return handle.createUpdate("delete from public_reply where platform = :platform and account = :account")
                    .bind("platform", platform)
                    .bind("account", account)
                    .execute();
        });
    }

    @Override
    public boolean hasStopped(String account) {
        return database.read(handle -> handle.createQuery(
                        "select 1 from public_stop where platform = :platform and account in (:mark, :account)")
                .bind("platform", platform)
                .bind("mark", mark(account))
                .bind("account", account) // as earlier versions kept it
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public boolean begin(String account) {
        String mark = mark(account);
        return database.erase(handle -> handle.createUpdate(
                                "delete from public_stop where platform = :platform and account in (:mark, :account)")
                        .bind("platform", platform)
                        .bind("mark", mark)
                        .bind("account", account) // as earlier versions kept it
                        .execute())
                > 0;
    }

    /** Knows an account again without telling which one it is, save to whoever has the salt and tries them all. */
    private String mark(String account) {
        return Sha256.of(salt() + account);
    }

    /** Made once for each database. */
    private String salt() {
        return saltThere().orElseGet(() -> {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            database.write(handle -> handle.createUpdate(
                            "insert into public_salt (platform, salt) values (:platform, :salt) on conflict do nothing")
                    .bind("platform", platform)
                    .bind("salt", HexFormat.of().formatHex(salt))
                    .execute());
            return saltThere().orElseThrow();
        });
    }

    private Optional<String> saltThere() {
        return database.read(handle -> handle.createQuery("select salt from public_salt where platform = :platform")
                .bind("platform", platform)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public int forgetBefore(Instant then) {
        return database.erase(handle -> handle.createUpdate(
                        "delete from public_reply where platform = :platform and fixed_at < :then")
                .bind("platform", platform)
                .bind("then", then.toEpochMilli())
                .execute());
    }
}
