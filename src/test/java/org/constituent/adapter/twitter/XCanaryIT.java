package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.constituent.Canary;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A street in public on X, where no address is ever asked for: nobody looks it up, and it is found nowhere afterwards. */
final class XCanaryIT {
    private static final long PATIENCE = 120;

    @ParameterizedTest
    @ValueSource(strings = {"WARN", "DEBUG"})
    void a_street_remains_nowhere(String logged, @TempDir Path folder) throws Exception {
        int metrics = Canary.freePort();
        try (LoopbackX x = new LoopbackX(Clock.systemUTC());
                LoopbackGeocoder geocoder = new LoopbackGeocoder()) {
            XRun run = new XRun(folder, x, "every: PT5S");
            Path settings = folder.resolve("config/constituent.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings).replace("web: {", "web: {management-port: " + metrics + ", ")
                            + "geocoder: {url: '" + geocoder.address() + "'}\n");
            run.environment.put("CONSTITUENT_LOG", logged);
            Process process = run.start();
            try {
                List<String> mentions = new ArrayList<>();
                for (String typed : Canary.ASTRAY) {
                    mentions.add(x.mention(String.valueOf(mentions.size() + 1), "@Campaign " + typed));
                }
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> !x.repliesTo(mentions.get(0)).isEmpty());
                String last = x.mention("9", "@Campaign 02139");
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> !x.repliesTo(last).isEmpty());
                for (String mention : mentions) {
                    Canary.isNotIn("a reply", x.repliesTo(mention));
                }
                assertThat(geocoder.asked()).isEmpty();
                Canary.isNowhere(folder, metrics);
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
        }
        Canary.isInNoFile(folder);
    }
}
