package org.constituent.drafting;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Ask;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Language;
import org.constituent.civic.Legislator;

/**
 * A message for one legislator, ready to be sent by the person themselves.
 *
 * @param number which of the campaign's versions this is
 * @param subject of a letter
 * @param voicemail what to say after the tone
 * @param citations what its claims rest on
 * @param personal whether the person's own story stands in it; otherwise it is the campaign's text
 */
public record Draft(
        Medium medium,
        Legislator to,
        Ask ask,
        Language language,
        long number,
        Optional<String> subject,
        String body,
        Optional<String> voicemail,
        List<Citation> citations,
        boolean personal) {
    public Draft {
        citations = List.copyOf(citations);
    }

    /** The same draft in the words a person made of it. */
    public Draft rewritten(String words) {
        return new Draft(
                medium, to, ask, language, number, subject, inSight(medium, words), voicemail, citations, true);
    }

    /**
     * X shows a post that begins with a handle to few people only, as if it were a reply; a full stop before it makes it one for
     * everybody.
     */
    public static String inSight(Medium medium, String words) {
        return medium == Medium.POST && words.startsWith("@") ? "." + words : words;
    }

    /** Everything in it as one plain text, for copying and for comparing. */
    public String wholeText() {
        StringBuilder text = new StringBuilder();
        subject.ifPresent(line -> text.append(line).append("\n\n"));
        text.append(body);
        voicemail.ifPresent(line -> text.append("\n\n").append(line));
        return text.toString();
    }
}
