package org.constituent.adapter.twitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.drafting.Measure;

/** Draws a reply as the plain text of a post: no account is named by its handle, and links only where they are wanted. */
final class PostText implements Reply.Renderer<String> {
    private static final Pattern LINK = Pattern.compile("\\s*\\(?https?://[^\\s)]+\\)?");

    /** "More: https://…", where it is all a sentence says. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:^|(?<=[.!?…]))[^\\S\\n]*[^.!?…:\\n]{1,40}:[^\\S\\n]*https?://\\S+", Pattern.MULTILINE);

    /** With the full stop people set before it; not the sign within an address of mail, which calls nobody. */
    private static final Pattern HANDLE = Pattern.compile("(?:(?<!\\S)\\.)?(?<![\\w@＠])[@＠](?=\\w)");

    private final boolean links;
    private final Measure measure;

    PostText(boolean links, Measure measure) {
        this.links = links;
        this.measure = measure;
    }

    String of(Reply reply) {
        String named = HANDLE.matcher(reply.drawnBy(this)).replaceAll("");
        return (links ? named : withoutLinks(named)).strip();
    }

    /** Names of sites are links to X, and cost as much. */
    private String withoutLinks(String text) {
        String left = LINK.matcher(LABELLED.matcher(text).replaceAll("")).replaceAll("");
        for (String link : measure.links(left)) {
            left = left.replaceFirst("\\s*\\(?" + Pattern.quote(link) + "\\)?", "");
        }
        return left;
    }

    @Override
    public String note(Reply.Note reply) {
        return reply.text();
    }

    /** Without the footer, which tells a reader how to stop: here one follows the account, or does not. */
    @Override
    public String news(Reply.News news) {
        List<String> lines =
                new ArrayList<>(List.of(news.title() + "\n", news.text().plain()));
        news.actions().forEach(action -> {
            if (links && action instanceof Action.Open open) {
                lines.add(open.label() + ": " + open.page());
            }
        });
        return String.join("\n", lines);
    }

    @Override
    public String card(Reply.Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.title());
        card.facts()
                .forEach(fact -> lines.add(fact.name().isEmpty() ? fact.value() : fact.name() + ": " + fact.value()));
        card.passage().ifPresent(passage -> lines.add(passage.text()));
        card.actions().forEach(action -> {
            if (action instanceof Action.Open open) {
                lines.add(open.label() + ": " + open.page());
            }
        });
        return String.join(
                "\n",
                links
                        ? lines
                        : lines.stream().filter(line -> !isLinkAlone(line)).toList());
    }

    private static boolean isLinkAlone(String line) {
        return line.matches("[^:]*: https?://\\S+");
    }

    @Override
    public String choice(Reply.Choice reply) {
        return reply.question();
    }

    @Override
    public String form(Reply.Form reply) {
        return reply.question();
    }

    @Override
    public String several(Reply.Several reply) {
        return String.join(
                "\n", reply.replies().stream().map(one -> one.drawnBy(this)).toList());
    }

    @Override
    public String sorry(Reply.Sorry reply) {
        return reply.what() + " " + reply.remedy();
    }
}
