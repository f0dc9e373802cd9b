package org.constituent.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the bot talks on X.
 *
 * @param consumerKey the app's key; without all four secrets X is off
 * @param every how often mentions are asked for; empty for never
 * @param links whether answers and updates carry links, which cost many times as much
 * @param updates whether approved updates of the default campaign are posted
 * @param privatePictures whether pictures of updates may be fetched from this machine and private networks
 * @param api where X's interface is, where it is not X's own
 */
public record TwitterSettings(
        Optional<Secret> consumerKey,
        Optional<Secret> consumerSecret,
        Optional<Secret> accessToken,
        Optional<Secret> accessSecret,
        Names names,
        String environmentFile,
        Optional<Duration> every,
        boolean links,
        boolean updates,
        boolean privatePictures,
        Optional<URI> api,
        Prices prices) {

    /** The environment variables of the secrets. */
    public record Names(String consumerKey, String consumerSecret, String accessToken, String accessSecret) {}

    /** What X asks for, and what may be spent in a month, in dollars. */
    public record Prices(
            BigDecimal mention,
            BigDecimal post,
            BigDecimal postWithLink,
            BigDecimal reply,
            BigDecimal picture,
            BigDecimal budget) {}

    static TwitterSettings read(SettingsReader from) {
        return new TwitterSettings(
                from.secret("twitter.consumer-key-env", "TWITTER_CONSUMER_KEY", 10),
                from.secret("twitter.consumer-secret-env", "TWITTER_CONSUMER_SECRET", 20),
                from.secret("twitter.access-token-env", "TWITTER_ACCESS_TOKEN", 20),
                from.secret("twitter.access-secret-env", "TWITTER_ACCESS_SECRET", 20),
                new Names(
                        variable(from, "twitter.consumer-key-env", "TWITTER_CONSUMER_KEY"),
                        variable(from, "twitter.consumer-secret-env", "TWITTER_CONSUMER_SECRET"),
                        variable(from, "twitter.access-token-env", "TWITTER_ACCESS_TOKEN"),
                        variable(from, "twitter.access-secret-env", "TWITTER_ACCESS_SECRET")),
                from.matching("twitter.environment-file", "/etc/constituent.env", ".+", "a file"),
                from.interval("twitter.every", Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofDays(1)),
                from.matching("twitter.links", "false", "true|false", "true or false")
                        .equals("true"),
                from.matching("twitter.updates", "false", "true|false", "true or false")
                        .equals("true"),
                from.matching("twitter.private-pictures", "false", "true|false", "true or false")
                        .equals("true"),
                from.address("twitter.api-url"),
                new Prices(
                        from.dollars("twitter.price-mention", "0.001"),
                        from.dollars("twitter.price-post", "0.015"),
                        from.dollars("twitter.price-post-with-link", "0.200"),
                        from.dollars("twitter.price-reply", "0.010"),
                        from.dollars("twitter.price-picture", "0.005"),
                        from.dollars("twitter.monthly-budget", "25")));
    }

    private static String variable(SettingsReader from, String key, String usual) {
        return from.matching(key, usual, "[A-Za-z_][A-Za-z0-9_]*", "the name of an environment variable");
    }
}
