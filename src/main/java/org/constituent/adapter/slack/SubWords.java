package org.constituent.adapter.slack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.chat.Command;
import org.constituent.chat.Command.OneOf;
import org.constituent.chat.Command.Parameter;
import org.constituent.chat.Command.Value;
import org.constituent.chat.Intent;

/**
 * What follows the one command that there is on Slack. Where it begins with the name of one of ours, in any language,
 * it is that; else it is what people would write anyway: a place, a number, a sentence.
 */
final class SubWords {
    private final List<Command> commands;

    SubWords(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /** The words of an intent. */
    String words(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return new Intent.ShowOverview().words();
        }
        return commands.stream()
                .flatMap(command -> names(command)
                        .flatMap(name -> after(name, text).stream().flatMap(rest -> said(command, rest).stream())))
                .findFirst()
                .orElse(text);
    }

    /** A name of two words is joined by a hyphen; people may leave it out. */
    private static Stream<String> names(Command command) {
        return command.name().values().stream().flatMap(name -> Stream.of(name, name.replace('-', ' ')));
    }

    private static Optional<String> after(String name, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return folded.equals(name) || folded.startsWith(name + " ")
                ? Optional.of(text.substring(name.length()).strip())
                : Optional.empty();
    }

    /** Empty where something is missing that the command needs: then the words may mean something by themselves. */
    private static Optional<String> said(Command command, String rest) {
        Map<String, String> given = new HashMap<>();
        List<String> left = new ArrayList<>(Arrays.asList(rest.isEmpty() ? new String[0] : rest.split(" ", -1)));
        for (Parameter parameter : command.parameters()) {
            if (parameter.values() instanceof OneOf few) {
                few.values().stream()
                        .filter(value -> left.removeIf(word -> means(value, word)))
                        .findFirst()
                        .ifPresent(value -> given.put(parameter.key(), value.words()));
            }
        }
        command.parameters().stream()
                .filter(parameter -> !(parameter.values() instanceof OneOf) && !left.isEmpty())
                .findFirst()
                .ifPresent(parameter -> {
                    given.put(parameter.key(), String.join(" ", left));
                    left.clear();
                });
        boolean whole = command.parameters().stream()
                .allMatch(parameter -> !parameter.required() || given.containsKey(parameter.key()));
        return whole && left.isEmpty() ? Optional.of(command.words().apply(given)) : Optional.empty();
    }

    private static boolean means(Value value, String word) {
        return value.words().equalsIgnoreCase(word)
                || value.label().values().stream().anyMatch(label -> label.equalsIgnoreCase(word));
    }
}
