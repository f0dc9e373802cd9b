package org.constituent.campaign;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** A date known to the year, the month or the day. */
public record PartialDate(String iso) {
    public PartialDate {
        if (parse(iso).isEmpty()) {
            throw new IllegalArgumentException("not YYYY, YYYY-MM or YYYY-MM-DD: " + iso);
        }
    }

    private static Optional<String> parse(String iso) {
        try {
            switch (iso.length()) {
                case 4 -> Year.parse(iso);
                case 7 -> YearMonth.parse(iso);
                default -> LocalDate.parse(iso);
            }
            return Optional.of(iso);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day, where it is known to the day. */
    public Optional<LocalDate> day() {
        return iso.length() == 10 ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    /** As people write it, for example {@code December 2019}. */
    public String in(Language language) {
        Locale locale = language.locale();
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 ->
                YearMonth.parse(iso)
                        .format(DateTimeFormatter.ofPattern(
                                language.equals(Language.SPANISH) ? "MMMM 'de' yyyy" : "MMMM yyyy", locale));
            default ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.parse(iso));
        };
    }
}
