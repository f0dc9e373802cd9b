package org.constituent.adapter.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.chat.Prose;
import org.constituent.chat.Text;

/** Texts as Slack shows them letter by letter: what people or files say is never a mention, a link or formatting. */
final class Mrkdwn {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");
    private static final Pattern SIGNS = Pattern.compile("[*_~`]|(?m)^(?=&gt;)|(?<=:)(?=[a-z0-9_+'-]+:)");
    private static final Pattern MARKED = Pattern.compile("<([^<>|]*)(\\|[^<>]*)?>");

    /** Joined to a word, a sign formats nothing, and nobody sees this. */
    private static final String JOINER = "\u2060";

    /** Parts words, and nobody sees it. */
    private static final String GAP = "\u200b";

    private Mrkdwn() {}

    /** Addresses can be pressed. */
    static String plain(String text) {
        String clean = Text.clean(text);
        StringBuilder plain = new StringBuilder();
        Matcher address = ADDRESS.matcher(clean);
        int from = 0;
        while (address.find()) {
            String page = address.group().replaceAll("[.,;:!?)\\]'\"]+$", "");
            plain.append(literal(clean.substring(from, address.start())))
                    .append('<')
                    .append(escaped(page))
                    .append('>');
            from = address.start() + page.length();
        }
        return plain.append(literal(clean.substring(from))).toString();
    }

    static String strong(String text) {
        String line = literal(Text.clean(text).replace('\n', ' ').strip());
        return line.isEmpty() ? "" : "*" + line + "*";
    }

    /** A link with words of its own. */
    static String link(String label, String page) {
        return "<" + escaped(page.replace("|", "%7C")) + "|"
                + escaped(Text.clean(label).replace('|', '/')) + ">";
    }

    /** A stretch of a text with its look. */
    static String span(Prose.Span span) {
        if (span instanceof Prose.Strong) {
            return strong(span.text());
        }
        if (span instanceof Prose.Emphasis) {
            String line = literal(Text.clean(span.text()).replace('\n', ' ').strip());
            return line.isEmpty() ? "" : "_" + line + "_";
        }
        return span instanceof Prose.Linked linked
                ? link(linked.text(), linked.page().toString())
                : plain(span.text());
    }

    /** Puts a stretch behind others; where it would touch a word, its signs would format nothing. */
    static void join(StringBuilder text, String more) {
        boolean touch = !text.isEmpty()
                && !more.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !Character.isWhitespace(more.charAt(0));
        text.append(touch ? GAP : "").append(more);
    }

    /** What Slack reads as commands between angle brackets is only letters after this. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What somebody typed, as they typed it: Slack escapes signs, and marks links and names. */
    static String typed(String text) {
        return MARKED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null ? found.group(1) : found.group(2).substring(1)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String literal(String text) {
        return SIGNS.matcher(escaped(text)).replaceAll(found -> JOINER + found.group());
    }
}
