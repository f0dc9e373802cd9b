package org.constituent.adapter.twitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.drafting.Measure;

/**
 * Splits a text into posts: at the ends of sentences where they fit, else between words, else between characters as a
 * reader sees them. Nothing but white space is lost.
 */
final class ThreadText {
    /** After a full stop and the like comes a capital or something that is no letter; "H.R. 1404" and "Sen. smith" hold together. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.!?…。！？])[\"”’»)\\]]*(?<!\\b(?:Sen|Rep|Mr|Ms|Mrs|Dr|No|U\\.S|H\\.R|S|St|vs)\\.)\\s+(?=\\S)|\\R\\s*");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final Measure measure;

    ThreadText(Measure measure) {
        this.measure = measure;
    }

    /** The posts, each of which fits; none for a blank text. */
    List<String> posts(String text) {
        List<String> posts = new ArrayList<>();
        String post = "";
        for (Sentence one : sentences(text)) {
            String sentence = one.words();
            String longer = post.isEmpty() ? sentence : post + one.gap() + sentence;
            if (measure.fits(longer)) {
                post = longer;
                continue;
            }
            if (!post.isEmpty()) {
                posts.add(post);
            }
            post = sentence;
            if (!measure.fits(sentence)) {
                List<String> pieces = pieces(sentence);
                posts.addAll(pieces.subList(0, Math.max(0, pieces.size() - 1)));
                post = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1);
            }
        }
        if (!post.isEmpty()) {
            posts.add(post);
        }
        return List.copyOf(posts);
    }

    private static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = SENTENCE.matcher(text);
        int from = 0;
        String gap = "";
        while (end.find()) {
            // Quotation marks after the full stop belong to the sentence.
            int words = end.start() + end.group().stripTrailing().length();
            gap = add(text.substring(from, words), gap, sentences) ? text.substring(words, end.end()) : gap;
            from = end.end();
        }
        add(text.substring(from), gap, sentences);
        return sentences;
    }

    private static boolean add(String sentence, String gap, List<Sentence> to) {
        String words = sentence.strip().replaceAll("[ \\t]+", " ");
        if (!words.isEmpty()) {
            long breaks = gap.lines().count() - (gap.endsWith("\n") || gap.isEmpty() ? 0 : 1);
            to.add(new Sentence(breaks > 1 ? "\n\n" : breaks > 0 ? "\n" : " ", words));
        }
        return !words.isEmpty();
    }

    /**
     * A sentence.
     *
     * @param gap what stands between it and the one before it in one post
     */
    private record Sentence(String gap, String words) {}

    private List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        String piece = "";
        for (String word : sentence.split(" ", -1)) {
            String longer = piece.isEmpty() ? word : piece + " " + word;
            if (measure.fits(longer)) {
                piece = longer;
                continue;
            }
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            piece = measure.fits(word) ? word : cut(word, pieces);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    /** Cuts a word that no post holds; what is left of it is given back. */
    private String cut(String word, List<String> pieces) {
        StringBuilder piece = new StringBuilder();
        Matcher grapheme = GRAPHEME.matcher(word);
        while (grapheme.find()) {
            if (!measure.fits(piece + grapheme.group())) {
                if (piece.length() > 0) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                if (!measure.fits(grapheme.group())) {
                    continue; // what X takes in no post, such as a byte order mark, is left out
                }
            }
            piece.append(grapheme.group());
        }
        return piece.toString();
    }
}
