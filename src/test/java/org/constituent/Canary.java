package org.constituent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A street that exists nowhere: typed at every entrance, it must be found nowhere but at the geocoder. */
public final class Canary {
    public static final String STREET = "quokkalane";

    /** What is typed where an address belongs: found, refused, silent. After those that fail nobody is asked for a while: they come last. */
    public static final List<String> ADDRESSES = Stream.of(
                    "12",
                    "agreeing",
                    "crossing",
                    "empty",
                    "damaged",
                    "layer",
                    "newer",
                    "PO Box 1",
                    "html",
                    "broken",
                    "broken",
                    "12")
            .map(first -> first + " " + STREET + ", Austin, TX 78701")
            .toList();

    /** What is typed where none belongs. */
    public static final List<String> ASTRAY =
            List.of("12 " + STREET + ", Austin, TX 78701", "I live at 12 " + STREET + " in Texas", STREET);

    private Canary() {}

    /** A free port, and the settings that tell metrics there and ask a geocoder on this machine. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** The shipped settings, with metrics told on a port and a geocoder of this machine. */
    public static String settings(String shipped, int metrics, URI geocoder) {
        return shipped.replace("  management-port: 0", "  management-port: " + metrics)
                .replace("https://geocoding.geo.census.gov/geocoder", geocoder.toString());
    }

    /** Fails where a text holds it. */
    public static void isNotIn(String what, Object text) {
        assertThat(text.toString()).as(what).doesNotContainIgnoringCase(STREET);
    }

    /** Fails where a file in the folder holds it, or what the program measures. */
    public static void isNowhere(Path folder, int metrics) throws IOException, InterruptedException {
        String measured = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(measured).contains("jvm_");
        isNotIn("metrics", measured);
        isInNoFile(folder);
    }

    /** Fails where a file in the folder holds it, the database and its log beside it too. */
    public static void isInNoFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .anySatisfy(file -> assertThat(file.toString()).endsWith("constituent.db"))
                    .allSatisfy(
                            file -> assertThat(lines(file)).as(file.toString()).isEmpty());
        }
    }

    /** The lines that hold it: a whole file would be too much to read in a failure. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains(STREET))
                .limit(5)
                .map(line -> line.substring(0, Math.min(300, line.length())))
                .toList();
    }
}
