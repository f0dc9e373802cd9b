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
 * @param totals of what is shown, by standing
 */
public record ScoreboardModel(
        Frame frame,
        List<Filter> filters,
        String form,
        List<Hidden> hidden,
        String name,
        List<StateOption> states,
        String count,
        List<String> totals,
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
