package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlSpending;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Update;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.civic.State;
import org.constituent.port.Letters;
import org.constituent.port.Postage.Estimate;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XPostageTest {
    private static final Letters LETTERS = (bulletin, to) -> new Reply.News(
            bulletin.in(Language.ENGLISH).title(),
            Prose.of(bulletin.in(Language.ENGLISH).text()),
            bulletin.image().map(image -> new Reply.Picture(image.source(), image.alt())),
            "",
            List.of(new Action.Open("Read more", bulletin.link().orElseThrow())));

    private final TestClock clock = new TestClock();

    @Test
    void an_update_costs_its_posts_and_its_picture(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            new SqlSpending(database, XPlatform.NAME)
                    .add(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)), "post", 2, 30_000);
            Estimate plain = postage(database, false)
                    .of(bulletin("act", Audience.EVERYBODY))
                    .orElseThrow();
            assertThat(plain.posts()).hasSize(2);
            assertThat(plain.picture()).contains("Ten people");
            assertThat(plain.micros()).isEqualTo(2 * 15_000 + 5_000);
            assertThat(plain.left()).isEqualTo(25_000_000 - 30_000);
            assertThat(plain.budget()).isEqualTo(25_000_000);

            Estimate linked = postage(database, true)
                    .of(bulletin("act", Audience.EVERYBODY))
                    .orElseThrow();
            assertThat(linked.posts().get(1)).endsWith("Read more: https://act.example.org/1");
            assertThat(linked.micros()).isEqualTo(15_000 + 200_000 + 5_000);
        }
    }

    @Test
    void what_is_for_some_people_or_of_another_campaign_is_not_posted(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            Audience some = new Audience(
                    Set.of(State.VT), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            assertThat(postage(database, false).of(bulletin("act", some))).isEmpty();
            assertThat(postage(database, false).of(bulletin("other", Audience.EVERYBODY)))
                    .isEmpty();
        }
    }

    private XPostage postage(Database database, boolean links) {
        return new XPostage(
                LETTERS, "act", new XMeasure(), links, XTalk.PRICES, new SqlSpending(database, XPlatform.NAME), clock);
    }

    private static Bulletin bulletin(String campaign, Audience audience) {
        return new Bulletin(
                campaign,
                Map.of(Language.ENGLISH, new Wording("Ten more", "That makes nine. ".repeat(18))),
                Optional.of(URI.create("https://act.example.org/1")),
                Optional.of(new Update.Image(URI.create("https://act.example.org/p.png"), "Ten people")),
                audience,
                Optional.empty(),
                false);
    }
}
