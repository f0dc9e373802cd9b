package org.constituent.adapter.discord;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.constituent.campaign.Language;
import org.constituent.chat.Command;
import org.constituent.chat.Command.Completed;
import org.constituent.chat.Command.OneOf;
import org.constituent.chat.Command.Parameter;
import org.constituent.chat.Typeahead;

/** Our commands as Discord lists them, in every language it has of ours; and the words of what was called. */
final class SlashCommands {
    private final Map<String, Command> byName = new HashMap<>();
    private final List<Command> commands;

    SlashCommands(List<Command> commands) {
        this.commands = List.copyOf(commands);
        commands.forEach(command -> byName.put(english(command.name()), command));
    }

    Collection<SlashCommandData> data() {
        return commands.stream().map(SlashCommands::data).toList();
    }

    /** The words that a call stands for; empty for a command we no longer have. */
    Optional<String> words(CommandInteractionPayload call) {
        return Optional.ofNullable(byName.get(call.getName())).map(command -> {
            Map<String, String> given = new HashMap<>();
            for (Parameter parameter : command.parameters()) {
                OptionMapping option = call.getOption(english(parameter.name()));
                if (option != null) {
                    given.put(parameter.key(), option.getAsString());
                }
            }
            return command.words().apply(given);
        });
    }

    /** What is completed in a parameter of a command; empty where nothing is. */
    Optional<Typeahead.Kind> completed(String command, String parameter) {
        return Optional.ofNullable(byName.get(command)).stream()
                .flatMap(known -> known.parameters().stream())
                .filter(known -> english(known.name()).equals(parameter))
                .flatMap(known ->
                        known.values() instanceof Completed completed ? Stream.of(completed.kind()) : Stream.of())
                .findFirst();
    }

    private static SlashCommandData data(Command command) {
        SlashCommandData data = Commands.slash(english(command.name()), english(command.does()))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        localized(command.name(), data::setNameLocalization);
        localized(command.does(), data::setDescriptionLocalization);
        if (command.forOrganizers()) {
            data.setContexts(InteractionContextType.GUILD)
                    .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        }
        command.parameters().forEach(parameter -> data.addOptions(option(parameter)));
        return data;
    }

    private static OptionData option(Parameter parameter) {
        OptionData option = new OptionData(
                OptionType.STRING, english(parameter.name()), english(parameter.does()), parameter.required());
        localized(parameter.name(), option::setNameLocalization);
        localized(parameter.does(), option::setDescriptionLocalization);
        if (parameter.values() instanceof OneOf few) {
            few.values().forEach(value -> {
                var choice = new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                        english(value.label()), value.words());
                localized(value.label(), choice::setNameLocalization);
                option.addChoices(choice);
            });
        } else {
            option.setAutoComplete(true);
        }
        return option;
    }

    /** Every locale of Discord's whose language we speak, but the one of the names themselves. */
    private static void localized(Map<Language, String> words, BiConsumer<DiscordLocale, String> set) {
        words.forEach((language, text) -> Arrays.stream(DiscordLocale.values())
                .filter(locale -> !language.equals(Language.ENGLISH)
                        && language.code().equals(locale.getLocale().split("-", -1)[0]))
                .forEach(locale -> set.accept(locale, text)));
    }

    private static String english(Map<Language, String> words) {
        return Objects.requireNonNull(words.get(Language.ENGLISH));
    }
}
