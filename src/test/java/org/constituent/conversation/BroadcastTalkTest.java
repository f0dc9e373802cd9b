package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Manuscript;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.broadcast.Update;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.change.Change;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.State;
import org.constituent.port.Outbox;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.wording.Messages;
import org.junit.jupiter.api.Test;

/** Organizers write, approve and stop updates in the conversation; others cannot. */
final class BroadcastTalkTest {
    private static final Venue VENUE = new Venue("test", "room", Optional.of("server"));
    private static final Legislator MARKEY =
            Talk.FACTS.roster().find(new BioguideId("M000133")).orElseThrow();

    private final Talk talk = new Talk();

    private static InboundMessage message(Organizer who, String text) {
        return new InboundMessage(
                new Speaker(who.platform(), who.account()), VENUE, text, Instant.EPOCH, Optional.empty());
    }

    private String hear(Organizer who, String text) {
        return talk.answer(message(who, text)).toString();
    }

    private String write(String text) {
        return talk.answer(message(Newsroom.AUTHOR, text).filledInto("broadcast new"))
                .toString();
    }

    @Test
    void one_writes_another_approves_and_each_step_is_kept() {
        talk.subscriptions.add(new Person(new Speaker("test", "reader")), "ban-facial-recognition");
        assertThat(hear(Newsroom.AUTHOR, "broadcast new")).contains("What do you want to tell everyone?");
        assertThat(write("News\nSomething happened to {{legislators|your legislators}}."))
                .contains("Noted as update 1", "to your legislators", "1 people", "broadcast 1 approve");
        assertThat(hear(Newsroom.AUTHOR, "broadcast 1 approve")).contains("not among those");
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 approve")).contains("promised to 1 recipients");
        assertThat(hear(Newsroom.AUTHOR, "broadcast 1 stop")).contains("Update 1 is stopped");
        assertThat(hear(Newsroom.AUTHOR, "broadcast 1 resume")).contains("not among those");
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 resume")).contains("Update 1 goes on");
        assertThat(talk.broadcasting.outbox().audit(1))
                .extracting(act -> act.who() + " " + act.what())
                .containsExactly(
                        "test:author proposed",
                        "test:approver approved",
                        "test:author stopped",
                        "test:approver approved");
        assertThat(hear(Newsroom.APPROVER, "broadcasts")).contains("1 · News · on its way");
    }

    @Test
    void an_update_for_later_says_that_it_waits_and_that_who_joins_until_then_gets_it_too() {
        assertThat(write("---\nat: 2099-12-01 09:00\n---\nNews\nSomething happens today."))
                .contains("Noted as update 1");
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 approve"))
                .contains("approved and begins at December 1, 2099", "0 recipients so far", "whoever joins until then");
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 status")).contains("approved, and waiting for its time");
        talk.broadcasting.outbox().begin(1, Instant.parse("2099-12-01T09:00:00Z"), taker -> {});
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 status")).contains("on its way", "begun by the schedule");
    }

    @Test
    void what_is_typed_after_the_question_is_the_update_where_there_are_no_windows() {
        hear(Newsroom.AUTHOR, "broadcast new");
        assertThat(hear(Newsroom.AUTHOR, "News\nforget me is a phrase in this update"))
                .contains("Noted as update 1");
    }

    @Test
    void a_legislator_is_not_called_by_a_handle() {
        assertThat(write("News\nThank you @senmarkey and @somebody."))
                .contains("@senmarkey is the account of Senator", "Please write Senator Edward J. Markey instead");
        assertThat(write("News\nWrite to office@senmarkey.example and @somebody."))
                .contains("Noted as update 1");
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        assertThat(write("---\nstates: VT, XX\nimage: https://example.org/a.png\nurgent: perhaps\n---\nNews\nText"))
                .contains(
                        "Line 2: XX is not the code of a state",
                        "Line 3: The image has no alt text",
                        "Line 4: perhaps");
        assertThat(write("News")).contains("there is no title or no text");
        assertThat(write("News\n{{name|you}}")).contains("{{name|you}} cannot be filled in");
        assertThat(write("News\n{{legislators}}")).contains("cannot be filled in");
    }

