package org.constituent.adapter.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.constituent.chat.Action;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;

/** Draws replies as Discord's messages: embeds, buttons and menus whose ids are the words they stand for. */
final class DiscordRenderer implements Reply.Renderer<List<Part>> {
    /** The name of the one field in a window. */
    static final String ANSWER = "answer";

    /** Each reply as the fewest messages that hold it. */
    List<Part> draw(Reply reply) {
        return Part.together(reply.drawnBy(this));
    }

    @Override
    public List<Part> note(Reply.Note reply) {
        return words(Markdown.plain(reply.text()));
    }

    @Override
    public List<Part> sorry(Reply.Sorry reply) {
        return words((Markdown.strong(reply.what()) + "\n" + Markdown.plain(reply.remedy())).strip());
    }

    @Override
    public List<Part> card(Reply.Card reply) {
        return new CardEmbed(reply).parts();
    }

    /** One answer is a button; several are menus of as many as a menu holds. */
    @Override
    public List<Part> choice(Reply.Choice reply) {
        List<Part> parts = new ArrayList<>(words(Markdown.strong(reply.question())));
        if (reply.options().size() == 1) {
            parts.add(new Part(
                    "", List.of(), List.of(ActionRow.of(button(reply.options().get(0))))));
            return parts;
        }
        Map<String, String> labels = new LinkedHashMap<>(); // two answers that mean the same are one
        reply.options().forEach(option -> labels.putIfAbsent(option.intent().words(), option.label()));
        List<Map.Entry<String, String>> options = List.copyOf(labels.entrySet());
        List<ActionRow> rows = new ArrayList<>();
        for (int from = 0; from < options.size(); from += Limits.OPTIONS) {
            int to = Math.min(from + Limits.OPTIONS, options.size());
            rows.add(ActionRow.of(menu(options.subList(from, to), from, options.size())));
            if (rows.size() == Limits.ROWS || to == options.size()) {
                parts.add(new Part("", List.of(), rows));
                rows = new ArrayList<>();
            }
        }
        return parts;
    }

    private static StringSelectMenu menu(List<Map.Entry<String, String>> options, int from, int all) {
        StringSelectMenu.Builder menu = StringSelectMenu.create("choice " + (from + 1));
        options.forEach(option -> menu.addOption(label(option.getValue(), Limits.OPTION_LABEL), option.getKey()));
        if (all > Limits.OPTIONS) {
            menu.setPlaceholder((from + 1) + "\u2013" + (from + options.size()) + " / " + all);
        }
        return menu.build();
    }

    /** Where no window can be opened: the question, and a button that opens one. */
    @Override
    public List<Part> form(Reply.Form reply) {
        List<Part> parts =
                new ArrayList<>(words(Markdown.strong(reply.question()) + "\n" + Markdown.plain(reply.hint())));
        parts.add(new Part("", List.of(), List.of(ActionRow.of(button(reply.asks())))));
        return parts;
    }

    @Override
    public List<Part> several(Reply.Several reply) {
        return reply.replies().stream()
                .flatMap(one -> one.drawnBy(this).stream())
                .toList();
    }

    /** A form as a window. Its id tells what the answer is about. */
    Modal window(Reply.Form form) {
        int longest = Math.min(form.longest(), Limits.INPUT_VALUE);
        TextInput.Builder input = TextInput.create(ANSWER, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(longest);
        if (!form.prefilled().isBlank()) {
            input.setValue(Text.cut(form.prefilled(), longest));
        }
        String explained = Markdown.strong(form.question()) + "\n" + Markdown.plain(form.hint());
        return Modal.create(form.asks().intent().words(), label(form.asks().label(), Limits.MODAL_TITLE))
                .addComponents(
                        TextDisplay.of(Text.cut(explained, Limits.TEXT_DISPLAY)),
                        Label.of(label(form.asks().label(), Limits.INPUT_LABEL), input.build()))
                .build();
    }

    /** One message, so that it is there as a whole or not at all. */
    @Override
    public List<Part> news(Reply.News reply) {
        EmbedBuilder embed = new EmbedBuilder()
                .setTitle(label(reply.title(), Limits.EMBED_TITLE))
                .setDescription(Text.cut(reply.text().written(DiscordRenderer::span), Limits.EMBED_DESCRIPTION));
        if (!reply.footer().isBlank()) {
            embed.setFooter(Text.cut(Text.clean(reply.footer()), Limits.EMBED_FOOTER));
        }
        // Discord shows no alternative text of a picture in an embed, so it stands below the text.
        reply.picture().ifPresent(picture -> {
            embed.setImage(picture.source().toString());
            String described = "\n\n-# " + Markdown.plain(picture.alt()).replace('\n', ' ');
            embed.setDescription(Text.cut(
                            reply.text().written(DiscordRenderer::span),
                            Math.max(1, Limits.EMBED_DESCRIPTION - described.length()))
                    + described);
        });
        List<Button> buttons = reply.actions().stream()
                .limit(Limits.BUTTONS_IN_A_ROW)
                .map(DiscordRenderer::pressed)
                .toList();
        return List.of(
                new Part("", List.of(embed.build()), buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons))));
    }

    private static Button pressed(Action action) {
        return action instanceof Action.Open open
                ? Button.link(open.page().toString(), label(open.label(), Limits.BUTTON_LABEL))
                : button((Action.Say) action);
    }

    private static String span(Prose.Span span) {
        if (span instanceof Prose.Strong strong) {
            return Markdown.strong(strong.text());
        }
        if (span instanceof Prose.Emphasis emphasis) {
            return "*" + Markdown.plain(emphasis.text()) + "*";
        }
        if (span instanceof Prose.Linked linked) {
            return "[" + Markdown.plain(linked.text()) + "](<" + linked.page() + ">)";
        }
        return Markdown.plain(span.text());
    }

    static Button button(Action.Say say) {
        return Button.secondary(say.intent().words(), label(say.label(), Limits.BUTTON_LABEL));
    }

    /** No label may be blank. */
    static String label(String text, int most) {
        String label = Text.cut(Text.clean(text).replace('\n', ' ').strip(), most);
        return label.isEmpty() ? "\u2026" : label;
    }

    static List<Part> words(String text) {
        return Text.pieces(text, Limits.CONTENT).stream().map(Part::words).toList();
    }
}
