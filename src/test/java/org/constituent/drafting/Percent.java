package org.constituent.drafting;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads links as RFC 3986 and RFC 6068 have it, strictly: a plus is a plus, and what is not UTF-8 is a fault. */
final class Percent {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Percent() {}

    /** The fields after the question mark, decoded, in their order. */
    static Map<String, String> query(URI link) {
        String text = link.toString();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.substring(text.indexOf('?') + 1).split("&", -1)) {
            int equals = field.indexOf('=');
            if (fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("twice: " + field);
            }
        }
        return fields;
    }

    static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char sign = encoded.charAt(i);
            if (sign == '%') {
                bytes.write(16 * digit(encoded.charAt(i + 1)) + digit(encoded.charAt(i + 2)));
                i += 2;
            } else if (UNRESERVED.indexOf(sign) >= 0 || sign == '*') {
                bytes.write(sign);
            } else {
                throw new IllegalArgumentException("not encoded: " + sign + " in " + encoded);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException(encoded, notUtf8);
        }
    }

    private static int digit(char sign) {
        int digit = "0123456789ABCDEF".indexOf(sign);
        if (digit < 0) {
            throw new IllegalArgumentException("no digit: " + sign);
        }
        return digit;
    }
}
