package org.constituent.adapter.slack;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.adapter.slack.Part.Piece;
import org.constituent.chat.Reply;

/** Draws replies as Slack's blocks; what is pressed or chosen carries the words it stands for. */
final class SlackRenderer implements Reply.Renderer<List<List<Piece>>> {

    /** A reply as the fewest messages that hold it. */
    List<Part> draw(Reply reply) {
        return Part.pack(reply.drawnBy(this), Limits.BLOCKS_IN_A_MESSAGE);
    }

    @Override
    public List<List<Piece>> note(Reply.Note reply) {
        return List.of(Pieces.words("", reply.text()));
    }

    @Override
    public List<List<Piece>> sorry(Reply.Sorry reply) {
        return List.of(Pieces.words(reply.what(), reply.remedy()));
    }

    @Override
    public List<List<Piece>> card(Reply.Card reply) {
        return List.of(new CardBlocks(reply).pieces());
    }

    /** As it was written: with what is strong, with links of its own words, the picture, and in small print how to stop. */
    @Override
    public List<List<Piece>> news(Reply.News reply) {
        List<Piece> pieces = new ArrayList<>(List.of(Pieces.header(reply.title())));
        pieces.addAll(Pieces.prose(reply.text()));
        reply.picture().ifPresent(picture -> pieces.add(Pieces.picture(picture)));
        pieces.addAll(Pieces.smallPrint(reply.footer()));
        pieces.addAll(Pieces.rows(
                new CardBlocks(new Reply.Card(reply.title(), List.of(), Optional.empty(), reply.actions())).buttons()));
        return List.of(pieces);
    }

    /** One answer is a button; several are menus of as many as a menu holds. */
    @Override
    public List<List<Piece>> choice(Reply.Choice reply) {
        List<Piece> pieces = new ArrayList<>(Pieces.words(reply.question(), ""));
        if (reply.options().size() == 1) {
            pieces.addAll(Pieces.rows(List.of(Pieces.button(reply.options().get(0), reply.question()))));
            return List.of(pieces);
        }
        Map<String, String> labels = new LinkedHashMap<>(); // two answers that mean the same are one
        reply.options().forEach(option -> labels.putIfAbsent(option.intent().words(), option.label()));
        List<OptionObject> options = labels.entrySet().stream()
                .map(option -> Pieces.option(option.getValue(), option.getKey()))
                .toList();
        List<StaticSelectElement> menus = new ArrayList<>();
        for (int from = 0; from < options.size(); from += Limits.OPTIONS) {
            int to = Math.min(from + Limits.OPTIONS, options.size());
            StaticSelectElement.StaticSelectElementBuilder menu = StaticSelectElement.builder()
                    .actionId(Pieces.SAY + "choice " + (from + 1))
                    .options(options.subList(from, to));
            if (options.size() > Limits.OPTIONS) {
                menu.placeholder(Pieces.plain((from + 1) + "\u2013" + to + " / " + options.size(), Limits.PLACEHOLDER));
            }
            menus.add(menu.build());
        }
        pieces.addAll(Pieces.rows(menus));
        return List.of(pieces);
    }

    /** Where no window can be opened: the question, and a button that opens one. */
    @Override
    public List<List<Piece>> form(Reply.Form reply) {
        List<Piece> pieces = new ArrayList<>(Pieces.words(reply.question(), reply.hint()));
        pieces.addAll(Pieces.rows(List.of(Pieces.button(reply.asks(), reply.question()))));
        return List.of(pieces);
    }

    /** A menu that is filled while one types. */
    @Override
    public List<List<Piece>> search(Reply.Search reply) {
        List<Piece> pieces = Pieces.words(reply.question(), reply.hint());
        Piece question = pieces.get(pieces.size() - 1);
        SectionBlock menu = SectionBlock.builder()
                .text(((SectionBlock) question.block()).getText())
                .accessory(ExternalSelectElement.builder()
                        .actionId(Searched.id(reply))
                        .placeholder(Pieces.plain(reply.question(), Limits.PLACEHOLDER))
                        .minQueryLength(0)
                        .build())
                .build();
        List<Piece> all = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
        all.add(new Piece(menu, question.words()));
        return List.of(all);
    }

    @Override
    public List<List<Piece>> several(Reply.Several reply) {
        return reply.replies().stream()
                .flatMap(one -> one.drawnBy(this).stream())
                .toList();
    }
}
