package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.constituent.chat.RendererContract;
import org.constituent.chat.Reply;
import org.constituent.chat.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire for each reply, held against Discord's rules by {@link DiscordRules}. */
final class DiscordRendererTest extends RendererContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DiscordRenderer renderer = new DiscordRenderer();

    @Override
    protected String platform() {
        return "discord";
    }

    @Override
    protected String drawn(Reply reply) {
        StringBuilder drawn = new StringBuilder();
        for (JsonNode message : wire(reply)) {
            drawn.append(message.toPrettyString().replace("\\n", "\n").replace("\r", ""))
                    .append("\n");
        }
        return drawn.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.constituent.chat.RendererContract#samples")
    void everything_drawn_keeps_discord_s_rules(String name, Reply reply) {
        for (JsonNode message : wire(reply)) {
            if (message.has("title")) {
                assertThat(DiscordRules.modal(message)).as(name).isEmpty();
            } else {
                assertThat(DiscordRules.message(message)).as(name).isEmpty();
            }
        }
    }

    /** The messages, and the window where the reply is a form. */
    private List<JsonNode> wire(Reply reply) {
        List<JsonNode> wire = new ArrayList<>();
        renderer.draw(reply).forEach(part -> wire.add(json(part.message().toData())));
        if (reply instanceof Reply.Form form) {
            wire.add(json(renderer.window(form).toData()));
        }
        return wire;
    }

    private static JsonNode json(DataObject data) {
        try {
            return JSON.readTree(data.toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that the samples are what they claim to be: beyond what one message holds. */
    @ParameterizedTest
    @MethodSource("awkward")
    void what_is_too_much_for_one_message_becomes_several(String name) {
        Reply reply = Samples.all().get(name);
        assertThat(reply).isNotNull();
        assertThat(renderer.draw(reply)).as(name).hasSizeGreaterThan(1);
    }

    static List<String> awkward() {
        return List.of("note-long", "card-long", "choice-130");
    }
}
