package org.constituent.adapter.twitter;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens X: the keys of an app and the token of the account it acts for.
 *
 * @param api where X's interface is, without a slash at its end
 */
public record XAccess(URI api, String consumerKey, String consumerSecret, String token, String tokenSecret) {

    /** X's own address. */
    public static final URI X = URI.create("https://api.x.com");

    private static final Pattern ACCOUNT = Pattern.compile("(\\d{1,20})-.+");

    /** The number of the account, which every token of X begins with; empty for what is no token. */
    public Optional<String> account() {
        Matcher token = ACCOUNT.matcher(token());
        return token.matches() ? Optional.of(token.group(1)) : Optional.empty();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "XAccess[" + api + "]";
    }
}
