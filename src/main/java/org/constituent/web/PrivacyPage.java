package org.constituent.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.port.HttpEndpoint;

/** What is kept about people, in words that anybody can check against the program. */
final class PrivacyPage implements Page {
    private final Frames frames;
    private final String days;

    PrivacyPage(Frames frames, Duration forgetAfter) {
        this.frames = frames;
        this.days = String.valueOf(forgetAfter.toDays());
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        PageWords words = visit.words();
        List<PrivacyModel.Row> rows = Stream.of("PLACE", "ADDRESS", "DRAFT", "COUNT", "COOKIE", "CHAT", "REPORT", "LOG")
                .map(kind -> new PrivacyModel.Row(
                        words.say(Label.of("PRIVACY_" + kind)),
                        words.say(Label.of("PRIVACY_" + kind + "_WHY")),
                        words.say(Label.of("PRIVACY_" + kind + "_KEPT"), "days", days),
                        words.say(Label.of("PRIVACY_" + kind + "_ERASED"))))
                .toList();
        return frames.page(
                visit,
                "privacy",
                new PrivacyModel(
                        frames.of(
                                visit,
                                words.say(Label.PRIVACY_TITLE) + " · " + frames.nameOf(visit),
                                words.say(Label.PRIVACY_LEAD)),
                        rows));
    }
}
