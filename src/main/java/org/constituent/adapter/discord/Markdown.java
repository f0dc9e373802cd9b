package org.constituent.adapter.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.chat.Text;

/** Texts as Discord shows them letter by letter: what people or files say is never formatting. */
final class Markdown {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");
    private static final Pattern SIGNS = Pattern.compile("[\\\\*_~`|<>\\[\\]]|(?m)^(\\s*)([#+-])(?=\\s)");

    /** Between two backticks it ends no block of code, and nobody sees it. */
    private static final String NOTHING = "\u200b";

    private Markdown() {}

    /** Addresses stay as they are, so that they can be pressed. */
    static String plain(String text) {
        String clean = Text.clean(text);
        StringBuilder plain = new StringBuilder();
        Matcher address = ADDRESS.matcher(clean);
        int from = 0;
        while (address.find()) {
            plain.append(escaped(clean.substring(from, address.start()))).append(address.group());
            from = address.end();
        }
        return plain.append(escaped(clean.substring(from))).toString();
    }

    static String strong(String text) {
        String plain = plain(text).strip();
        return plain.isEmpty() ? "" : "**" + plain + "**";
    }

    /** A block that is copied as it stands. */
    static String block(String text) {
        return "```\n" + Text.clean(text).replace("``", "`" + NOTHING + "`") + "\n```";
    }

    private static String escaped(String text) {
        return SIGNS.matcher(text)
                .replaceAll(found -> found.group(2) == null
                        ? Matcher.quoteReplacement("\\" + found.group())
                        : Matcher.quoteReplacement(found.group(1) + "\\" + found.group(2)));
    }
}
