package org.constituent.adapter.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.stream.Collectors;
import org.constituent.chat.Reply;

/** What Slack is given to show, as text: its own notation, the picture and the buttons. */
public final class SlackPreview {
    private SlackPreview() {}

    /** Every message of a reply. */
    public static String of(Reply reply) {
        return new SlackRenderer().draw(reply).stream().map(SlackPreview::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Part part) {
        return part.pieces().stream().map(SlackPreview::of).collect(Collectors.joining("\n"));
    }

    private static String of(Part.Piece piece) {
        LayoutBlock block = piece.block();
        if (block instanceof HeaderBlock header) {
            return "\u2503 # " + header.getText().getText();
        }
        if (block instanceof SectionBlock section && section.getText() instanceof MarkdownTextObject text) {
            return "\u2503 " + text.getText().replace("\u2060", "").replace("\n", "\n\u2503 ");
        }
        if (block instanceof ImageBlock image) {
            return "\u2503 [image " + image.getImageUrl() + "] (alt) " + image.getAltText();
        }
        if (block instanceof ContextBlock) {
            return "\u2503 (small) " + piece.words();
        }
        return block instanceof ActionsBlock actions
                ? actions.getElements().stream().map(SlackPreview::label).collect(Collectors.joining("  "))
                : "\u2503 " + piece.words();
    }

    private static String label(BlockElement element) {
        return element instanceof ButtonElement button
                ? "[" + button.getText().getText() + (button.getUrl() == null ? "" : " \u2197 " + button.getUrl()) + "]"
                : "";
    }
}
