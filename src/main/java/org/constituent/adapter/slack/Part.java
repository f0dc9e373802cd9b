package org.constituent.adapter.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.constituent.chat.Text;

/** One message, before it is sent. */
record Part(List<Piece> pieces) {
    Part {
        pieces = List.copyOf(pieces);
    }

    /**
     * One block.
     *
     * @param words the same in words, for notifications and for those who listen
     */
    record Piece(LayoutBlock block, String words) {}

    List<LayoutBlock> blocks() {
        return pieces.stream().map(Piece::block).toList();
    }

    /** All of it in words; Slack reads commands in them, so none is left. */
    String text() {
        String words = pieces.stream()
                .map(Piece::words)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        String clean = Text.clean(words);
        int most = Limits.TEXT;
        // Cut before escaping, so that no escape is parted.
        while (Mrkdwn.escaped(Text.cut(clean, most)).length() > Limits.TEXT) {
            most = most * 3 / 4;
        }
        return Mrkdwn.escaped(Text.cut(clean, most));
    }

    /** As few messages as hold the groups in their order; a group is parted only where no message holds it. */
    static List<Part> pack(List<List<Piece>> groups, int mostBlocks) {
        List<Part> parts = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (List<Piece> group : groups) {
            if (!fits(open, group, mostBlocks) && !open.isEmpty()) {
                parts.add(new Part(open));
                open = new ArrayList<>();
            }
            for (Piece piece : group) {
                if (!fits(open, List.of(piece), mostBlocks)) {
                    parts.add(new Part(open));
                    open = new ArrayList<>();
                }
                open.add(piece);
            }
        }
        if (!open.isEmpty()) {
            parts.add(new Part(open));
        }
        return parts;
    }

    private static boolean fits(List<Piece> open, List<Piece> more, int mostBlocks) {
        int words = open.stream().mapToInt(Part::length).sum()
                + more.stream().mapToInt(Part::length).sum();
        return open.size() + more.size() <= mostBlocks && words <= Limits.WORDS_IN_A_MESSAGE;
    }

    private static int length(Piece piece) {
        return piece.words().length();
    }
}
