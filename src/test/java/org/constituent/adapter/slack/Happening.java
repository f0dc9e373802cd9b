package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Something a person did, and what they see of the answer. */
final class Happening {
    private final LoopbackSlack slack;
    private final Supplier<List<JsonNode>> seen;
    final String trigger;

    /** How long until it was acknowledged. */
    final long nanos;

    Happening(LoopbackSlack slack, String trigger, Supplier<List<JsonNode>> seen, long nanos) {
        this.slack = slack;
        this.trigger = trigger;
        this.seen = seen;
        this.nanos = nanos;
    }

    List<JsonNode> messages() {
        return List.copyOf(seen.get());
    }

    String text() {
        return messages().toString();
    }

    /** Waits until all of this is to be read. */
    void reads(String... words) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(text()).contains(words));
    }

    boolean wasPrivate() {
        return messages().stream()
                .allMatch(message -> message.path("response_type").asText().equals("ephemeral"));
    }

    /** The window that opened. */
    JsonNode window() {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> slack.windows.containsKey(trigger));
        return Objects.requireNonNull(slack.windows.get(trigger));
    }

    /** The button with this label on the card whose title holds these words. */
    JsonNode button(String label, String title) {
        return button(messages(), label, title);
    }

    static JsonNode button(List<JsonNode> surfaces, String label, String title) {
        for (JsonNode surface : surfaces) {
            boolean here = title.isEmpty();
            for (JsonNode block : surface.path("blocks")) {
                String type = block.path("type").asText();
                if (type.equals("header")) {
                    here = block.path("text").path("text").asText().contains(title);
                } else if (!here && type.equals("section") && block.toString().contains(title)) {
                    here = true;
                }
                for (JsonNode element : block.path("elements")) {
                    if (here && element.path("text").path("text").asText().equals(label)) {
                        return element;
                    }
                }
            }
        }
        throw new AssertionError("no button " + label + " on " + title + " among " + surfaces);
    }

    /** A menu and the option in it whose label begins like that. */
    record Chosen(JsonNode menu, JsonNode option) {}

    Chosen option(String label) {
        List<JsonNode> menus = new ArrayList<>();
        messages()
                .forEach(message -> message.path("blocks")
                        .forEach(block -> block.path("elements").forEach(menus::add)));
        for (JsonNode menu : menus) {
            for (JsonNode option : menu.path("options")) {
                if (option.path("text").path("text").asText().startsWith(label)) {
                    return new Chosen(menu, option);
                }
            }
        }
        throw new AssertionError("no option " + label + " in " + text());
    }
}
