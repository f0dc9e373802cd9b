package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * Every seat and where its holder stands.
 *
 * @param filters by what the board can be narrowed, each with the links that do it
 * @param form where a name is searched; {@code hidden} are the filters that stay
 * @param count how many seats are shown, in words
 * @param pages the rest of the seats; empty where all are shown
 * @param act where one's own legislators are found
 * @param totals of what is shown, by chamber and standing
 * @param meanings of the standings that anybody has
 */
public record ScoreboardModel(
        Frame frame,
        List<Filter> filters,
        String form,
        List<Hidden> hidden,
        String name,
        List<StateOption> states,
        String count,
        String act,
        List<Total> totals,
        List<Meaning> meanings,
        List<Column> columns,
        List<Row> rows,
        List<Link> pages,
        List<Download> downloads,
        String factsLine) {

    /** One kind of filter. */
    public record Filter(String name, List<Link> links) {}

    /** A filter that stays while a name is searched. */
    public record Hidden(String name, String value) {}

    /** A state to choose. */
    public record StateOption(String code, String name, boolean chosen) {}

    /** How the shown seats of one chamber stand. */
    public record Total(String chamber, int seats, List<Part> parts) {}

    /**
     * The seats of one standing.
     *
     * @param kind the name of its style
     * @param before how many seats the parts before it have
     */
    public record Part(String kind, String word, int seats, int before) {}

    /** What a standing means. */
    public record Meaning(String kind, String word, String meaning) {}

    /** A column; following it sorts by it. */
    public record Column(String label, String href, boolean sorted) {}

    /**
     * A seat.
     *
     * @param legislator empty for a vacant seat
     * @param standing of its holder
     */
    public record Row(
            String seat,
            String place,
            Optional<Link> legislator,
            String party,
            Optional<StandingView> standing,
            Optional<Link> action) {}

    /** A file with the same facts. */
    public record Download(String label, String href, String sha256) {}
}
