package org.constituent.adapter.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.constituent.campaign.Language;
import org.constituent.chat.InHand;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Speaker;
import org.constituent.chat.Text;
import org.constituent.chat.Typeahead;
import org.constituent.chat.Venue;
import org.jspecify.annotations.Nullable;

/** Commands, presses, choices, windows and what is being typed: each becomes words, and words are answered. */
final class Interactions extends ListenerAdapter {
    private final InboundHandler handler;
    private final Typeahead typeahead;
    private final SlashCommands commands;
    private final Optional<String> organizersRole;
    private final Executor workers;
    private final InHand inHand;
    private final DiscordRenderer renderer = new DiscordRenderer();

    Interactions(
            InboundHandler handler,
            Typeahead typeahead,
            SlashCommands commands,
            Optional<String> organizersRole,
            Executor workers,
            InHand inHand) {
        this.handler = handler;
        this.typeahead = typeahead;
        this.commands = commands;
        this.organizersRole = organizersRole;
        this.workers = workers;
        this.inHand = inHand;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        // A command that was renamed since is still shown somewhere: it is answered with help.
        answer(event, message(event, commands.words(event).orElse("help")));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        answer(event, message(event, event.getComponentId()));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        answer(event, message(event, String.join(" ", event.getValues())));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        ModalMapping filled = event.getValue(DiscordRenderer.ANSWER);
        String text = filled == null ? "" : filled.getAsString();
        answer(event, message(event, text).filledInto(event.getModalId()));
    }

    private void answer(IReplyCallback event, InboundMessage message) {
        Optional<Runnable> done = inHand.begin();
        if (done.isEmpty()) {
            return; // we are leaving
        }
        Exchange exchange = new Exchange(event, renderer, done.get());
        work(() -> exchange.answer(handler.answer(message)), exchange);
    }

    private void work(Runnable task, Exchange exchange) {
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException fault) {
                    exchange.failed(fault);
                }
            });
        } catch (RejectedExecutionException fault) {
            exchange.failed(fault);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var typed = event.getFocusedOption();
        Optional<Typeahead.Kind> kind = commands.completed(event.getName(), typed.getName());
        if (kind.isEmpty()) {
            return;
        }
        Typeahead.Question question =
                new Typeahead.Question(speaker(event), kind.get(), typed.getValue(), language(event));
        inHand.work(workers, done -> suggest(event, question, done), fault -> Delivery.failed("a suggestion", fault));
    }

    private void suggest(CommandAutoCompleteInteractionEvent event, Typeahead.Question question, Runnable done) {
        List<Command.Choice> choices = typeahead.suggest(question, Limits.SUGGESTIONS).stream()
                .filter(one -> one.words().length() <= Limits.SUGGESTION_VALUE)
                .map(one -> new Command.Choice(Text.cut(one.label(), Limits.SUGGESTION_LABEL), one.words()))
                .toList();
        event.replyChoices(choices).queue(nothing -> done.run(), reason -> {
            Delivery.failed("a suggestion", reason);
            done.run();
        });
    }

    private InboundMessage message(Interaction event, String words) {
        InboundMessage message = new InboundMessage(
                speaker(event), venue(event), words, event.getTimeCreated().toInstant(), language(event));
        Member member = event.getMember();
        InboundMessage known = member == null
                ? message
                : message.having(member.getUnsortedRoles().stream()
                        .map(role -> role.getId())
                        .collect(Collectors.toSet()));
        return isOrganizer(member) ? known.organizing() : known;
    }

    private boolean isOrganizer(@Nullable Member member) {
        return member != null
                && (member.hasPermission(Permission.MANAGE_SERVER)
                        || member.getUnsortedRoles().stream()
                                .anyMatch(role -> organizersRole
                                        .filter(role.getId()::equals)
                                        .isPresent()));
    }

    private static Speaker speaker(Interaction event) {
        return new Speaker(DiscordPlatform.NAME, event.getUser().getId());
    }

    private static Venue venue(Interaction event) {
        return new Venue(
                DiscordPlatform.NAME,
                Optional.ofNullable(event.getChannelId()).orElse("unknown"),
                Optional.ofNullable(event.getGuild()).map(guild -> guild.getId()));
    }

    private static Optional<Language> language(Interaction event) {
        return Language.parse(event.getUserLocale().getLocale());
    }
}
