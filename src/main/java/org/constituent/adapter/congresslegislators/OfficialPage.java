package org.constituent.adapter.congresslegislators;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of the House and the Senate: nobody is sent elsewhere because a file that volunteers keep says so. */
final class OfficialPage {
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)*(?:house|senate)\\.gov");

    private OfficialPage() {}

    /** The page; empty where the text is malformed or leads anywhere else. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = lower(uri.getScheme());
            boolean official = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getUserInfo() == null
                    && HOST.matcher(lower(uri.getHost())).matches();
            return official ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
