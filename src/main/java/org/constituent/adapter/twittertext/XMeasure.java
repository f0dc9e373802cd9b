package org.constituent.adapter.twittertext;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.drafting.Measure;

/**
 * X's weighted count: a link counts 23 whatever its length, most other signs 1 or 2 (twitter-text, version 3).
 *
 * <p>The library takes most of a millisecond for a post. A post's count is the sum of its words' counts, for
 * neither a link nor an emoji holds a space: so plain words are counted here, where each sign is 1, and
 * the library is asked about the others, about each once.
 */
public final class XMeasure implements Measure {
    private static final int LIMIT = 280;
    private static final int MOST_REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 300;

    private static final Word NOTHING = new Word(0, false);

    private final Map<String, Word> judged = new ConcurrentHashMap<>();

    @Override
    public int length(String text) {
        return measured(text).length();
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public boolean fits(String text) {
        Word whole = measured(text);
        return whole.allowed() && whole.length() <= LIMIT;
    }

    /** Names of sites without https:// before them too. */
    @Override
    public List<String> links(String text) {
        return text.indexOf('.') < 0 ? List.of() : List.copyOf(new Extractor().extractURLs(text));
    }

    private Word measured(String text) {
        if (text.trim().isEmpty()) { // as the library sees it
            return NOTHING;
        }
        int length = 0;
        boolean allowed = true;
        int begin = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end < text.length() && text.charAt(end) > ' ') {
                continue;
            }
            Word word = switch (kind(text, begin, end)) {
                case PLAIN -> new Word(end - begin, true);
                case OTHER -> judged(text.substring(begin, end));
                case UNCERTAIN -> null;
            };
            if (word == null) {
                return judge(text);
            }
            allowed &= word.allowed();
            length += word.length() + (end < text.length() ? 1 : 0); // with the space after it
            begin = end + 1;
        }
        return new Word(length, allowed);
    }

    private Word judged(String word) {
        Word known = judged.get(word);
        if (known != null) {
            return known;
        }
        Word fresh = judge(word);
        if (word.length() <= LONGEST_REMEMBERED) {
            if (judged.size() >= MOST_REMEMBERED) {
                judged.clear();
            }
            judged.put(word, fresh);
        }
        return fresh;
    }

    private static Word judge(String text) {
        TwitterTextParseResults result = TwitterTextParser.parseTweet(text);
        return new Word(result.weightedLength, result.isValid || result.weightedLength > LIMIT);
    }

    private static Kind kind(String text, int begin, int end) {
        boolean plain = true;
        boolean ascii = true;
        boolean domain = false;
        int sinceDot = Integer.MAX_VALUE; // letters, while there is nothing but letters
        for (int i = begin; i < end; i++) {
            char sign = text.charAt(i);
            ascii &= sign <= '~';
            plain &= isPlain(sign);
            if (sign == '.') {
                sinceDot = 0;
            } else if (sinceDot != Integer.MAX_VALUE) {
                sinceDot = sign > '~' || Character.isLetter(sign) ? sinceDot + 1 : Integer.MAX_VALUE;
                domain |= sinceDot == 2; // the least that may be the end of one
            }
        }
        return plain && !domain ? Kind.PLAIN : ascii || !domain ? Kind.OTHER : Kind.UNCERTAIN;
    }

    /** A Latin letter or an ordinary mark. */
    private static boolean isPlain(char sign) {
        return sign <= '~'
                || (sign >= '\u00C0' && sign <= '\u017F')
                || sign == '\u00A1' // ¡
                || sign == '\u00BF' // ¿
                || (sign >= '\u2010' && sign <= '\u201F'); // dashes and quotation marks
    }

    private enum Kind {
        /** Each of its signs counts 1. */
        PLAIN,
        /** The library knows. */
        OTHER,
        /** It may hold a domain beside foreign letters, where the library looks at the words around it too. */
        UNCERTAIN
    }

    /** What a word counts, and whether X takes its signs at all. */
    private record Word(int length, boolean allowed) {}
}
