package org.constituent.web;

import java.util.List;
import java.util.stream.Stream;
import org.constituent.port.HttpEndpoint;

/** What is kept about people, in words that anybody can check against the program. */
final class PrivacyPage implements Page {
    private final Frames frames;

    PrivacyPage(Frames frames) {
        this.frames = frames;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        PageWords words = visit.words();
        List<PrivacyModel.Row> rows = Stream.of("PLACE", "DRAFT", "COUNT", "COOKIE", "CHAT", "REPORT", "LOG")
                .map(kind -> new PrivacyModel.Row(
                        words.say(Label.of("PRIVACY_" + kind)),
                        words.say(Label.of("PRIVACY_" + kind + "_WHY")),
                        words.say(Label.of("PRIVACY_" + kind + "_KEPT")),
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
