package org.constituent.adapter.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.constituent.adapter.slack.Part.Piece;
import org.constituent.chat.Action;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;

/** Makes single blocks, each within Slack's limits. */
final class Pieces {
    /** What is pressed says its value. */
    static final String SAY = "say ";

    /** What is pressed opens a page, of which Slack tells us too. */
    static final String OPEN = "open ";

    /** No label and no text may be blank. */
    private static final String NOTHING = "\u2026";

    private Pieces() {}

    /** A text under a question or a name; any of the two may be blank. */
    static List<Piece> words(String strong, String plain) {
        List<String> lines = new ArrayList<>(sections(plain));
        List<Piece> pieces = new ArrayList<>();
        String head = Mrkdwn.strong(strong);
        if (head.length() > Limits.SECTION) {
            sections(strong).forEach(line -> pieces.add(section(Mrkdwn.plain(line), line)));
        } else if (!head.isBlank()) {
            String first = lines.isEmpty() ? "" : lines.get(0);
            String both = (head + "\n" + Mrkdwn.plain(first)).strip();
            boolean fits = both.length() <= Limits.SECTION && !first.isEmpty();
            pieces.add(fits ? section(both, strong + "\n" + first) : section(head, strong));
            if (fits) {
                lines.remove(0);
            }
        }
        lines.forEach(line -> pieces.add(section(Mrkdwn.plain(line), line)));
        return pieces;
    }

    /** In pieces of which each is a section even when its signs are escaped. */
    private static List<String> sections(String text) {
        List<String> sections = new ArrayList<>();
        for (String piece : Text.pieces(Text.clean(text), Limits.SECTION)) {
            if (Mrkdwn.plain(piece).length() <= Limits.SECTION) {
                sections.add(piece);
            } else {
                Text.pieces(piece, (piece.length() + 1) / 2).forEach(half -> sections.addAll(sections(half)));
            }
        }
        return sections;
    }

    /** Text that is mrkdwn already, and not too long. */
    static Piece section(String mrkdwn, String words) {
        return new Piece(SectionBlock.builder().text(text(mrkdwn)).build(), words);
    }

    static MarkdownTextObject text(String mrkdwn) {
        // Verbatim: Slack makes no links and mentions of its own.
        return MarkdownTextObject.builder()
                .text(mrkdwn.isBlank() ? NOTHING : mrkdwn)
                .verbatim(true)
                .build();
    }

    static Piece header(String title) {
        return new Piece(
                HeaderBlock.builder().text(plain(title, Limits.HEADER)).build(),
                Text.clean(title).strip());
    }

    /** A text with its formatting: as many spans in a section as it holds. */
    static List<Piece> prose(Prose text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder drawn = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Prose.Span span : text.spans()) {
            String whole = Mrkdwn.span(span);
            boolean fits = whole.length() <= Limits.SECTION;
            for (String piece : fits ? List.of(span.text()) : sections(span.text())) {
                String own = fits ? whole : Mrkdwn.plain(piece);
                if (drawn.length() + 1 + own.length() > Limits.SECTION) {
                    flush(drawn, words, pieces);
                }
                Mrkdwn.join(drawn, own);
                words.append(fits ? new Prose(List.of(span)).plain() : piece);
            }
        }
        flush(drawn, words, pieces);
        return pieces;
    }

    private static void flush(StringBuilder drawn, StringBuilder words, List<Piece> pieces) {
        if (!drawn.toString().isBlank()) {
            pieces.add(section(drawn.toString().strip(), words.toString().strip()));
        }
        drawn.setLength(0);
        words.setLength(0);
    }

    static Piece picture(Reply.Picture picture) {
        return new Piece(
                ImageBlock.builder()
                        .imageUrl(picture.source().toString())
                        .altText(label(picture.alt(), Limits.ALT_TEXT))
                        .build(),
                picture.alt());
    }

    static List<Piece> smallPrint(String text) {
        return sections(text).stream()
                .map(line -> new Piece(
                        ContextBlock.builder()
                                .elements(List.of(text(Mrkdwn.plain(line))))
                                .build(),
                        line))
                .toList();
    }

    /** Words that are copied exactly as they stand. */
    static List<Piece> verbatim(String text) {
        return Text.pieces(Text.clean(text), Limits.SECTION).stream()
                .map(piece -> new Piece(
                        RichTextBlock.builder()
                                .elements(List.of(RichTextPreformattedElement.builder()
                                        .elements(List.of(RichTextSectionElement.Text.builder()
                                                .text(piece)
                                                .build()))
                                        .build()))
                                .build(),
                        piece))
                .toList();
    }

    /** Buttons and menus, in as many rows as hold them. */
    static List<Piece> rows(List<? extends BlockElement> elements) {
        List<Piece> rows = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += Limits.ELEMENTS) {
            List<BlockElement> some =
                    List.copyOf(elements.subList(from, Math.min(from + Limits.ELEMENTS, elements.size())));
            rows.add(new Piece(ActionsBlock.builder().elements(some).build(), ""));
        }
        return rows;
    }

    /**
     * A button that says something.
     *
     * @param about what it belongs to, for those who hear one button after another
     */
    static ButtonElement button(Action.Say say, String about) {
        String words = say.intent().words();
        return ButtonElement.builder()
                .text(plain(say.label(), Limits.BUTTON_LABEL))
                .actionId(SAY + words)
                .value(words)
                .accessibilityLabel(heard(say.label(), about))
                .build();
    }

    static ButtonElement link(String label, String page, int number, String about) {
        return ButtonElement.builder()
                .text(plain(label, Limits.BUTTON_LABEL))
                .actionId(OPEN + number)
                .url(page)
                .accessibilityLabel(heard(label, about))
                .build();
    }

    private static String heard(String label, String about) {
        return label(about.isBlank() ? label : label + ": " + about, Limits.ACCESSIBILITY_LABEL);
    }

    static OptionObject option(String label, String words) {
        return OptionObject.builder()
                .text(plain(label, Limits.OPTION_LABEL))
                .value(words)
                .build();
    }

    static PlainTextObject plain(String text, int most) {
        return PlainTextObject.builder().text(label(text, most)).emoji(false).build();
    }

    static String label(String text, int most) {
        String label = Text.cut(Text.clean(text).replace('\n', ' ').strip(), most);
        return label.isEmpty() ? NOTHING : label;
    }
}
