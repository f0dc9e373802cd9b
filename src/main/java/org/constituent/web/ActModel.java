package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * From a place to drafts for everybody who represents it.
 *
 * @param action where the forms lead
 * @param mark shows that a form is ours
 * @param typed what stands in the field for the place
 * @param problem why the place could not be answered, with what to do next
 * @param asksAddress whether a street address can be looked up
 * @param addressProblem why that one could not be
 * @param settled whether nothing more need be typed, so that the form for a place may be folded
 * @param notice what was just done
 * @param aside what else to know before reading on
 * @param next whom to write to after what was just sent
 * @param share ways to tell others, after something was sent
 * @param explanation who represents the place, or what is asked
 * @param choices the possible districts, where one is to be chosen
 * @param at the place as it stands in addresses; blank before one is known
 * @param district the chosen one; blank before
 * @param to whom the reader came for; blank for nobody in particular
 * @param drafts the language of the drafts
 * @param targets whom everybody is asked to write to
 * @param targetsFirst whether they come before the reader's own
 * @param draftLanguages the page with drafts in each language there is
 */
public record ActModel(
        Frame frame,
        String action,
        String go,
        String mark,
        String typed,
        Optional<String> problem,
        boolean asksAddress,
        Optional<String> addressProblem,
        boolean settled,
        Optional<String> notice,
        Optional<String> aside,
        Optional<Choice> next,
        List<Link> share,
        Optional<String> explanation,
        List<Choice> choices,
        String at,
        String district,
        String to,
        String drafts,
        List<Link> draftLanguages,
        List<Card> cards,
        List<TargetView> targets,
        boolean targetsFirst,
        StoryView story) {

    /** One whom everybody is asked to write a public post to. */
    public record TargetView(
            String id,
            Heading heading,
            String profile,
            StandingView standing,
            String reason,
            String post,
            List<Link> ways) {}

    /** A possible district. */
    public record Choice(String label, String href) {}

    /** The person's own words, and what is asked for them. */
    public record StoryView(String question, String text, int longest, Optional<String> problem) {}

    /**
     * One legislator with drafts.
     *
     * @param elsewhere why some draft is not offered just now, and what else there is
     */
    public record Card(
            String id,
            String name,
            Heading heading,
            String profile,
            StandingView standing,
            String whyNow,
            List<DraftView> drafts,
            List<String> elsewhere) {}

    /**
     * One draft.
     *
     * @param key names it among those of the page, for example {@code M000133-post}
     * @param unfolded whether it is when the page comes
     * @param limit the most a post may have; 0 where nothing is counted
     * @param label tells whether it is the campaign's text or the reader's
     * @param send buttons that take the text as it stands in the field
     * @param open the way that is taken most, where it needs a page or a phone
     * @param ways other ways
     * @param note what to know before sending it
     * @param hint how much of it is still the campaign's text, where that was asked
     */
    public record DraftView(
            String key,
            String medium,
            String name,
            boolean unfolded,
            Optional<String> subject,
            String body,
            Optional<String> voicemail,
            long number,
            int length,
            int limit,
            int rows,
            String label,
            List<Button> send,
            Optional<Opener> open,
            List<Way> ways,
            String note,
            List<Link> citations,
            Optional<String> hint) {}

    /** A button with the sealed code it sends. */
    public record Button(String label, String code) {}

    /**
     * The first way of a letter or a call.
     *
     * @param copying what its button says where the same press copies the text, which needs a script; blank for a phone
     * @param way what it is called
     * @param why one would take it
     */
    public record Opener(String label, String copying, String href, String way, String why) {
        public Opener {
            href = Link.vetted(href);
        }
    }

    /**
     * A way that needs no text of ours.
     *
     * @param why one would take it
     * @param href empty for an address on paper
     */
    public record Way(String label, String shown, String why, Optional<String> href) {
        public Way {
            href = href.map(Link::vetted);
        }
    }
}
