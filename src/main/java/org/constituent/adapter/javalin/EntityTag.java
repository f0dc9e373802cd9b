package org.constituent.adapter.javalin;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Names what an answer holds, so that who has it already need not get it again (RFC 9110, section 8.8.3). It is a weak one,
 * for the same page may travel compressed or not. Javalin's own goes byte by byte, which cost as much as drawing the page.
 */
final class EntityTag {
    private final String value;

    private EntityTag(String value) {
        this.value = value;
    }

    /** Two checksums of 32 bits each: nobody gains anything by making two pages alike. */
    static EntityTag of(byte[] body) {
        return new EntityTag("W/\"" + hex(new CRC32(), body) + hex(new CRC32C(), body) + '"');
    }

    private static String hex(Checksum checksum, byte[] body) {
        checksum.update(body, 0, body.length);
        return Long.toHexString(checksum.getValue());
    }

    /**
     * Whether it stands in what a browser sent of those it has.
     *
     * @param ifNoneMatch the header's value, tags with commas between them
     */
    boolean isIn(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",", -1)).map(String::strip).anyMatch(value::equals);
    }

    @Override
    public String toString() {
        return value;
    }
}
