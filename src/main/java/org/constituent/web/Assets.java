package org.constituent.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.port.HttpEndpoint;

/** The style sheet, the script and the pictures, each under an address that changes with it, so that browsers may keep it for good. */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "site.css", "text/css; charset=utf-8",
            "site.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");
    private static final String PREFIX = "/assets/";
    private static final int FINGERPRINT = 12;
    private static final int OK = 200;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** Reads them from the program. */
    public Assets() {
        for (String name : List.of("site.css", "site.js", "icon.svg")) {
            byte[] bytes = read(name);
            String address = PREFIX + Digest.sha256(bytes).substring(0, FINGERPRINT) + "/" + name;
            files.put(address, bytes);
            addresses.put(name, address);
        }
    }

    public String css() {
        return address("site.css");
    }

    public String script() {
        return address("site.js");
    }

    public String icon() {
        return address("icon.svg");
    }

    /** What lies at an address; empty for any but the current ones. */
    Optional<HttpEndpoint.Response.Whole> at(String address) {
        byte[] bytes = files.get(address);
        String name = address.substring(address.lastIndexOf('/') + 1);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new HttpEndpoint.Response.Whole(
                        OK,
                        Map.of(
                                "Content-Type",
                                TYPES.getOrDefault(name, "application/octet-stream"),
                                "Cache-Control",
                                "public, max-age=31536000, immutable"),
                        bytes));
    }

    private String address(String name) {
        return addresses.getOrDefault(name, "");
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks web/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
