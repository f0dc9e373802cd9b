package org.constituent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Standing;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.port.TableFiles;
import org.constituent.usecase.ShowScoreboard;

/** The scoreboard as files, made once for the same facts, so that everybody gets the same bytes. */
final class BoardFiles {
    private static final List<String> COLUMNS = List.of(
            "seat",
            "chamber",
            "state",
            "bioguide",
            "name",
            "party",
            "standing",
            "ask",
            "bill",
            "since",
            "withdrew",
            "source",
            "source_as_of");

    private final TableFiles tables;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    BoardFiles(TableFiles tables) {
        this.tables = tables;
    }

    @SuppressWarnings("ReferenceEquality") // facts are swapped in whole: other facts are another object
    Made of(Campaign campaign, ShowScoreboard.Outcome outcome) {
        return made.compute(
                campaign.slug(),
                (slug, last) -> last != null
                                && last.facts() == outcome.facts()
                                && last.sitting().equals(outcome.sitting())
                        ? last
                        : make(campaign, outcome));
    }

    private Made make(Campaign campaign, ShowScoreboard.Outcome outcome) {
        TableFiles.Table table = new TableFiles.Table(
                List.of(
                        new TableFiles.Named("campaign", campaign.slug()),
                        new TableFiles.Named(
                                "congress", String.valueOf(outcome.sitting().number())),
                        new TableFiles.Named(
                                "as_of", outcome.facts().rosterSource().asOf().toString()),
                        new TableFiles.Named(
                                "source", outcome.facts().rosterSource().page().toString())),
                COLUMNS,
                outcome.board().rows().stream().map(BoardFiles::row).toList());
        return new Made(outcome.facts(), outcome.sitting(), File.of(tables.csv(table)), File.of(tables.json(table)));
    }

    private static List<String> row(Scoreboard.Row row) {
        Optional<Legislator> holder = row.seat().holder();
        List<String> values = new ArrayList<>(List.of(
                row.seat().id().name(),
                row.seat().id().chamber().key(),
                row.seat().id().state().code(),
                holder.map(one -> one.id().value()).orElse(""),
                holder.map(one -> one.name().full()).orElse(""),
                holder.map(one -> one.party().name()).orElse(""),
                row.standing().map(one -> one.kind().key()).orElse("vacant"),
                row.standing().map(one -> one.ask().words()).orElse("")));
        Optional<Standing.Act> act = row.standing().flatMap(Standing::deciding);
        values.add(act.map(one -> one.bill().toString()).orElse(""));
        values.add(act.map(one -> one.sponsorship().since().toString()).orElse(""));
        values.add(act.flatMap(one -> one.sponsorship().withdrawn())
                .map(Object::toString)
                .orElse(""));
        values.add(act.map(one -> one.source().page().toString()).orElse(""));
        values.add(act.map(one -> one.source().asOf().toString()).orElse(""));
        return values;
    }

    /** Files of one moment. */
    record Made(Facts facts, Congress sitting, File csv, File json) {}

    /** What stands in a file, and its SHA-256. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    record File(byte[] bytes, String sha256) {
        static File of(byte[] bytes) {
            return new File(bytes, Digest.sha256(bytes));
        }
    }
}
