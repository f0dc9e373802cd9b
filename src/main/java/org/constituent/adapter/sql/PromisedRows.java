package org.constituent.adapter.sql;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.constituent.campaign.Language;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.port.Outbox.Addressees;
import org.constituent.port.Readership.Recipient;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Within a change: promises an update to those who do not have its promise yet. */
final class PromisedRows {
    /** Rows that go to the database in one go. */
    private static final int AT_ONCE = 2_000;

    private PromisedRows() {}

    /** As they are handed over: no more of them are held than go to the database in one go. How many there are. */
    static long add(Handle handle, long id, Addressees to) {
        AtomicLong number =
                new AtomicLong(handle.createQuery("select coalesce(max(number), 0) from delivery where broadcast = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
        AtomicLong written = new AtomicLong();
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into delivery
                    (broadcast, number, kind, platform, address, language, state, district, status, due)
                values (:id, :number, :kind, :platform, :address, :language, :state, :district, 'waiting', :due)
                on conflict do nothing
                """)) {
            to.each(promised -> {
                Recipient recipient = promised.to();
                SqlSubscriptions.of(recipient.subscriber(), batch)
                        .bind("id", id)
                        .bind("number", number.incrementAndGet())
                        .bind(
                                "language",
                                recipient.language().map(Language::code).orElse(null))
                        .bind("state", recipient.state().map(State::code).orElse(null))
                        .bind(
                                "district",
                                recipient.district().map(District::name).orElse(null))
                        .bind("due", promised.due().toEpochMilli())
                        .add();
                if (batch.size() == AT_ONCE) {
                    written.addAndGet(IntStream.of(batch.execute()).sum());
                }
            });
            if (batch.size() > 0) {
                written.addAndGet(IntStream.of(batch.execute()).sum());
            }
        }
        return written.get();
    }
}
