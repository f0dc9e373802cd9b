package org.constituent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.adapter.twitter.XAccess;
import org.constituent.config.Secret;
import org.constituent.config.TwitterSettings;

/** What opens X, where all of it is set. */
final class XKeys {
    private final TwitterSettings settings;

    XKeys(TwitterSettings settings) {
        this.settings = settings;
    }

    /** Empty where a secret is missing. */
    Optional<XAccess> access() {
        return missing().isEmpty()
                ? Optional.of(new XAccess(
                        settings.api().orElse(XAccess.X),
                        settings.consumerKey().map(Secret::reveal).orElseThrow(),
                        settings.consumerSecret().map(Secret::reveal).orElseThrow(),
                        settings.accessToken().map(Secret::reveal).orElseThrow(),
                        settings.accessSecret().map(Secret::reveal).orElseThrow()))
                : Optional.empty();
    }

    /** The environment variables that are not set. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (settings.consumerKey().isEmpty()) {
            missing.add(settings.names().consumerKey());
        }
        if (settings.consumerSecret().isEmpty()) {
            missing.add(settings.names().consumerSecret());
        }
        if (settings.accessToken().isEmpty()) {
            missing.add(settings.names().accessToken());
        }
        if (settings.accessSecret().isEmpty()) {
            missing.add(settings.names().accessSecret());
        }
        return missing;
    }
}
