package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * One legislator toward one campaign.
 *
 * @param whyNow why the campaign asks what it asks
 * @param history every act on the campaign's bills, the latest first
 * @param others where they stand toward the other campaigns
 * @param find where the form leads that asks for a place
 * @param done what people did toward them, once it is enough to tell
 */
public record LegislatorModel(
        Frame frame,
        String id,
        Heading name,
        String seat,
        StandingView standing,
        String whyNow,
        List<Act> history,
        List<PositionView> positions,
        List<Link> others,
        List<Contact> contacts,
        List<Office> offices,
        String find,
        String mark,
        Optional<String> notice,
        Optional<String> done) {

    /** An act on one of the campaign's bills. */
    public record Act(String congress, String bill, String billPage, String what, StandingView.SourceView source) {}

    /** A statement beyond sponsorship. */
    public record PositionView(String text, String date, String page) {
        public PositionView {
            page = Link.vetted(page);
        }
    }

    /** A way to reach the office in Washington; {@code href} is empty for an address on paper. */
    public record Contact(String label, String shown, Optional<String> href) {
        public Contact {
            href = href.map(Link::vetted);
        }
    }

    /** An office at home. */
    public record Office(String city, String address, Optional<String> phone, Optional<String> call) {}
}
