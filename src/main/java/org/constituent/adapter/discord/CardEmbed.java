package org.constituent.adapter.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;

/** One card as an embed with its buttons, and what did not fit as messages before it. */
final class CardEmbed {
    private static final String NOTHING = "\u200b";
    private static final String BLOCK = Markdown.block("");

    private final Reply.Card card;
    private final List<Part> before = new ArrayList<>();
    private final StringBuilder description = new StringBuilder();

    CardEmbed(Reply.Card card) {
        this.card = card;
    }

    List<Part> parts() {
        EmbedBuilder embed = new EmbedBuilder();
        embed.setTitle(Text.cut(Markdown.plain(card.title()), Limits.EMBED_TITLE));
        List<MessageEmbed.Field> fields = fields();
        int taken = embed.length()
                + fields.stream()
                        .mapToInt(field ->
                                field.getName().length() + field.getValue().length())
                        .sum();
        int room = Math.min(Limits.EMBED_DESCRIPTION, Limits.EMBED - taken);
        card.passage().ifPresent(passage -> describe(passage, room));
        List<Button> buttons = buttons(room);
        embed.setDescription(description.isEmpty() ? null : description.toString());
        fields.forEach(embed::addField);
        List<ActionRow> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += Limits.BUTTONS_IN_A_ROW) {
            rows.add(ActionRow.of(buttons.subList(from, Math.min(from + Limits.BUTTONS_IN_A_ROW, buttons.size()))));
        }
        List<Part> parts = new ArrayList<>(before);
        parts.add(new Part("", embed.isEmpty() ? List.of() : List.of(embed.build()), rows));
        return parts;
    }

    /** As many facts as an embed holds, and no more than leaves the passage half of it; none is cut. */
    private List<MessageEmbed.Field> fields() {
        List<MessageEmbed.Field> fields = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int length = 0;
        for (Reply.Fact fact : card.facts()) {
            String name = orNothing(Text.cut(Markdown.plain(fact.name()), Limits.FIELD_NAME));
            String value = orNothing(Markdown.plain(fact.value()));
            int own = name.length() + value.length();
            if (fields.size() < Limits.EMBED_FIELDS
                    && value.length() <= Limits.FIELD_VALUE
                    && length + own <= Limits.EMBED / 2) {
                fields.add(new MessageEmbed.Field(name, value, false));
                length += own;
            } else {
                rest.append(Markdown.strong(fact.name()))
                        .append('\n')
                        .append(Markdown.plain(fact.value()))
                        .append("\n\n");
            }
        }
        before.addAll(DiscordRenderer.words(rest.toString()));
        return fields;
    }

    private static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }

    /** The passage stands in a block that is copied with one press; a long one in as many messages as it needs. */
    private void describe(Reply.Passage passage, int room) {
        String label = Markdown.strong(passage.label());
        String whole = label + "\n" + Markdown.block(passage.text());
        if (whole.length() <= room) {
            description.append(whole);
            return;
        }
        before.addAll(DiscordRenderer.words(label));
        // Twice two backticks may become three signs each.
        Text.pieces(passage.text(), (Limits.CONTENT - BLOCK.length()) * 2 / 3)
                .forEach(piece -> before.add(Part.words(Markdown.block(piece))));
    }

    /** Links first: sending is what the card is for. No two of one message have the same id. */
    private List<Button> buttons(int room) {
        Map<String, Button> buttons = new LinkedHashMap<>();
        for (Action action : card.actions()) {
            if (action instanceof Action.Open open && isPage(open.page())) {
                String page = open.page().toString();
                if (page.length() <= Limits.BUTTON_LINK) {
                    buttons.putIfAbsent(
                            page, Button.link(page, DiscordRenderer.label(open.label(), Limits.BUTTON_LABEL)));
                } else {
                    link(open.label(), page, room);
                }
            }
        }
        for (Action action : card.actions()) {
            if (action instanceof Action.Say say) {
                buttons.putIfAbsent(say.intent().words(), DiscordRenderer.button(say));
            }
        }
        return buttons.values().stream().limit(Limits.BUTTONS).toList();
    }

    /** Discord's buttons open pages only; a phone number stands among the facts. */
    private static boolean isPage(URI page) {
        return "https".equals(page.getScheme()) || "http".equals(page.getScheme());
    }

    /** What is too long for a button is a link in the text. */
    private void link(String label, String page, int room) {
        String link =
                "[" + Markdown.plain(label) + "](<" + page.replace(")", "%29").replace(">", "%3E") + ">)";
        if (description.length() + 1 + link.length() <= room) {
            description.append(description.isEmpty() ? "" : "\n").append(link);
        } else if (link.length() <= Limits.CONTENT) {
            before.add(Part.words(link));
        }
    }
}
