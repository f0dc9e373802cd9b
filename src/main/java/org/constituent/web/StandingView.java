package org.constituent.web;

import java.util.Optional;
import org.constituent.campaign.Ask;
import org.constituent.campaign.Source;
import org.constituent.campaign.Standing;

/**
 * A standing as pages show it: by a symbol, a word and a sentence, and by a colour that adds nothing to them.
 *
 * @param kind the name of its style
 * @param word one or two words
 * @param sentence the whole of it, with the bill and the dates
 * @param action what the campaign wants readers to do
 */
public record StandingView(
        String kind, String symbol, String word, String sentence, String action, Optional<SourceView> source) {

    static StandingView of(Standing standing, PageWords words) {
        String whole = words.standings().of(standing);
        int space = whole.indexOf(' ');
        Optional<Source> source = standing instanceof Standing.NotYet notYet
                ? Optional.of(notYet.source())
                : standing.deciding().map(Standing.Act::source);
        return new StandingView(
                standing.kind().key(),
                whole.substring(0, space),
                words.say(Label.of("STANDING_" + standing.kind().name())),
                sentence(whole.substring(space + 1)),
                words.say(action(standing.ask())),
                source.map(one -> SourceView.of(one, words)));
    }

    private static Label action(Ask ask) {
        return switch (ask) {
            case THANK -> Label.THANK;
            case THANK_AND_ASK_AGAIN -> Label.THANK_AND_ASK;
            case CALL_TO_ACTION, ASK_AGAIN -> Label.ASK;
        };
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    /** Where it was read. */
    public record SourceView(String title, String date, String page) {
        public SourceView {
            page = Link.vetted(page);
        }

        static SourceView of(Source source, PageWords words) {
            return new SourceView(
                    source.title(), words.date(source.asOf()), source.page().toString());
        }
    }
}
