package org.constituent.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How the pages are served.
 *
 * @param host the address to listen at
 * @param publicUrl where people reach the pages from outside, without a slash at its end; unset, nothing links to them from elsewhere
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param managementPort where metrics are told, on 127.0.0.1 only; 0 for nowhere
 * @param mostRequests how many requests one client may make in a minute
 * @param signingKey signs the links that lead out; without one they last until the next start
 */
public record WebSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Set<String> trustedProxies,
        int managementPort,
        int mostRequests,
        Optional<Secret> signingKey) {
    public WebSettings {
        trustedProxies = Set.copyOf(trustedProxies);
    }
}
