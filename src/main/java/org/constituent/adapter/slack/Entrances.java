package org.constituent.adapter.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.chat.Intent;
import org.constituent.chat.Speaker;
import org.constituent.chat.Typeahead;
import org.constituent.port.Recent;

/** Every way in: each becomes words, is acknowledged at once, and is answered afterwards. */
final class Entrances {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final String ALONE = "im";
    private static final String HOME = "home";

    private final Answers answers;
    private final People people;
    private final SubWords subWords;
    private final Typeahead typeahead;
    private final Recent<Boolean> seen;

    Entrances(Answers answers, People people, SubWords subWords, Typeahead typeahead, Recent<Boolean> seen) {
        this.answers = answers;
        this.people = people;
        this.subWords = subWords;
        this.typeahead = typeahead;
        this.seen = seen;
    }

    void open(App app) {
        app.command(ANY, (request, context) -> {
            command(request.getPayload());
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            pressed(request.getPayload());
            return context.ack();
        });
        app.blockSuggestion(
                ANY, (request, context) -> context.ack(suggested(context.getTeamId(), request.getPayload())));
        app.viewSubmission(ANY, (request, context) -> {
            filled(request.getPayload());
            return context.ack();
        });
        app.globalShortcut(ANY, (request, context) -> {
            var shortcut = request.getPayload();
            once(
                    shortcut.getTriggerId(),
                    Act.alone(
                            context.getTeamId(),
                            shortcut.getUser().getId(),
                            new Intent.AskPlace().words(),
                            new Where.Direct(),
                            Optional.ofNullable(shortcut.getTriggerId())));
            return context.ack();
        });
        app.event(MessageEvent.class, (event, context) -> {
            written(event, context.getTeamId());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (event, context) -> {
            mentioned(event, context.getTeamId());
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            if (HOME.equals(event.getEvent().getTab()) && seen.keep(event.getEventId(), true)) {
                answers.drawHome(context.getTeamId(), event.getEvent().getUser());
            }
            return context.ack();
        });
    }

    /** Whatever Slack says twice is answered once. */
    private void once(String id, Act act) {
        if (seen.keep(id, true)) {
            answers.answer(act);
        }
    }

    private void command(SlashCommandPayload command) {
        once(
                command.getTriggerId(),
                new Act(
                        command.getTeamId(),
                        command.getUserId(),
                        among(command.getChannelId()),
                        subWords.words(Mrkdwn.typed(
                                Optional.ofNullable(command.getText()).orElse(""))),
                        Optional.empty(),
                        false,
                        // Where two people talk, the bot is none of them: only whoever asked sees the answer.
                        new Where.Given(command.getResponseUrl(), false, Optional.empty()),
                        Optional.of(command.getTriggerId())));
    }

    private void pressed(BlockActionPayload press) {
        BlockActionPayload.Action action = press.getActions().get(0);
        if (action.getActionId().startsWith(Pieces.OPEN)) {
            return; // a page was opened, elsewhere
        }
        String words = action.getSelectedOption() == null
                ? Optional.ofNullable(action.getValue()).orElse("")
                : action.getSelectedOption().getValue();
        boolean ephemeral = press.getContainer() != null && press.getContainer().isEphemeral();
        Optional<String> channel = Optional.ofNullable(press.getChannel()).map(BlockActionPayload.Channel::getId);
        Where where = press.getResponseUrl() == null
                ? new Where.Direct()
                : new Where.Given(
                        press.getResponseUrl(),
                        !ephemeral && channel.flatMap(Entrances::among).isEmpty(),
                        Optional.ofNullable(press.getContainer()).map(BlockActionPayload.Container::getThreadTs));
        once(
                press.getTriggerId(),
                new Act(
                        press.getTeam().getId(),
                        press.getUser().getId(),
                        channel.flatMap(Entrances::among),
                        words,
                        Optional.empty(),
                        false,
                        where,
                        Optional.of(press.getTriggerId())));
    }

    private void filled(ViewSubmissionPayload window) {
        once(
                window.getTriggerId() == null ? window.getView().getId() : window.getTriggerId(),
                new Act(
                        window.getTeam().getId(),
                        window.getUser().getId(),
                        Optional.empty(),
                        Views.filled(window.getView()),
                        Optional.of(window.getView().getCallbackId()),
                        false,
                        Where.of(Optional.ofNullable(window.getView().getPrivateMetadata())
                                .orElse("")),
                        Optional.empty()));
    }

    private BlockSuggestionResponse suggested(String workspace, BlockSuggestionPayload typing) {
        String user = typing.getUser().getId();
        List<Option> options = Searched.of(typing.getActionId()).stream()
                .flatMap(searched -> typeahead
                        .suggest(
                                new Typeahead.Question(
                                        new Speaker(SlackPlatform.NAME, user),
                                        searched.kind(),
                                        Optional.ofNullable(typing.getValue()).orElse(""),
                                        people.remembered(workspace, user).language()),
                                Limits.OPTIONS)
                        .stream()
                        .filter(found -> searched.wordsFor(found).length() <= Limits.OPTION_VALUE)
                        .map(found -> Option.builder()
                                .text(Pieces.plain(found.label(), Limits.OPTION_LABEL))
                                .value(searched.wordsFor(found))
                                .build()))
                .toList();
        return BlockSuggestionResponse.builder().options(options).build();
    }

    /** What is written in a channel is not for the bot, unless it is called by name. */
    private void written(EventsApiPayload<MessageEvent> event, String workspace) {
        MessageEvent message = event.getEvent();
        boolean person = message.getBotId() == null && message.getUser() != null;
        String words = Optional.ofNullable(message.getText()).orElse("");
        if (person && ALONE.equals(message.getChannelType()) && !words.isBlank()) {
            once(
                    event.getEventId(),
                    Act.alone(
                            workspace,
                            message.getUser(),
                            Mrkdwn.typed(words),
                            new Where.Channel(message.getChannel(), Optional.ofNullable(message.getThreadTs())),
                            Optional.empty()));
        }
    }

    private void mentioned(EventsApiPayload<AppMentionEvent> event, String workspace) {
        AppMentionEvent mention = event.getEvent();
        if (mention.getBotId() != null || mention.getUser() == null) {
            return; // two bots would never come to an end
        }
        String words = Mrkdwn.typed(
                        Optional.ofNullable(mention.getText()).orElse("").replaceAll("<@[A-Z0-9]+(\\|[^>]*)?>", " "))
                .strip();
        once(
                event.getEventId(),
                new Act(
                        workspace,
                        mention.getUser(),
                        Optional.of(mention.getChannel()),
                        words.isEmpty() ? new Intent.Greeting().words() : words,
                        Optional.empty(),
                        true,
                        new Where.Channel(mention.getChannel(), Optional.ofNullable(mention.getThreadTs())),
                        Optional.empty()));
    }

    /** Channels of many; those of two have ids of their own. */
    private static Optional<String> among(String channel) {
        return channel.startsWith("D") ? Optional.empty() : Optional.of(channel);
    }
}
