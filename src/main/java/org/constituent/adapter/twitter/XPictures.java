package org.constituent.adapter.twitter;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Fetches the pictures of updates from where everybody could, and knows which of them X takes: by what they are, whatever they are called. */
final class XPictures {
    /** What X takes at most. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final List<Kind> KINDS = List.of(
            new Kind("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
            new Kind("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
            new Kind("image/webp", 8, 'W', 'E', 'B', 'P'));

    private final OkHttpClient http;
    private final String userAgent;

    XPictures(XPatience patience, String userAgent, PublicNetwork network) {
        this.http = network.confine(new OkHttpClient.Builder())
                .callTimeout(patience.call())
                // From https to https, if anywhere.
                .followSslRedirects(false)
                .build();
        this.userAgent = userAgent;
    }

    Outcome fetch(URI source) {
        HttpUrl address = HttpUrl.get(source);
        if (address == null) {
            return new Unusable("its address is none of the web");
        }
        Request request = new Request.Builder()
                .url(address)
                .header("User-Agent", userAgent)
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() >= 500 || response.code() == 429) {
                return new Unreachable("its site answered " + response.code());
            }
            if (response.code() != 200) {
                return new Unusable("its site answered " + response.code());
            }
            BufferedSource body = response.body().source();
            if (body.request(MOST_BYTES + 1L)) {
                return new Unusable("it is larger than the 5 MB that X takes");
            }
            byte[] bytes = body.getBuffer().readByteArray();
            return KINDS.stream()
                    .filter(kind -> kind.is(bytes))
                    .findFirst()
                    .<Outcome>map(kind -> new Fetched(bytes, kind.type()))
                    .orElseGet(() -> new Unusable("it is neither JPEG nor PNG nor WebP"));
        } catch (IOException e) {
            if (PublicNetwork.refused(e)) {
                return new Unusable("its address leads to this machine or into a private network, where nothing is"
                        + " fetched; put it on a public site");
            }
            return new Unreachable("its site did not answer");
        }
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** A picture that X takes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, and compared with nothing
    record Fetched(byte[] bytes, String type) implements Outcome {}

    /** X would not take it, now or later. */
    record Unusable(String reason) implements Outcome {}

    /** Not this time. */
    record Unreachable(String reason) implements Outcome {}

    /** A kind of picture, and the bytes it is known by. */
    private record Kind(String type, int from, List<Integer> signs) {
        Kind(String type, int from, int... signs) {
            this(type, from, Arrays.stream(signs).boxed().toList());
        }

        boolean is(byte[] bytes) {
            if (bytes.length < from + signs.size()) {
                return false;
            }
            for (int i = 0; i < signs.size(); i++) {
                if ((bytes[from + i] & 0xFF) != signs.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