    @Test
    void what_is_urgent_takes_two() {
        talk.answer(
                message(Newsroom.APPROVER, "---\nurgent: yes\n---\nNews\nText").filledInto("broadcast new"));
        assertThat(hear(Newsroom.APPROVER, "broadcast 1 approve")).contains("You wrote this update yourself", "night");
    }

    @Test
    void others_learn_whom_to_ask() {
        Organizer stranger = new Organizer("test", "stranger");
        for (String words : List.of("broadcasts", "broadcast new", "broadcast 1 approve")) {
            assertThat(hear(stranger, words)).contains("not among those", "test:stranger");
        }
    }

    @Test
    void a_channel_is_told_by_those_who_run_it_and_says_how_to_stop() {
        assertThat(talk.answer(message(Newsroom.AUTHOR, "channel updates on")).toString())
                .contains("for those who run this community");
        assertThat(talk.answer(message(Newsroom.AUTHOR, "channel updates on").organizing())
                        .toString())
                .contains("From now on this channel");
        assertThat(talk.subscriptions.of("ban-facial-recognition")).containsExactly(new Room(VENUE));
    }

    @Test
    void somebody_who_wrote_is_told_that_they_signed_on_with_a_thank_you_at_hand() {
        List<Bulletin> news = new ChangeNews(Map.of(Language.ENGLISH, Talk.english()))
                .write(campaign(), Talk.FACTS, List.of(joined()));
        assertThat(news).hasSize(2);
        assertThat(news.get(0).in(Language.ENGLISH).title()).startsWith("Senator Edward J. Markey supports the");
        assertThat(news.get(0).in(Language.ENGLISH).text()).contains("on November 20, 2026", "Source: [");
        Reply letter = talk.broadcasting
                .letters()
                .letter(
                        news.get(1),
                        new Recipient(
                                new Person(new Speaker("test", "reader")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(letter.toString())
                .contains(
                        "You told me that you wrote to Senator Edward J. Markey",
                        "Thank Senator Edward J. Markey",
                        "updates off");
    }

    @Test
    void only_subscribers_are_remembered_as_writers_and_forgotten_when_asked() {
        talk.say("02139");
        talk.say("sent M000133 letter");
        assertThat(talk.correspondence.forget(Talk.message("").speaker())).isFalse();
        talk.say("updates on");
        talk.say("sent M000133 post");
        assertThat(talk.hear("forget me")).contains("to whom you said you wrote");
        assertThat(talk.correspondence.forget(Talk.message("").speaker())).isFalse();
    }

    private static Campaign campaign() {
        return Talk.CAMPAIGNS.find("ban-facial-recognition").orElseThrow();
    }

    private static Change.Joined joined() {
        BillId bill = BillId.parse("118-s-681").orElseThrow();
        Sponsorships names = Talk.FACTS.of(bill).orElseThrow();
        return new Change.Joined(
                names,
                new Sponsorship(
                        MARKEY.id(),
                        "Markey",
                        Sponsorship.Role.COSPONSOR,
                        LocalDate.of(2026, 11, 20),
                        Optional.empty()));
    }

    /** Says everything that organizers and readers of updates are ever told. */
    static void tryEverything(Talk talk, Messages words) {
        new BroadcastCards(talk.broadcasting, () -> Talk.FACTS, words).list();
        BroadcastWords all = new BroadcastWords(words, ZoneOffset.UTC);
        Organizer who = Newsroom.AUTHOR;
        for (ProposeUpdate.Outcome outcome : List.of(
                new ProposeUpdate.Proposed(1),
                new ProposeUpdate.NotAllowed(),
                new ProposeUpdate.NoSuchCampaign("x"),
                new ProposeUpdate.Past(Instant.EPOCH),
                new ProposeUpdate.Blank(),
                new ProposeUpdate.TooLong(true, 200, 150),
                new ProposeUpdate.TooLong(false, 9_000, 2_500),
                new ProposeUpdate.BadPlaceholder("{{x}}"),
                new ProposeUpdate.CallsLegislator("@SenMarkey", MARKEY))) {
            all.of(outcome, who, Talk.CAMPAIGNS);
        }
        for (ApproveUpdate.Outcome outcome : List.of(
                new ApproveUpdate.Approved(2, Instant.EPOCH, false),
                new ApproveUpdate.Approved(2, Instant.EPOCH, true),
                new ApproveUpdate.Approved(0, Instant.EPOCH, false),
                new ApproveUpdate.NotAllowed(),
                new ApproveUpdate.OwnUpdate(true),
                new ApproveUpdate.OwnUpdate(false),
                new ApproveUpdate.NotThere(),
                new ApproveUpdate.NotNow(Stage.DONE))) {
            all.of(1, outcome, who);
        }
        for (MoveUpdate.Move move : MoveUpdate.Move.values()) {
            all.of(1, new MoveUpdate.Moved(move), who);
        }
        for (Stage stage : Stage.values()) {
            all.of(1, new MoveUpdate.NotNow(stage), who);
        }
        for (Manuscript.Kind kind : Manuscript.Kind.values()) {
            all.of(new Manuscript.Wrong(List.of(new Manuscript.Mistake(3, kind, "x"))));
        }
        Outbox.Progress progress =
                new Outbox.Progress("test", 9, 1, 1, 1, 1, 1, 5, Optional.of(Instant.EPOCH.plusSeconds(9)));
        all.progress(progress, Stage.APPROVED, Instant.EPOCH);
        all.progress(
                new Outbox.Progress("test", 9, 1, 1, 1, 1, 1, 0, Optional.of(Instant.EPOCH.plusSeconds(9))),
                Stage.APPROVED,
                Instant.EPOCH);
        for (Audience.Which which : Audience.Which.values()) {
            for (boolean on : List.of(true, false)) {
                all.audience(
                        bulletin(new Audience(
                                Set.of(State.VT),
                                Optional.of(new Audience.OwnLegislators(which, on)),
                                Optional.of(Language.SPANISH),
                                Optional.of(on),
                                Optional.of(MARKEY.id()))),
                        Talk.FACTS.roster()::find);
            }
        }
        for (Stage stage : List.of(Stage.PROPOSED, Stage.APPROVED, Stage.STOPPED)) {
            cards(talk, words, stage);
        }
        for (String outcome : List.of("waiting", "sent", "refused", "gone", "left")) {
            words.say(org.constituent.wording.Phrase.valueOf(
                    "BROADCAST_OUTCOME_" + outcome.toUpperCase(java.util.Locale.ROOT)));
        }
        new BroadcastCards(talk.broadcasting, () -> Talk.FACTS, words).list();
        for (String text : List.of("broadcasts", "broadcast new", "broadcast 77 status")) {
            talk.answer(message(Newsroom.APPROVER, text));
        }
        for (String text :
                List.of("channel updates on", "channel updates on", "channel updates off", "channel updates off")) {
            talk.answer(message(who, text).organizing());
        }
        talk.answer(new InboundMessage(
                new Speaker("page", "x"), new Venue("page", "x"), "updates on", Instant.EPOCH, Optional.empty()));
        talk.correspondence.wrote(new Speaker("page", "x"), "c", MARKEY.id(), LocalDate.of(2026, 11, 1));
        talk.answer(new InboundMessage(
                new Speaker("page", "x"), new Venue("page", "x"), "forget me", Instant.EPOCH, Optional.empty()));
        news(words);
    }

    private static Bulletin bulletin(Audience audience) {
        return new Bulletin(
                "ban-facial-recognition",
                Map.of(Language.ENGLISH, new Wording("T {{state|x}}", "{{legislators|x}} {{standings|x}}")),
                Optional.of(java.net.URI.create("https://example.org")),
                Optional.of(new Update.Image(java.net.URI.create("https://example.org/a.png"), "alt")),
                audience,
                Optional.of(Instant.EPOCH),
                true);
    }

    private static void cards(Talk talk, Messages words, Stage stage) {
        BroadcastCards cards = new BroadcastCards(talk.broadcasting, () -> Talk.FACTS, words);
        Outbox outbox = talk.broadcasting.outbox();
        long id = outbox.propose(bulletin(Audience.EVERYBODY), Organizer.SYNC, Instant.EPOCH);
        cards.report(outbox.find(id).orElseThrow());
        Person reader = new Person(new Speaker("test", "reader"));
        Recipient recipient =
                new Recipient(reader, Optional.empty(), Optional.of(State.MA), Optional.of(new District(State.MA, 7)));
        if (stage != Stage.PROPOSED) {
            outbox.approve(
                    id,
                    Organizer.OPERATOR,
                    Instant.EPOCH.minusSeconds(1),
                    taker -> taker.accept(new Outbox.Promised(recipient, Instant.EPOCH)));
            cards.status(outbox.find(id).orElseThrow());
            outbox.begin(id, Instant.EPOCH, taker -> {});
            outbox.move(id, stage, Organizer.OPERATOR, Instant.EPOCH);
            cards.status(outbox.find(id).orElseThrow());
            outbox.move(id, Stage.DISCARDED, Organizer.OPERATOR, Instant.EPOCH);
            cards.report(outbox.find(id).orElseThrow());
        }
        cards.status(outbox.find(id).orElseThrow());
        Bulletin usual = new Bulletin(
                "ban-facial-recognition",
                bulletin(Audience.EVERYBODY).wordings(),
                Optional.empty(),
                Optional.empty(),
                Audience.whoWroteTo(MARKEY.id()),
                Optional.empty(),
                false);
        long other = outbox.propose(usual, Newsroom.AUTHOR, Instant.EPOCH);
        cards.status(outbox.find(other).orElseThrow());
        talk.subscriptions.add(reader, "ban-facial-recognition");
        cards.size(bulletin(Audience.EVERYBODY));
        talk.subscriptions.removeAll(reader);
        talk.subscriptions.remove(new Room(VENUE), "ban-facial-recognition");
        cards.size(bulletin(Audience.EVERYBODY));
        for (Bulletin one : List.of(bulletin(Audience.EVERYBODY), usual)) {
            cards.preview(one, recipient);
            cards.preview(one, new Recipient(new Room(VENUE), Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    private static void news(Messages words) {
        ChangeNews news = new ChangeNews(Map.of(words.language(), words));
        Change.Joined joined = joined();
        Change.Withdrew withdrew = new Change.Withdrew(joined.bill(), joined.name());
        Change.BillRead read = new Change.BillRead(joined.bill());
        Change.Joined sponsored = new Change.Joined(
                joined.bill(),
                new Sponsorship(
                        MARKEY.id(), "Markey", Sponsorship.Role.SPONSOR, LocalDate.of(2026, 11, 20), Optional.empty()));
        for (List<Change> changes : List.<List<Change>>of(
                List.of(joined),
                List.of(withdrew),
                List.of(read),
                List.of(joined, sponsored, withdrew, read),
                List.of(
                        new Change.SeatChanged(MARKEY.seat(), Optional.of(MARKEY), Optional.of(MARKEY)),
                        new Change.SeatChanged(MARKEY.seat(), Optional.empty(), Optional.of(MARKEY)),
                        new Change.SeatChanged(MARKEY.seat(), Optional.of(MARKEY), Optional.empty())))) {
            assertThat(news.write(campaign(), Talk.FACTS, changes)).isNotEmpty();
        }
    }
}
