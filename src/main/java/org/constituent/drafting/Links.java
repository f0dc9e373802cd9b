package org.constituent.drafting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Links that open somebody's own program with a text ready to be sent. Spaces are written {@code %20}:
 * not every program reads {@code +} as one.
 */
public final class Links {
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^0-9]");
    private static final Pattern COUNTRY = Pattern.compile("^1(?=\\d{10}$)");
    private static final Pattern TEN = Pattern.compile("^(\\d{3})(\\d{3})(\\d{4})$");
    private static final String HEX = "0123456789ABCDEF";
    private static final BitSet UNRESERVED = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
                .chars()
                .forEach(UNRESERVED::set);
    }

    private Links() {}

    /** X's Web Intent, as its documentation names it. */
    public static URI xIntent(String text) {
        return URI.create("https://x.com/intent/tweet?text=" + encoded(text));
    }

    /** X's Web Intent as an answer to a post. */
    public static URI xReply(String text, String postId) {
        return URI.create("https://x.com/intent/tweet?text=" + encoded(text) + "&in_reply_to=" + encoded(postId));
    }

    /** Bluesky's compose intent. */
    public static URI blueskyIntent(String text) {
        return URI.create("https://bsky.app/intent/compose?text=" + encoded(text));
    }

    /**
     * A Mastodon server's own share dialog.
     *
     * @param server its host name
     */
    public static URI mastodonShare(String server, String text) {
        return URI.create("https://" + server + "/share?text=" + encoded(text));
    }

    /** A message in somebody's mail program, RFC 6068; line breaks as CRLF. */
    public static URI mailto(String address, String subject, String body) {
        return URI.create("mailto:" + encoded(address).replace("%40", "@") + "?subject=" + encoded(subject) + "&body="
                + encoded(body.replaceAll("\r\n|\r|\n", "\r\n")));
    }

    /** A phone call, RFC 3966, to a number of the United States. */
    public static URI call(String phone) {
        String digits =
                COUNTRY.matcher(OTHER_SIGNS.matcher(phone).replaceAll("")).replaceFirst("");
        return URI.create("tel:+1-" + TEN.matcher(digits).replaceFirst("$1-$2-$3"));
    }

    /** UTF-8 in percent signs, but for what RFC 3986 calls unreserved; half a character becomes a question mark. */
    private static String encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length * 2);
        for (byte one : bytes) {
            if (one >= 0 && UNRESERVED.get(one)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HEX.charAt(one >> 4 & 0xF)).append(HEX.charAt(one & 0xF));
            }
        }
        return encoded.toString();
    }
}
