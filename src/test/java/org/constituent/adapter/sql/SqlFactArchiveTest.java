package org.constituent.adapter.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.civic.ZipEntry;
import org.constituent.drafting.Medium;
import org.constituent.port.FactArchive.KeptOriginal;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.LegislatorSource.Handles;
import org.constituent.port.Originals.Validators;
import org.constituent.port.ZipSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

final class SqlFactArchiveTest {
    private static final BioguideId ONE = new BioguideId("G000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Source SOURCE = new Source("a source", URI.create("https://example.org/a?b=c"), DAY);
    private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void nothing_is_known_on_the_first_day() {
        try (Database database = Database.open(folder)) {
            assertThat(archive(database).load()).isEqualTo(LastGood.NOTHING);
            assertThat(archive(database).validators("a.json")).isEmpty();
        }
    }

    @Test
    void everything_that_was_kept_is_there_after_a_restart() {
        LastGood good = everything("Grijalva");
        try (Database database = Database.open(folder)) {
            archive(database).save(good, List.of());
        }

        try (Database database = Database.open(folder)) {
            assertThat(archive(database).load()).isEqualTo(good);
        }
    }

    @Test
    void what_is_saved_later_takes_the_place_of_what_was_and_other_parts_stay() {
        LastGood first = everything("Grijalva");
        Sponsorships more = bill("119-s-2");
        try (Database database = Database.open(folder)) {
            archive(database).save(first, List.of());
            LastGood second = first.withBill(more)
                    .withHandles(new Dated<>(Map.of(), new Source("later", SOURCE.page(), DAY.plusDays(1))));
            archive(database).save(second, List.of());

            assertThat(archive(database).load()).isEqualTo(second);
        }
    }

    @Test
    void originals_are_kept_byte_for_byte_with_their_hash_and_what_to_ask_for_changes_with() throws Exception {
        byte[] bytes = new byte[70_000];
        new Random(3).nextBytes(bytes);
        Instant asOf = Instant.parse("2026-06-15T08:00:00Z");
        Validators validators = new Validators(Optional.of("W/\"7\""), Optional.of("Mon, 15 Jun 2026 08:00:00 GMT"));
        try (Database database = Database.open(folder)) {
            archive(database)
                    .save(
                            LastGood.NOTHING,
                            List.of(
                                    new KeptOriginal("x/a.csv", bytes, asOf, asOf.plusSeconds(9), validators),
                                    new KeptOriginal("x/b.csv", "old".getBytes(UTF_8), asOf, asOf, validators)));
            archive(database)
                    .save(
                            LastGood.NOTHING,
                            List.of(new KeptOriginal("x/b.csv", "new".getBytes(UTF_8), asOf, asOf, NONE)));

            assertThat(archive(database).validators("x/a.csv")).contains(validators);
            assertThat(archive(database).validators("x/b.csv")).contains(NONE);
        }

        try (Connection connection = plain().getConnection();
                var row = connection.createStatement().executeQuery("select * from original order by name")) {
            row.next();
            assertThat(row.getString("sha256")).isEqualTo(sha256(bytes));
            assertThat(unzipped(row.getBytes("content"))).isEqualTo(bytes);
            assertThat(row.getLong("as_of")).isEqualTo(asOf.toEpochMilli());
            assertThat(row.getLong("fetched_at")).isEqualTo(asOf.plusSeconds(9).toEpochMilli());
            row.next();
            assertThat(row.getString("sha256")).isEqualTo(sha256("new".getBytes(UTF_8)));
            assertThat(unzipped(row.getBytes("content"))).isEqualTo("new".getBytes(UTF_8));
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void facts_and_originals_are_kept_together_or_not_at_all() {
        LastGood good = everything("Grijalva");
        try (Database database = Database.open(folder)) {
            archive(database).save(good, List.of());
            @SuppressWarnings("NullAway") // no program makes one: it stands for whatever fails at the end
            KeptOriginal broken = new KeptOriginal(null, new byte[1], Instant.EPOCH, Instant.EPOCH, NONE);

            assertThatThrownBy(() -> archive(database).save(everything("Another"), List.of(broken)))
                    .isInstanceOf(StorageFault.class);

            assertThat(archive(database).load()).isEqualTo(good);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "handles", "offices", "forms", "zips", "bill:118-s-681"})
    void a_part_that_is_damaged_is_told_to_the_operator_in_a_sentence(String part) throws Exception {
        for (String content : List.of("x'00'", "x''", "substr(content, 1, length(content) / 2)")) {
            try (Database database = Database.open(folder)) {
                archive(database).save(everything("Grijalva"), List.of());
            }
            change("update fact_part set content = " + content + " where name = '" + part + "'");

            try (Database database = Database.open(folder)) {
                assertThatThrownBy(() -> archive(database).load())
                        .as(part + " " + content)
                        .isInstanceOf(StorageFault.class)
                        .hasMessage("A row of the table fact_part in " + folder.resolve(Database.NAME)
                                + " cannot be read: something else than this program changed it. Put a backup in its"
                                + " place.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "{\"title\":\"t\",\"url\":\"https://example.org\",\"asOf\":\"soon\",\"facts\":{}}"
            })
    void a_part_that_says_something_else_is_told_too(String text) {
        for (String part : List.of("members", "handles", "offices", "forms", "zips", "bill:118-s-681")) {
            assertThatThrownBy(() -> new FactsJson().decode(Map.of(part, text.getBytes(UTF_8))))
                    .as(part)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the stored facts \"" + part + "\" cannot be read");
        }
    }

    /** For each version that there was, as its own migrations made it. */
    @ParameterizedTest
    @MethodSource("olderVersions")
    void a_database_of_every_older_version_is_brought_up_to_date_and_keeps_what_it_holds(int version) throws Exception {
        Flyway.configure()
                .dataSource(plain())
                .locations(Layout.MIGRATIONS)
                .target(String.valueOf(version))
                .load()
                .migrate();
        change("insert into draft_number values ('quiet-streets', 'G000001', 'post', 41)");

        try (Database database = Database.open(folder)) {
            archive(database).save(everything("Grijalva"), List.of());

            assertThat(archive(database).load()).isEqualTo(everything("Grijalva"));
            assertThat(new SqlDraftNumbers(database, 1).next("quiet-streets", ONE, Medium.POST))
                    .isEqualTo(41);
        }
    }

    static IntStream olderVersions() {
        return IntStream.range(1, Layout.CURRENT);
    }

    @Test
    void a_backup_made_while_others_write_is_whole_and_restored_by_copying_it() throws Exception {
        Path copy = folder.resolve("copy.db");
        Path other = Files.createDirectory(folder.resolve("other"));
        LastGood grijalva = everything("Grijalva");
        LastGood another = everything("Another");
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch written = new CountDownLatch(5);
        ExecutorService writing = Executors.newSingleThreadExecutor();
        try (Database database = Database.open(folder);
                Database elsewhere = Database.open(folder)) {
            archive(database).save(grijalva, List.of(noise("a", 400_000)));
            Future<?> writer = writing.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    archive(elsewhere).save(i % 2 == 0 ? another : grijalva, List.of(noise("b" + i % 3, 90_000)));
                    written.countDown();
                }
            });
            written.await();
            database.backUpTo(copy);
            over.set(true);
            writer.get();
        } finally {
            writing.shutdownNow();
        }
        Files.copy(copy, other.resolve(Database.NAME), StandardCopyOption.REPLACE_EXISTING);

        try (Database restored = Database.open(other)) {
            assertThat(restored.<String>read(handle -> handle.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("ok");
            // Of the one moment or of the other, and all of it.
            assertThat(archive(restored).load()).isIn(grijalva, another);
        }
    }

    @Test
    void a_backup_that_cannot_be_written_is_told_and_not_called_made() {
        try (Database database = Database.open(folder)) {
            Path copy = folder.resolve("no/such/folder/copy.db");

            assertThatThrownBy(() -> database.backUpTo(copy))
                    .isInstanceOf(StorageFault.class)
                    .hasMessageStartingWith("Nothing was copied to " + copy + " (SQLITE_CANTOPEN). Name a file in a");
        }
    }

    @Test
    void a_backup_never_writes_over_a_file() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy.db"), "mine");
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> database.backUpTo(copy))
                    .isInstanceOf(StorageFault.class)
                    .hasMessageContaining("exists already");
        }
        assertThat(copy).hasContent("mine");
    }

    private static SqlFactArchive archive(Database database) {
        return new SqlFactArchive(database, new FactsJson());
    }

    /** One of each kind, and of each field that may be missing. */
    private static LastGood everything(String name) {
        Contact contact = new Contact(
                Optional.of("202-225-0001"),
                Optional.of(URI.create("https://a.house.gov/form")),
                Optional.of(URI.create("https://a.house.gov")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1 Longworth Building"),
                List.of());
        SeatId seat = new SeatId.House(new District(State.AK, 0));
        List<Legislator> members = List.of(
                new Legislator(
                        ONE,
                        new PersonName("Adélita", name, "Adélita S. " + name, Optional.of("Addie")),
                        seat,
                        new Party("Independent"),
                        Optional.of("Democrat"),
                        Gender.FEMALE,
                        contact),
                new Legislator(
                        new BioguideId("G000002"),
                        new PersonName("", name, name, Optional.empty()),
                        new SeatId.Senate(State.VT, 1),
                        new Party("Republican"),
                        Optional.empty(),
                        Gender.NOT_STATED,
                        Contact.NONE));
        DistrictOffice office =
                new DistrictOffice("", "Ñame", "AK", Optional.of(new ZipCode("00501")), Optional.empty());
        ZipEntry shares = new ZipEntry.Districts(
                List.of(
                        new ZipEntry.Share(new District(State.CA, 32), Optional.of(0.62)),
                        new ZipEntry.Share(new District(State.CA, 30), Optional.of(7.8e-4)),
                        ZipEntry.Share.of(new District(State.DC, 0))),
                false);
        return LastGood.NOTHING
                .withMembers(new Dated<>(members, SOURCE))
                .withHandles(
                        new Dated<>(Map.of(ONE, new Handles(Optional.of("a_1"), Optional.of("@a@b.social"))), SOURCE))
                .withOffices(new Dated<>(Map.of(ONE, List.of(office)), SOURCE))
                .withForms(new Dated<>(Map.of(ONE, URI.create("https://a.house.gov/?q=%20")), SOURCE))
                .withZips(new Dated<>(
                        new ZipSource.Table(Optional.of(new Congress(119)), Map.of("00501", shares)), SOURCE))
                .withBill(bill("118-s-681"));
    }

    private static Sponsorships bill(String key) {
        return new Sponsorships(
                BillId.parse(key).orElseThrow(),
                "An \"Act\" <of> 2023",
                Optional.of(DAY),
                List.of(
                        new Sponsorship(ONE, "Sen. A [D-AK]", Role.SPONSOR, DAY, Optional.empty()),
                        new Sponsorship(
                                new BioguideId("G000002"), "B", Role.COSPONSOR, DAY, Optional.of(DAY.plusDays(3)))),
                SOURCE);
    }

    private static KeptOriginal noise(String name, int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return new KeptOriginal(name, bytes, Instant.EPOCH, Instant.EPOCH, NONE);
    }

    private void change(String sql) throws Exception {
        try (var connection = plain().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SQLiteDataSource plain() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(Database.NAME));
        return source;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
