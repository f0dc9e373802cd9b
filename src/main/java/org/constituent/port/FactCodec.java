package org.constituent.port;

import java.util.Map;

/** Facts as bytes in the project's own schema, part by part. */
public interface FactCodec {

    /** By the name of the part; only those that are there. */
    Map<String, byte[]> encode(LastGood facts);

    /** The reverse; throws {@link IllegalStateException} with a sentence when the bytes are not what {@link #encode} wrote. */
    LastGood decode(Map<String, byte[]> parts);
}
