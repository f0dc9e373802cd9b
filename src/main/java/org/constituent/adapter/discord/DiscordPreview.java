package org.constituent.adapter.discord;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.constituent.chat.Reply;

/** What Discord is given to show, as text: the Markdown, the pictures and the buttons. */
public final class DiscordPreview {
    private DiscordPreview() {}

    /** Every message of a reply. */
    public static String of(Reply reply) {
        return new DiscordRenderer()
                .draw(reply).stream().map(DiscordPreview::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Part part) {
        StringBuilder text = new StringBuilder(part.content());
        for (MessageEmbed embed : part.embeds()) {
            line(text, embed.getTitle() == null ? "" : "┃ # " + embed.getTitle());
            String body = embed.getDescription();
            line(text, body == null ? "" : "┃ " + body.replace("\n", "\n┃ "));
            MessageEmbed.ImageInfo image = embed.getImage();
            line(text, image == null ? "" : "┃ [image " + image.getUrl() + "]");
            MessageEmbed.Footer footer = embed.getFooter();
            line(text, footer == null ? "" : "┃ (small) " + footer.getText());
        }
        for (ActionRow row : part.rows()) {
            List<String> labels =
                    row.getButtons().stream().map(DiscordPreview::label).toList();
            line(text, String.join("  ", labels));
        }
        return text.toString();
    }

    private static String label(Button button) {
        return "[" + button.getLabel() + (button.getUrl() == null ? "" : " ↗ " + button.getUrl()) + "]";
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }
}
