package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * The page a campaign begins with.
 *
 * @param find where the form leads that asks for a place
 * @param before how many who sit today supported it in an earlier Congress
 * @param organizations empty where the campaign names none
 */
public record HomeModel(
        Frame frame,
        String act,
        String goal,
        String find,
        List<Now> now,
        int before,
        List<Then> then,
        List<ReasonView> reasons,
        List<Link> bills,
        Optional<Organizations> organizations,
        List<Link> share,
        List<UpdateView> updates,
        Optional<String> done) {

    /**
     * How far it is in one chamber of this Congress.
     *
     * @param percent of the seats, 0 to 100
     */
    public record Now(String chamber, int supporters, int seats, int percent, String sentence) {}

    /** What there was in an earlier Congress. */
    public record Then(String congress, List<String> bills) {}

    /** A reason with what it rests on. */
    public record ReasonView(String title, String text, List<Link> sources) {}

    /** Groups, and what may be said of the list. */
    public record Organizations(String note, List<String> names) {}
}
