package org.constituent.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads single settings, remembers which there are, and collects what is wrong with them. */
final class SettingsReader {
    private static final int MOST_DIFFERING = 3;

    private final Map<String, String> given;
    private final Map<String, Integer> lines;
    private final Map<String, String> environment;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> given, Map<String, Integer> lines, Map<String, String> environment) {
        this.given = new HashMap<>(given);
        this.lines = Map.copyOf(lines);
        this.environment = Map.copyOf(environment);
    }

    String matching(String key, String usual, String pattern, String expected) {
        Optional<String> value = value(key);
        if (value.isPresent() && !value.get().matches(pattern)) {
            wrong(key, key + " is \"" + value.get() + "\", but must be " + expected + ".");
            return usual;
        }
        return value.orElse(usual);
    }

    int number(String key, int usual, int least, int most) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.get().matches("-?\\d+")) {
            wrong(key, key + " is \"" + value.get() + "\", but must be a whole number.");
            return usual;
        }
        BigInteger number = new BigInteger(value.get());
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            wrong(key, key + " is " + number + ", but must lie between " + least + " and " + most + ".");
            return usual;
        }
        return number.intValueExact();
    }

    /** An amount of dollars such as {@code 0.015}. */
    BigDecimal dollars(String key, String usual) {
        return new BigDecimal(matching(key, usual, "\\d{1,6}(\\.\\d{1,6})?", "an amount of dollars such as " + usual));
    }

    /** A duration such as {@code PT12H}, not below the least nor above the most; empty for {@code off}. */
    Optional<Duration> interval(String key, Duration usual, Duration least, Duration most) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            return Optional.of(usual);
        }
        if (isOff(value.get())) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(value.get());
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return Optional.of(duration);
            }
            wrong(key, key + " is " + value.get() + ", but must lie between " + least + " and " + most + ".");
        } catch (DateTimeParseException e) {
            wrong(key, key + " is \"" + value.get() + "\", but must be a duration such as PT12H, or off.");
        }
        return Optional.of(usual);
    }

    /** The address of a site, without a slash at its end. */
    Optional<URI> address(String key) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(value.get().replaceFirst("/+$", ""));
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // Told below, as what is not an address of the web.
        }
        wrong(key, key + " is \"" + value.get() + "\", but must be an address such as https://act.example.org.");
        return Optional.empty();
    }

    /** The address of a service, the usual one where none is set; empty for {@code off}. */
    Optional<URI> addressOrOff(String key, String usual) {
        Optional<String> value = value(key);
        if (value.isPresent() && isOff(value.get())) {
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.of(URI.create(usual)) : address(key);
    }

    private static boolean isOff(String value) {
        return value.equals("off") || value.equals("false"); // YAML reads off as false
    }

    /** Words with commas or spaces between. */
    Set<String> words(String key) {
        return value(key).stream()
                .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Internet addresses in digits, with commas or spaces between. */
    Set<String> addresses(String key) {
        Set<String> addresses = words(key);
        addresses.stream()
                .filter(one -> !one.matches("(\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"))
                .sorted()
                .forEach(one -> wrong(
                        key,
                        key + " holds \"" + one + "\", but must hold addresses in digits, such as 127.0.0.1 or ::1."));
        return addresses;
    }

    /** What the environment variable holds whose name is set; empty where there is none. */
    Optional<Secret> secret(String key, String usualVariable, int shortest) {
        String variable = value(key).orElse(usualVariable);
        Optional<String> secret = Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
        if (secret.isPresent() && secret.get().length() < shortest) {
            mistakes.add("The environment variable " + variable + " holds fewer than " + shortest
                    + " characters, which is too easy to guess.");
            return Optional.empty();
        }
        return secret.map(Secret::new);
    }

    /** Notes a mistake, with the line where the key stands. */
    void wrong(String key, String mistake) {
        Integer line = lines.get(key);
        mistakes.add((line == null ? "" : "line " + line + ": ") + mistake);
    }

    /** Throws {@link InvalidSettings} when anything was wrong or is not known. */
    void finish(String fileName) {
        given.keySet().stream().sorted().filter(key -> !known.contains(key)).forEach(key -> {
            String remedy = known.stream()
                    .filter(candidate -> differing(candidate, key) <= MOST_DIFFERING)
                    .min(Comparator.comparingInt(candidate -> differing(candidate, key)))
                    .map(nearest -> "Did you mean " + nearest + "?")
                    .orElseGet(() -> "There are: " + String.join(", ", known) + ".");
            wrong(key, key + " is not a setting. " + remedy);
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidSettings(fileName, mistakes);
        }
    }

    private Optional<String> value(String key) {
        known.add(key);
        return Optional.ofNullable(given.get(key));
    }

    /** A rough distance: how many letters of the longer word have no like among the other's, in order. */
    private static int differing(String one, String other) {
        int[][] common = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                common[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return Math.max(one.length(), other.length()) - common[one.length()][other.length()];
    }
}
