package org.constituent.broadcast;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.campaign.Language;
import org.constituent.civic.State;

/**
 * An update as organizers write it: perhaps front matter between two lines of three dashes, then the title on a line of its
 * own where the front matter has none, then the text. {@code --- es} begins the same in another language.
 */
public final class Manuscript {
    private static final Pattern LANGUAGE = Pattern.compile("---\\s*([A-Za-z]{2})\\s*");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z-]+)\\s*:\\s*(.*)");
    private static final Set<String> KEYS = Set.of(
            "title", "link", "image", "alt", "states", "standing", "language", "acted", "at", "urgent", "campaign");
    private static final String DASHES = "---";

    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What the narrowest button leads to. */
    private static final int LONGEST_PAGE = 512;

    private final ZoneId zone;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Entry> front = new HashMap<>();
    private final Map<Language, List<String>> bodies = new LinkedHashMap<>();

    private Manuscript(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads an update.
     *
     * @param campaign of an update that names none
     * @param first the language of what no line {@code --- xx} stands above
     * @param zone of times that name none
     */
    public static Reading read(String text, String campaign, Language first, ZoneId zone) {
        Manuscript manuscript = new Manuscript(zone);
        manuscript.split(text, first);
        Bulletin bulletin = manuscript.bulletin(campaign, first);
        return manuscript.mistakes.isEmpty() && bulletin != null ? new Good(bulletin) : new Wrong(manuscript.mistakes);
    }

    private void split(String text, Language first) {
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<String> lines = clean.replace("\r\n", "\n").strip().lines().toList();
        int at = 0;
        if (!lines.isEmpty() && lines.get(0).strip().equals(DASHES)) {
            at = 1;
            while (at < lines.size() && !lines.get(at).strip().equals(DASHES)) {
                entry(at + 1, lines.get(at));
                at++;
            }
            at++;
        }
        List<String> body = new ArrayList<>();
        bodies.put(first, body);
        for (; at < lines.size(); at++) {
            Matcher other = LANGUAGE.matcher(lines.get(at));
            if (other.matches()) {
                body = new ArrayList<>();
                Language language = Language.parse(other.group(1)).orElse(first);
                if (bodies.put(language, body) != null) {
                    wrong(at + 1, Kind.TWICE, language.code());
                }
            } else {
                body.add(lines.get(at));
            }
        }
    }

    private void entry(int line, String text) {
        Matcher entry = ENTRY.matcher(text.strip());
        if (text.isBlank()) {
            return;
        }
        String key = entry.matches() ? entry.group(1).toLowerCase(Locale.ROOT) : text.strip();
        if (!KEYS.contains(key)) {
            wrong(line, Kind.UNKNOWN_KEY, key);
        } else if (front.put(key, new Entry(line, unquoted(entry.group(2)))) != null) {
            wrong(line, Kind.TWICE, key);
        }
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.endsWith(text.substring(0, 1));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private @org.jspecify.annotations.Nullable Bulletin bulletin(String campaign, Language first) {
        Map<Language, Wording> wordings = new LinkedHashMap<>();
        bodies.forEach((language, lines) -> wording(language.equals(first), lines)
                .ifPresentOrElse(
                        wording -> wordings.put(language, wording), () -> wrong(0, Kind.NO_TEXT, language.code())));
        Optional<URI> link = value("link", Kind.NOT_A_PAGE, Manuscript::page);
        Optional<URI> image = value("image", Kind.NOT_A_PAGE, Manuscript::page);
        Optional<String> alt =
                value("alt", Kind.NO_ALT, text -> Optional.of(text).filter(one -> !one.isBlank()));
        if (image.isPresent() && alt.isEmpty()) {
            wrong(lineOf("image"), Kind.NO_ALT, "");
        }
        Audience audience = new Audience(
                states(),
                value("standing", Kind.NOT_A_STANDING, Audience.OwnLegislators::parse),
                value("language", Kind.NOT_A_LANGUAGE, Language::parse),
                value("acted", Kind.NOT_YES_OR_NO, Manuscript::yes),
                Optional.empty());
        Optional<Instant> time = value("at", Kind.NOT_A_TIME, this::time);
        Optional.ofNullable(front.get("at"))
                .filter(entry -> isLeftOut(entry.value()))
                .ifPresent(entry -> wrong(entry.line(), Kind.NO_SUCH_HOUR, entry.value()));
        boolean urgent = value("urgent", Kind.NOT_YES_OR_NO, Manuscript::yes).orElse(false);
        if (wordings.isEmpty()) {
            return null;
        }
        return new Bulletin(
                value("campaign", Kind.UNKNOWN_KEY, Optional::of).orElse(campaign),
                wordings,
                link,
                image.map(page -> new Update.Image(page, alt.orElse(""))),
                audience,
                time,
                urgent);
    }

    private Optional<Wording> wording(boolean isFirst, List<String> lines) {
        String text = String.join("\n", lines).strip();
        Optional<String> title = isFirst ? value("title", Kind.NO_TEXT, Optional::of) : Optional.empty();
        if (title.isPresent()) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Wording(title.get(), text));
        }
        int end = text.indexOf('\n');
        return end < 0
                ? Optional.empty()
                : Optional.of(new Wording(
                        text.substring(0, end).replaceFirst("^#+ +", "").strip(),
                        text.substring(end).strip()));
    }

    private Set<State> states() {
        Set<State> states = new HashSet<>();
        Entry entry = front.get("states");
        if (entry != null) {
            for (String code : entry.value().strip().split("[,\\s]+", -1)) {
                State.ofCode(code.toUpperCase(Locale.ROOT))
                        .ifPresentOrElse(states::add, () -> wrong(entry.line(), Kind.NOT_A_STATE, code));
            }
        }
        return states;
    }

    private <T> Optional<T> value(String key, Kind kind, Function<String, Optional<T>> reader) {
        Entry entry = front.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(entry.value());
        if (value.isEmpty()) {
            wrong(entry.line(), kind, entry.value());
        }
        return value;
    }

    private int lineOf(String key) {
        Entry entry = front.get(key);
        return entry == null ? 0 : entry.line();
    }

    private void wrong(int line, Kind kind, String value) {
        mistakes.add(new Mistake(line, kind, value));
    }

    private static Optional<URI> page(String text) {
        try {
            URI page = new URI(text);
            return "https".equals(page.getScheme()) && page.getHost() != null && text.length() <= LONGEST_PAGE
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "s\u00ed", "si" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Instant> time(String text) {
        String form = form(text);
        try {
            return Optional.of(OffsetDateTime.parse(form).toInstant());
        } catch (DateTimeException e) {
            try {
                return Optional.of(LocalDateTime.parse(form).atZone(zone).toInstant());
            } catch (DateTimeException other) {
                return Optional.empty();
            }
        }
    }

    private static String form(String time) {
        return time.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (\\d)", "$1T$2");
    }

    /** In the night in which clocks go forward an hour is left out. */
    private boolean isLeftOut(String time) {
        try {
            return zone.getRules()
                    .getValidOffsets(LocalDateTime.parse(form(time)))
                    .isEmpty();
        } catch (DateTimeException e) {
            return false; // told already, or written with an offset of its own
        }
    }

    private record Entry(int line, String value) {}

    /** What was found. */
    public sealed interface Reading {}

    /** An update. */
    public record Good(Bulletin bulletin) implements Reading {}

    /** Mistakes, all of them. */
    public record Wrong(List<Mistake> mistakes) implements Reading {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * One mistake.
     *
     * @param line 0 where none is to blame
     */
    public record Mistake(int line, Kind kind, String value) {}

    /** What may be wrong. */
    public enum Kind {
        UNKNOWN_KEY,
        TWICE,
        NO_TEXT,
        NOT_A_PAGE,
        NO_ALT,
        NOT_A_STATE,
        NOT_A_STANDING,
        NOT_A_LANGUAGE,
        NOT_YES_OR_NO,
        NOT_A_TIME,
        NO_SUCH_HOUR
    }
}
