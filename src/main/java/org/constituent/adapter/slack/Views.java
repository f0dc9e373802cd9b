package org.constituent.adapter.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;

/** Windows to fill in, and the page a person has with the bot. */
final class Views {
    private static final String ANSWER = "answer";

    /** What is no longer than this is a word or two. */
    private static final int ONE_LINE = 100;

    private Views() {}

    /**
     * A form as a window. Its id tells what the answer is about.
     *
     * @param where where the answer's answer goes
     */
    static View window(Reply.Form form, Where where) {
        int longest = Math.min(form.longest(), Limits.INPUT_VALUE);
        String label = form.asks().label();
        List<LayoutBlock> blocks = new ArrayList<>();
        Pieces.words(form.question(), form.hint()).forEach(piece -> blocks.add(piece.block()));
        PlainTextInputElement.PlainTextInputElementBuilder input = PlainTextInputElement.builder()
                .actionId(ANSWER)
                .multiline(form.longest() > ONE_LINE)
                .maxLength(longest)
                .focusOnLoad(true);
        if (!form.prefilled().isBlank()) {
            input.initialValue(Text.cut(form.prefilled(), longest));
        }
        blocks.add(InputBlock.builder()
                .blockId(ANSWER)
                .label(Pieces.plain(label, Limits.INPUT_LABEL))
                .element(input.build())
                .build());
        return View.builder()
                .type("modal")
                .callbackId(form.asks().intent().words())
                .privateMetadata(where.remembered())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Pieces.label(label, Limits.VIEW_TITLE))
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Pieces.label(label, Limits.VIEW_BUTTON))
                        .emoji(false)
                        .build())
                .blocks(blocks)
                .build();
    }

    /** What was filled into a window. */
    static String filled(View window) {
        return Optional.ofNullable(window.getState())
                .flatMap(state -> Optional.ofNullable(state.getValues()))
                .flatMap(blocks -> Optional.ofNullable(blocks.get(ANSWER)))
                .map((Map<String, ViewState.Value> inputs) -> inputs.get(ANSWER))
                .flatMap(input -> Optional.ofNullable(input.getValue()))
                .orElse("");
    }

    /** The page a person has with the bot. */
    static View home(Reply reply, SlackRenderer renderer) {
        List<LayoutBlock> blocks = Part.pack(reply.drawnBy(renderer), Limits.BLOCKS_IN_A_VIEW).stream()
                .flatMap(part -> part.blocks().stream())
                .limit(Limits.BLOCKS_IN_A_VIEW)
                .toList();
        return View.builder().type("home").blocks(blocks).build();
    }
}
