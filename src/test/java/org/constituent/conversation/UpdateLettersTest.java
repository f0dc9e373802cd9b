package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.constituent.adapter.files.BotFile;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.State;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;
import org.constituent.wording.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Updates as their readers get them. */
final class UpdateLettersTest {
    private static final Recipient IN_MASSACHUSETTS = new Recipient(
            new Person(new Speaker("test", "1")),
            Optional.of(Language.ENGLISH),
            Optional.of(State.MA),
            Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2027-01-03T05:01:00Z, false",
        "2027-01-03T16:59:00Z, false",
        "2027-01-03T17:00:00Z, true",
        "2027-01-04T05:00:00Z, true"
    })
    void standings_are_those_of_an_earlier_congress_from_noon_in_washington_on_and_not_from_midnight(
            Instant now, boolean earlier) {
        String standings = standings(now);

        assertThat(standings).contains("Senator Edward J. Markey: ");
        assertThat(standings.contains("in an earlier Congress")).isEqualTo(earlier);
        assertThat(standings.contains("it died on January 3, 2027")).isEqualTo(earlier);
    }

    private static String standings(Instant now) {
        UpdateLetters letters = new UpdateLetters(
                () -> Talk.FACTS,
                Talk.CAMPAIGNS,
                Map.of(Language.ENGLISH, messages()),
                Language.ENGLISH,
                Clock.fixed(now, ZoneId.of("America/New_York")));
        Bulletin bulletin = new Bulletin(
                "airport-face-scans",
                Map.of(Language.ENGLISH, new Wording("Where they stand", "Yours: {{standings|see the scoreboard}}")),
                Optional.empty(),
                Optional.empty(),
                Audience.EVERYBODY,
                Optional.empty(),
                false);
        return ((Reply.News) letters.letter(bulletin, IN_MASSACHUSETTS)).text().plain();
    }

    private static Messages messages() {
        BotFile bot = Objects.requireNonNull(Talk.CAMPAIGNS.bots().get(Language.ENGLISH));
        return new Messages(Language.ENGLISH, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames());
    }
}
