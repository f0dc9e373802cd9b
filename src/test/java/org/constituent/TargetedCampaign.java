package org.constituent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.constituent.adapter.files.FileCampaigns;

/** A shipped campaign whose file asks everybody to write to two legislators as well; of one of them nobody knows. */
public final class TargetedCampaign {
    private static final String SLUG = "airport-face-scans";

    private TargetedCampaign() {}

    /**
     * The shipped campaigns, with that one among them.
     *
     * @param order before, after or instead
     */
    public static FileCampaigns in(Path folder, String order) {
        try {
            Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
            Files.writeString(
                    campaigns.resolve(SLUG + ".yaml"),
                    Files.readString(Path.of("config/campaigns", SLUG + ".yaml")) + """
                            targets:
                              order: %s
                              legislators:
                                - legislator: W000817
                                  reason: {en: She can call the hearing., es: Ella puede convocar la audiencia.}
                                  post:
                                    en: "{{who}}, please put the Traveler Privacy Protection Act on the calendar."
                                    es: "{{who}}, ponga en el calendario la ley de privacidad del viajero, por favor."
                                - legislator: X000001
                                  reason: Nobody.
                                  post: "{{who}}"
                            """.formatted(order));
            return FileCampaigns.read(campaigns, Path.of("messages"), SLUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
