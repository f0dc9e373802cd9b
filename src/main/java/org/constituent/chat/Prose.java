package org.constituent.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with a little formatting, which every platform writes in its own notation. Read from a small part of Markdown:
 * {@code **strong**}, {@code *emphasis*}, {@code [label](https://…)} and lists with {@code - }.
 */
public record Prose(List<Span> spans) {
    private static final Pattern MARKS = Pattern.compile("\\*\\*(?<strong>[^*\\n]+)\\*\\*"
            + "|(?<![\\p{L}\\p{N}*])[*_](?<emphasis>[^*_\\n]+)[*_](?![\\p{L}\\p{N}*])"
            + "|\\[(?<label>[^\\]\\n]+)\\]\\((?<page>https?://[^\\s()]+)\\)");
    private static final Pattern ITEM = Pattern.compile("(?m)^[-*] +");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    public Prose {
        spans = List.copyOf(spans);
    }

    public static Prose of(String markdown) {
        String text = HEADING.matcher(markdown.replace("\r\n", "\n").strip()).replaceAll("**$1**");
        text = ITEM.matcher(text).replaceAll("\u2022 ");
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARKS.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(text.substring(from, mark.start()), spans);
            if (mark.group("strong") != null) {
                spans.add(new Strong(mark.group("strong")));
            } else if (mark.group("emphasis") != null) {
                spans.add(new Emphasis(mark.group("emphasis")));
            } else {
                spans.add(linked(mark.group("label"), mark.group("page")));
            }
            from = mark.end();
        }
        plain(text.substring(from), spans);
        return new Prose(spans);
    }

    /** This, and a paragraph more. */
    public Prose and(Span paragraph) {
        List<Span> all = new ArrayList<>(spans);
        all.add(new Plain("\n\n"));
        all.add(paragraph);
        return new Prose(all);
    }

    /** What is no address after all is told as it was written. */
    private static Span linked(String label, String page) {
        try {
            return new Linked(label, new URI(page));
        } catch (URISyntaxException e) {
            return new Plain(label + " (" + page + ")");
        }
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Plain(text));
        }
    }

    /** Written in a notation, span by span. */
    public String written(Function<Span, String> notation) {
        return spans.stream().map(notation).collect(Collectors.joining());
    }

    /** Without formatting; addresses stand behind their labels. */
    public String plain() {
        return written(span ->
                span instanceof Linked link && !link.text().equals(link.page().toString())
                        ? link.text() + " (" + link.page() + ")"
                        : span.text());
    }

    /** A stretch of a text that looks the same throughout. */
    public sealed interface Span {
        String text();
    }

    /** As it is. */
    public record Plain(String text) implements Span {}

    /** What matters most. */
    public record Strong(String text) implements Span {}

    /** What is said with a stress. */
    public record Emphasis(String text) implements Span {}

    /** What leads elsewhere. */
    public record Linked(String text, URI page) implements Span {}
}
