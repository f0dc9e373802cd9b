package org.constituent.adapter.twitter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** OAuth 1.0a reckoned from RFC 5849 alone; it shares nothing with the program or with Twitter4J. */
final class OAuthByHand {
    private OAuthByHand() {}

    /**
     * Part 3.4: HMAC-SHA1 over the method, the address and all parameters.
     *
     * @param address without its query
     * @param parameters those of the header but the signature, those of the query, and those of a form
     */
    static String signature(
            String method,
            String address,
            List<Map.Entry<String, String>> parameters,
            String consumerSecret,
            String tokenSecret) {
        String pairs = parameters.stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        String base = method + "&" + encoded(address) + "&" + encoded(pairs);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(
                    (encoded(consumerSecret) + "&" + encoded(tokenSecret)).getBytes(StandardCharsets.US_ASCII),
                    "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An {@code Authorization} header, with its signature. */
    static String header(
            String method,
            String address,
            Map<String, String> oauth,
            Map<String, String> query,
            String consumerSecret,
            String tokenSecret) {
        List<Map.Entry<String, String>> all = new ArrayList<>(oauth.entrySet());
        all.addAll(query.entrySet());
        Map<String, String> signed = new LinkedHashMap<>(oauth);
        signed.put("oauth_signature", signature(method, address, all, consumerSecret, tokenSecret));
        return "OAuth "
                + signed.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=\"" + encoded(one.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    /** The parameters of a query or a form. */
    static Map<String, String> fields(@Nullable String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return fields;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
