package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Dialogue.Home;
import org.constituent.chat.Dialogue.Shown;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;
import org.constituent.port.Dialogues;

/** Dialogues in the database. What is forgotten is gone from its files too. */
public final class SqlDialogues implements Dialogues {
    private final Database database;

    public SqlDialogues(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Dialogue> find(Speaker speaker) {
        return database.read(handle -> Speakers.of(speaker, handle.createQuery("""
                                select language, campaign, home_state, home_district, home_congress,
                                       question, shown_to, shown_medium, last_word, letters
                                from dialogue where platform = :platform and account = :account
                                """))
                .map((row, context) -> dialogue(row))
                .findOne());
    }

    @Override
    public void save(Speaker speaker, Dialogue dialogue) {
        Optional<Home> home = dialogue.home();
        database.write(handle -> Speakers.of(speaker, handle.createUpdate("""
                                insert into dialogue (
                                    platform, account, language, campaign, home_state, home_district, home_congress,
                                    question, shown_to, shown_medium, last_word, letters)
                                values (
                                    :platform, :account, :language, :campaign, :state, :district, :congress,
                                    :question, :shownTo, :shownMedium, :lastWord, :letters)
                                on conflict (platform, account) do update set
                                    language = excluded.language,
                                    campaign = excluded.campaign,
                                    home_state = excluded.home_state,
                                    home_district = excluded.home_district,
                                    home_congress = excluded.home_congress,
                                    question = excluded.question,
                                    shown_to = excluded.shown_to,
                                    shown_medium = excluded.shown_medium,
                                    last_word = excluded.last_word,
                                    letters = excluded.letters
                                """))
                .bind("language", dialogue.language().code())
                .bind("campaign", dialogue.campaign().orElse(null))
                .bind("state", home.map(known -> known.state().code()).orElse(null))
                .bind(
                        "district",
                        home.flatMap(Home::district).map(District::name).orElse(null))
                .bind("congress", home.map(known -> known.congress().number()).orElse(null))
                .bind("question", OptionsJson.write(dialogue.question()))
                .bind("shownTo", words(dialogue.shown().to()))
                .bind("shownMedium", dialogue.shown().medium().key())
                .bind("lastWord", dialogue.lastWord().toEpochDay())
                .bind("letters", dialogue.letters().map(Language::code).orElse(null))
                .execute());
    }

    @Override
    public boolean forget(Speaker speaker) {
        return database.erase(handle -> Speakers.of(
                                speaker,
                                handle.createUpdate(
                                        "delete from dialogue where platform = :platform and account = :account"))
                        .execute())
                > 0;
    }

    @Override
    public int forgetSilentSince(LocalDate day) {
        return database.erase(handle -> handle.createUpdate("delete from dialogue where last_word < :day")
                .bind("day", day.toEpochDay())
                .execute());
    }

    private static String words(List<BioguideId> ids) {
        return ids.stream().map(BioguideId::value).collect(Collectors.joining(" "));
    }

    private Dialogue dialogue(ResultSet row) throws SQLException {
        try {
            return new Dialogue(
                    new Language(row.getString("language")),
                    Optional.ofNullable(row.getString("campaign")),
                    home(row),
                    OptionsJson.read(row.getString("question")),
                    new Shown(
                            ids(row.getString("shown_to")),
                            Medium.parse(row.getString("shown_medium")).orElseThrow()),
                    LocalDate.ofEpochDay(row.getLong("last_word")),
                    Optional.ofNullable(row.getString("letters")).map(Language::new));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw StorageFault.row(database.file(), "dialogue", e);
        }
    }

    private static Optional<Home> home(ResultSet row) throws SQLException {
        String state = row.getString("home_state");
        if (state == null) {
            return Optional.empty();
        }
        return Optional.of(new Home(
                State.ofCode(state).orElseThrow(),
                Optional.ofNullable(row.getString("home_district"))
                        .map(name -> District.named(name).orElseThrow()),
                new Congress(row.getInt("home_congress"))));
    }

    private static List<BioguideId> ids(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ", -1)).map(BioguideId::new).toList();
    }
}
