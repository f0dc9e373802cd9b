package org.constituent.adapter.slack;

import com.slack.api.model.block.element.ButtonElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.constituent.adapter.slack.Part.Piece;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;

/** One card: its title, its facts, the words to copy, and what to do next. */
final class CardBlocks {
    private final Reply.Card card;
    private final List<Piece> pieces = new ArrayList<>();

    CardBlocks(Reply.Card card) {
        this.card = card;
    }

    List<Piece> pieces() {
        pieces.add(Pieces.header(card.title()));
        facts();
        card.passage().ifPresent(passage -> {
            pieces.addAll(Pieces.words(passage.label(), ""));
            pieces.addAll(Pieces.verbatim(passage.text()));
        });
        pieces.addAll(Pieces.rows(buttons()));
        return pieces;
    }

    /** As many facts in a section as it holds; none is cut. */
    private void facts() {
        StringBuilder drawn = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Reply.Fact fact : card.facts()) {
            String own = (Mrkdwn.strong(fact.name()) + "\n" + Mrkdwn.plain(fact.value())).strip();
            String said = fact.name().isBlank() ? fact.value() : (fact.name() + ": " + fact.value()).strip();
            if (own.length() > Limits.SECTION) {
                flush(drawn, words);
                pieces.addAll(Pieces.words(fact.name(), fact.value()));
            } else {
                if (drawn.length() + 1 + own.length() > Limits.SECTION) {
                    flush(drawn, words);
                }
                drawn.append(drawn.isEmpty() ? "" : "\n").append(own);
                words.append(words.isEmpty() ? "" : "\n").append(said);
            }
        }
        flush(drawn, words);
    }

    private void flush(StringBuilder drawn, StringBuilder words) {
        if (!drawn.toString().isBlank()) {
            pieces.add(Pieces.section(drawn.toString(), words.toString()));
        }
        drawn.setLength(0);
        words.setLength(0);
    }

    /** Links first: sending is what the card is for. No two buttons do the same. */
    List<ButtonElement> buttons() {
        Map<String, ButtonElement> buttons = new LinkedHashMap<>();
        for (Action action : card.actions()) {
            if (action instanceof Action.Open open && isPage(open.page())) {
                String page = open.page().toString();
                if (page.length() <= Limits.BUTTON_LINK) {
                    buttons.putIfAbsent(page, Pieces.link(open.label(), page, buttons.size() + 1, card.title()));
                } else {
                    link(open.label(), page);
                }
            }
        }
        for (Action action : card.actions()) {
            if (action instanceof Action.Say say) {
                buttons.putIfAbsent(say.intent().words(), Pieces.button(say, card.title()));
            }
        }
        return List.copyOf(buttons.values());
    }

    /** Slack's buttons open pages only; a phone number stands among the facts. */
    private static boolean isPage(URI page) {
        return "https".equals(page.getScheme()) || "http".equals(page.getScheme());
    }

    /** What is too long for a button may still be a link in the text. */
    private void link(String label, String page) {
        String link = Mrkdwn.link(label, page);
        if (link.length() <= Limits.SECTION) {
            pieces.add(Pieces.section(link, label));
        }
    }
}
