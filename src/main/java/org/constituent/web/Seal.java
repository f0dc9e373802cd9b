package org.constituent.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what we wrote ourselves from what others made up: a text goes out with the first 128 bits of its
 * HMAC-SHA-256 (RFC 2104), and is believed only with them.
 */
public final class Seal {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** With a key that nobody will ever see. */
    public static Seal ofThisRun() {
        byte[] key = new byte[2 * BYTES];
        new SecureRandom().nextBytes(key);
        return new Seal(key);
    }

    /** The text with its seal, safe in an address. */
    public String sealed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(mac(bytes));
    }

    /** The text that was sealed; empty for anything that we did not seal. */
    public Optional<String> opened(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(bytes))
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64
        }
    }

    /** A random name, of 128 bits. */
    String name() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** The mark that goes with a name; it cannot be made up without the key. */
    String markOf(String name) {
        return ENCODER.encodeToString(mac(("mark " + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a mark goes with a name. */
    boolean goesWith(String name, String mark) {
        return MessageDigest.isEqual(
                markOf(name).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(bytes), BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
