package org.constituent.adapter.twitter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form in several parts, RFC 7578. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("^multipart/form-data; boundary=\"?([^\";]+)\"?$");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"]+)\"");

    private Multipart() {}

    /** The parts by name; none where it is no such form. */
    static Map<String, byte[]> of(String type, byte[] body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.matches()) {
            return parts;
        }
        // Byte for byte.
        String all = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
            if (name.find()) {
                parts.put(name.group(1), part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }
}
