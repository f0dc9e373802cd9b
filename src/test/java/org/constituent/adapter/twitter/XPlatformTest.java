package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.conversation.ShippedBot;
import org.constituent.port.PublicAnswers;
import org.constituent.port.PublicReplies.Fixed;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mentions over a loopback X that refuses what X refuses. */
@SuppressWarnings("NullAway.Init") // set before each test
final class XPlatformTest {
    private final TestClock clock = new TestClock();
    private Path folder;
    private LoopbackX x;
    private XTalk talk;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        this.folder = folder;
        x = new LoopbackX(clock);
        talk = new XTalk(x, folder, clock);
    }

    @AfterEach
    void end() {
        talk.close();
        x.close();
    }

    @Test
    void a_mention_with_a_place_is_answered_once_without_the_place_and_without_a_link() {
        String mention = x.mention("1", "@Campaign what about 02139?");

        talk.platform.makeRound();
        talk.platform.makeRound();

        assertThat(x.repliesTo(mention))
                .singleElement()
                .satisfies(reply -> assertThat(reply.text())
                        .contains("Ban facial recognition", "profile")
                        .doesNotContain("02139", "Massachusetts", "Markey", "@", "http"));
        assertThat(x.refused).isEmpty();
        assertThat(talk.x.spent()).startsWith("$0.011 of $25.00");
    }

    /** Else it would be met again in every round, and nobody would be answered any more. */
    @Test
    void a_mention_that_no_answer_can_be_worded_for_keeps_nobody_else_waiting() {
        x.mention("1", "@Campaign what about 02139?");
        String other = x.mention("2", "@Campaign what about 94110?");
        PublicAnswers words = new ShippedBot().inPublic();
        XPlatform platform = talk.x.answering(
                (text, language) -> {
                    if (text.contains("02139")) {
                        throw new IllegalStateException("a fault of ours");
                    }
                    return words.to(text, language);
                },
                talk.replies);

        platform.makeRound();
        platform.makeRound();

        assertThat(x.posts).hasSize(1);
        assertThat(x.repliesTo(other)).hasSize(1);
    }

    @Test
    void what_was_seen_is_seen_after_a_restart() throws IOException {
        x.mention("1", "@Campaign 02139");
        talk.platform.makeRound();
        talk.close();
        talk = new XTalk(x, folder, clock);

        talk.platform.makeRound();

        assertThat(x.posts).hasSize(1);
        assertThat(talk.replies.lastSeen()).contains("100000");
        assertThat(x.postRequests).isEqualTo(1);
    }

    @Test
    void a_mention_in_spanish_is_answered_in_spanish() {
        String mention = x.mention("1", "@Campaign vivo en 02139", "es", "", Optional.empty());
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention).get(0).text()).contains("Prohibir el reconocimiento facial", "perfil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Campaign I am at 120 Tremont St, Boston MA 02108",
                "@Campaign 12-34B N Main Street 02139",
                "@Campaign calle Luna 12, San Juan PR",
                "@Campaign 02139 apt 4B"
            })
    void a_street_address_is_not_looked_up(String text) {
        String mention = x.mention("1", text);
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention))
                .singleElement()
                .satisfies(reply -> assertThat(reply.text())
                        .doesNotContain("Ban facial recognition", "02108", "02139", "Tremont", "Luna"));
    }

    @Test
    void the_account_itself_reposts_chatter_and_old_calls_get_no_answer() {
        x.mention("2", "@Campaign 02139 long ago");
        clock.pass(Duration.ofHours(25));
        x.mention(LoopbackX.ACCOUNT, "@Campaign 02139");
        x.mention("3", "RT @other: @Campaign 02139", "en", "", Optional.of("retweeted"));
        x.mention("4", "@Campaign");
        x.mention("5", "@Campaign thanks!");
        talk.platform.makeRound();
        assertThat(x.posts).isEmpty();
        assertThat(x.refused).isEmpty();
    }

    @Test
    void who_said_stop_hears_nothing_more() {
        x.mention("1", "@Campaign stop");
        talk.platform.makeRound();
        x.mention("1", "@Campaign 02139");
        String other = x.mention("2", "@Campaign 02139");
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(1);
        assertThat(x.repliesTo(other)).hasSize(1);
    }

    @Test
    void one_answer_an_hour_to_a_person_in_a_conversation() {
        x.mention("1", "@Campaign 02139", "en", "50", Optional.empty());
        x.mention("1", "@Campaign 94110", "en", "50", Optional.empty());
        x.mention("2", "@Campaign 94110", "en", "50", Optional.empty());
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(2);
        clock.pass(Duration.ofMinutes(61));
        x.mention("1", "@Campaign 94110", "en", "50", Optional.empty());
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(3);
    }

    @Test
    void a_thousand_mentions_at_once_are_each_answered_once_within_the_limit() {
        for (int i = 0; i < 1000; i++) {
            x.mention("p" + i, "@Campaign 02139");
        }
        int quarters = 0;
        while (x.posts.size() < 1000 && quarters < 20) {
            for (int round = 0; round < 3; round++) {
                talk.platform.makeRound();
            }
            clock.pass(Duration.ofMinutes(15));
            quarters++;
        }
        assertThat(quarters).isEqualTo(10);
        assertThat(x.posts).hasSize(1000);
        assertThat(new HashSet<>(x.posts.stream().map(LoopbackX.Post::text).toList()))
                .hasSize(1000);
        assertThat(new HashSet<>(x.posts.stream().map(LoopbackX.Post::inReplyTo).toList()))
                .hasSize(1000);
        assertThat(x.refused).isEmpty();
    }

    @Test
    void a_crash_between_fixing_and_sending_ends_in_one_answer() {
        String mention = x.mention("1", "@Campaign 02139");
        talk.replies.record(new Fixed(mention, "1", mention, "Words that were fixed.", clock.instant()));
        talk.replies.seen(mention);
        talk.close();
        talk = new XTalk(x, folder, clock);

        talk.platform.makeRound();
        talk.platform.makeRound();

        assertThat(x.repliesTo(mention))
                .singleElement()
                .satisfies(reply -> assertThat(reply.text()).isEqualTo("Words that were fixed."));
    }

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"ILL", "CUT_BEFORE", "CUT_AFTER", "SLOW_BODY"})
    void whatever_happens_to_a_post_there_is_one_in_the_end(LoopbackX.Trouble trouble) {
        String mention = x.mention("1", "@Campaign 02139");
        x.trouble = trouble;
        talk.platform.makeRound();
        talk.platform.makeRound();
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).hasSize(1);
        assertThat(talk.replies.waiting(9)).isEmpty();
        assertThat(x.postRequests).isEqualTo(2);
        assertThat(talk.told).isEmpty();
    }

    @Test
    void too_fast_waits_until_x_says() {
        String mention = x.mention("1", "@Campaign 02139");
        x.trouble = LoopbackX.Trouble.TOO_FAST;
        talk.platform.makeRound();
        clock.pass(Duration.ofSeconds(299));
        talk.platform.makeRound();
        assertThat(x.postRequests).isEqualTo(1);
        clock.pass(Duration.ofSeconds(2));
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).hasSize(1);
    }

    @Test
    void forbidden_stops_with_one_line() {
        x.mention("1", "@Campaign 02139");
        x.trouble = LoopbackX.Trouble.FORBIDDEN;
        talk.platform.makeRound();
        int asked = x.mentionRequests;
        talk.platform.makeRound();
        assertThat(x.mentionRequests).isEqualTo(asked);
        assertThat(talk.told).singleElement().asString().contains("X: stopped", "403", "suspended");
    }

    @Test
    void a_wrong_secret_is_refused_and_stops_with_one_line(@TempDir Path other) {
        XAccess wrong = new XAccess(x.api(), LoopbackX.KEY, LoopbackX.SECRET, LoopbackX.TOKEN, "another secret");
        try (XTalk stranger = new XTalk(wrong, XTalk.PRICES, other, clock)) {
            x.mention("1", "@Campaign 02139");
            stranger.platform.makeRound();
            stranger.platform.makeRound();
            assertThat(x.refused).containsExactly("a wrong signature");
            assertThat(stranger.told).singleElement().asString().contains("401", "./constituent twitter login");
        }
    }

    @Test
    void the_loopback_refuses_what_x_refuses() {
        XClient client = new XClient(x.access(), XPatience.USUAL, "tests", clock);
        String mention = x.mention("1", "@Campaign 02139");
        assertThat(client.post("Once é & = +", Optional.of(mention), Optional.empty()))
                .isInstanceOf(XAnswer.Done.class);
        assertThat(client.post("Once é & = +", Optional.of(mention), Optional.empty()))
                .isInstanceOf(XAnswer.Duplicate.class);
        assertThat(client.post("字".repeat(141), Optional.empty(), Optional.empty()))
                .isInstanceOf(XAnswer.NotTaken.class);
        assertThat(client.post("字".repeat(140), Optional.empty(), Optional.empty()))
                .isInstanceOf(XAnswer.Done.class);
        assertThat(client.post("Uninvited", Optional.of("31337"), Optional.empty()))
                .isInstanceOf(XAnswer.NotTaken.class);
        assertThat(x.refused).hasSize(3);
    }

    @Test
    void the_budget_warns_at_four_fifths_and_stops_at_its_end(@TempDir Path other) {
        // A look may read a hundred mentions, $0.10; three answers cost $0.03.
        try (XTalk poor =
                new XTalk(x.access(), new XPrices(1_000, 15_000, 200_000, 10_000, 5_000, 128_000), other, clock)) {
            for (int i = 0; i < 20; i++) {
                x.mention("p" + i, "@Campaign 02139");
            }
            poor.platform.makeRound();
            poor.platform.makeRound();
            assertThat(x.posts).hasSize(10);
            assertThat(poor.told).hasSize(2);
            assertThat(poor.told.get(0)).contains("more than 80 percent");
            assertThat(poor.told.get(1)).contains("budget of $0.128", "used up");
            clock.pass(Duration.ofDays(20)); // July
            x.mention("p99", "@Campaign 02139");
            poor.platform.makeRound();
            assertThat(x.posts).hasSize(11);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"ILL", "HTML", "WITHOUT_END", "CUT_BEFORE", "CUT_AFTER", "SLOW_BODY", "TOO_FAST", "TOO_MANY_TODAY"
            })
    void what_could_not_be_read_is_read_later_and_nothing_is_passed_over(LoopbackX.Trouble trouble) {
        String known = x.mention("0", "@Campaign 02139");
        talk.platform.makeRound();
        for (int i = 1; i <= 250; i++) {
            x.mention("p" + i, i % 50 == 0 ? "@Campaign 02139" : "@Campaign hooray");
        }
        x.mentionTrouble = trouble;
        x.troubledPage = 2;
        talk.platform.makeRound();
        assertThat(talk.replies.lastSeen()).contains(known);
        assertThat(x.posts).hasSize(1);
        assertThat(talk.told).isEmpty();

        clock.pass(Duration.ofHours(4));
        talk.platform.makeRound();

        assertThat(talk.replies.lastSeen()).contains("100250");
        assertThat(x.posts).hasSize(6);
        assertThat(x.posts.stream().map(LoopbackX.Post::inReplyTo)).doesNotHaveDuplicates();
        assertThat(talk.told).isEmpty();
        // 251 mentions and 6 answers, though a page was read twice: X counts it once a day.
        assertThat(talk.x.spent()).startsWith("$0.311 of");
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, 401, twitter login", "NO_CREDIT, 402, no credit left", "FORBIDDEN, 403, permissions"})
    void where_x_shuts_us_out_while_mentions_are_read_nothing_is_passed_over_and_one_line_tells(
            LoopbackX.Trouble trouble, String status, String remedy) throws IOException {
        String mention = x.mention("1", "@Campaign 02139");
        x.mentionTrouble = trouble;
        talk.platform.makeRound();
        talk.platform.makeRound();
        assertThat(x.mentionRequests).isEqualTo(1);
        assertThat(talk.told).singleElement().asString().contains(status, remedy, "Everything else goes on");
        assertThat(talk.replies.lastSeen()).isEmpty();

        talk.close();
        talk = new XTalk(x, folder, clock);
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, 401", "NO_CREDIT, 402"})
    void an_answer_that_x_does_not_let_in_for_want_of_keys_or_credit_waits_for_the_next_start(
            LoopbackX.Trouble trouble, String status) throws IOException {
        String mention = x.mention("1", "@Campaign 02139");
        x.trouble = trouble;
        talk.platform.makeRound();
        talk.platform.makeRound();
        assertThat(x.postRequests).isEqualTo(1);
        assertThat(talk.told).singleElement().asString().contains(status);
        talk.close();
        talk = new XTalk(x, folder, clock);
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).hasSize(1);
    }

    @Test
    void when_the_days_posts_are_used_up_nothing_is_sent_before_the_day_ends() {
        String mention = x.mention("1", "@Campaign 02139");
        x.trouble = LoopbackX.Trouble.TOO_MANY_TODAY;
        talk.platform.makeRound();
        clock.pass(Duration.ofSeconds(10_799)); // the later one of the app's day and the account's
        talk.platform.makeRound();
        assertThat(x.postRequests).isEqualTo(1);
        clock.pass(Duration.ofSeconds(2));
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Campaign stop", "@Campaign forget me", "@Campaign STOP please", "@Campaign olvídame"})
    void who_says_stop_is_forgotten_at_once_but_for_a_mark(String words) throws IOException {
        String person = "987654321012345";
        x.mention(person, "@Campaign 02139");
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(1);
        assertThat(bytes(folder)).contains(person);

        x.mention(person, "@Campaign 94110", "en", "50", Optional.empty());
        x.mention(person, words);
        talk.platform.makeRound();

        assertThat(x.posts).as("what waited is not sent").hasSize(1);
        assertThat(talk.replies.hasStopped(person)).isTrue();
        assertThat(talk.replies.hasStopped("987654321012346")).isFalse();
        assertThat(talk.replies.waiting(9)).isEmpty();
        assertThat(talk.replies.answersTo(person, Instant.EPOCH)).isZero();
        assertThat(bytes(folder)).as("not a byte of it is left").doesNotContain(person);
        talk.close();
        assertThat(bytes(folder)).doesNotContain(person);

        talk = new XTalk(x, folder, clock);
        x.mention(person, "@Campaign 02139");
        talk.platform.makeRound();
        assertThat(x.posts).as("after a restart too").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "@Campaign stop, @Campaign start",
        "@Campaign forget me, @campaign Begin!",
        "@Campaign STOP please, Please start again @Campaign",
        "@Campaign alto, @Campaign empezar",
        "@Campaign olvídame, @Campaign ¡comenzar!",
        "@Campaign stop, @Campaign updates on",
        "@Campaign stop, @Campaign start 02139"
    })
    void who_said_stop_is_answered_again_once_they_ask_to_begin(String end, String begin) throws IOException {
        String person = "987654321012345";
        x.mention(person, end);
        talk.platform.makeRound();
        talk.close();
        talk = new XTalk(x, folder, clock); // the mark is on file

        String again = x.mention(person, begin);
        talk.platform.makeRound();
        assertThat(x.repliesTo(again)).hasSize(1);
        assertThat(talk.replies.hasStopped(person)).isFalse();
        assertThat(rows("public_stop")).isZero();

        clock.pass(Duration.ofMinutes(61));
        String next = x.mention(person, "@Campaign 02139");
        talk.platform.makeRound();
        assertThat(x.repliesTo(next)).hasSize(1);

        x.mention(person, end);
        x.mention(person, "@Campaign 94110");
        talk.platform.makeRound();
        assertThat(x.posts).as("stop holds as before").hasSize(2);
        assertThat(bytes(folder)).doesNotContain(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Campaign 02139",
                "@Campaign hello",
                "@Campaign thanks, start minding your own business",
                "@Campaign I did not say start",
                "@Campaign help",
                "@Campaign how do I start?",
                "@Campaign updates off",
                "@Somebody @Campaign start",
                "@Campaign stop, do not start again",
                "@Campaign start 120 Tremont St, Boston MA 02108",
                "@Campaign hola"
            })
    void nothing_less_brings_back_who_said_stop(String words) {
        x.mention("1", "@Campaign stop");
        talk.platform.makeRound();
        x.mention("1", words);
        x.mention("1", "RT @Other: @Campaign start", "en", "", Optional.of("retweeted"));
        x.mention("2", "@Campaign start"); // somebody else
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(1);
        assertThat(talk.replies.hasStopped("1")).isTrue();
    }

    @Test
    void turning_round_and_round_is_answered_twice_a_day() {
        for (int i = 0; i < 5; i++) {
            x.mention("1", "@Campaign stop");
            x.mention("1", "@Campaign start");
            talk.platform.makeRound();
        }
        assertThat(x.posts).hasSize(2);
        assertThat(talk.replies.hasStopped("1")).isTrue();
        clock.pass(Duration.ofDays(1));
        x.mention("1", "@Campaign start");
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(3);
        assertThat(x.refused).isEmpty();
    }

    @Test
    void what_was_said_while_we_were_away_holds_though_it_is_too_old_to_be_answered() {
        x.mention("1", "@Campaign stop");
        x.mention("2", "@Campaign stop");
        x.mention("2", "@Campaign start");
        clock.pass(Duration.ofHours(25));
        x.mention("1", "@Campaign 02139");
        String heard = x.mention("2", "@Campaign 02139");
        talk.platform.makeRound();
        assertThat(x.posts).hasSize(1);
        assertThat(x.repliesTo(heard)).hasSize(1);
    }

    /** How many rows a table has. */
    private int rows(String table) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("constituent.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Test
    void words_that_were_said_to_somebody_forgotten_do_not_count_as_said_to_another() {
        String before = x.mention("1", "@Campaign 02139");
        talk.replies.record(new Fixed(before, "1", before, "The same words.", clock.instant()));
        talk.platform.makeRound();
        talk.replies.stop("1");
        String mention = x.mention("2", "@Campaign hooray");
        talk.replies.record(new Fixed(mention, "2", mention, "The same words.", clock.instant()));
        talk.platform.makeRound();
        talk.platform.makeRound();
        assertThat(x.repliesTo(mention)).isEmpty();
        assertThat(talk.replies.waiting(9)).isEmpty();
        assertThat(x.postRequests).isEqualTo(2);
    }

    /** Everything the folder's files hold, as one text. */
    private static String bytes(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
