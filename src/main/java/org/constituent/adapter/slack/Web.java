package org.constituent.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Response;
import org.constituent.adapter.slack.Outcome.Done;
import org.constituent.adapter.slack.Outcome.Ill;
import org.constituent.adapter.slack.Outcome.Refused;
import org.constituent.adapter.slack.Outcome.Silence;
import org.constituent.adapter.slack.Outcome.Slower;
import org.constituent.port.Installations;
import org.constituent.port.Installations.Installation;

/** Asks Slack for things, one request at a time, and tells what became of each. */
final class Web {
    /** Between a channel and a message in what {@link #tell} names. */
    static final char CHANNEL_END = '/';

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final int TOO_FAST = 429;
    private static final int ILL = 500;

    private final Slack slack;
    private final Installations installations;

    Web(Slack slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /** Posts a message for everybody in a channel, or in a thread of it. */
    Outcome post(String workspace, Where.Channel to, Part part) {
        return call(
                workspace,
                methods -> methods.chatPostMessage(request -> request.channel(to.id())
                        .threadTs(to.thread().orElse(null))
                        .text(part.text())
                        .blocks(part.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
                response -> response.getTs());
    }

    /** Posts a message in a channel, or to a person by their account; the outcome names it for {@link #change}. */
    Outcome tell(String workspace, String to, Part part) {
        return call(
                workspace,
                methods -> methods.chatPostMessage(request -> request.channel(to)
                        .text(part.text())
                        .blocks(part.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
                response -> response.getChannel() + CHANNEL_END + response.getTs());
    }

    /** Shows something else in the place of a message. */
    Outcome change(String workspace, String channel, String message, Part part) {
        return call(
                workspace,
                methods -> methods.chatUpdate(request ->
                        request.channel(channel).ts(message).text(part.text()).blocks(part.blocks())),
                response -> response.getChannel() + CHANNEL_END + response.getTs());
    }

    /** The channel where the bot and a person talk alone. */
    Outcome direct(String workspace, String user) {
        return call(
                workspace,
                methods -> methods.conversationsOpen(request -> request.users(List.of(user))),
                (ConversationsOpenResponse response) -> response.getChannel() == null
                        ? ""
                        : response.getChannel().getId());
    }

    Outcome open(String workspace, String trigger, View window) {
        return call(
                workspace,
                methods ->
                        methods.viewsOpen(request -> request.triggerId(trigger).view(window)),
                response -> "");
    }

    Outcome publish(String workspace, String user, View home) {
        return call(
                workspace,
                methods -> methods.viewsPublish(request -> request.userId(user).view(home)),
                response -> "");
    }

    /** Answers by an address that Slack gave, to whoever acted or to everybody there. */
    Outcome respond(Where.Given to, Part part, boolean forAll) {
        ActionResponse message = ActionResponse.builder()
                .responseType(forAll ? "in_channel" : "ephemeral")
                .replaceOriginal(false)
                .text(part.text())
                .blocks(part.blocks())
                .threadTs(to.thread().orElse(null))
                .build();
        try (Response response = slack.getHttpClient().postJsonBody(to.address(), message)) {
            if (response.isSuccessful()) {
                return new Done("");
            }
            return response.code() == TOO_FAST || response.code() >= ILL
                    ? trouble(response)
                    : new Refused(errorIn(response.body().string()));
        } catch (IOException e) {
            return new Silence(e.getClass().getSimpleName());
        }
    }

    private static String errorIn(String body) {
        for (String known : List.of("used_url", "expired_url", "invalid_blocks")) {
            if (body.contains(known)) {
                return known;
            }
        }
        return "response_url";
    }

    /** Somebody, as Slack knows them; empty where it does not tell. */
    Optional<User> person(String workspace, String user) {
        Function<UsersInfoResponse, String> nothing = response -> "";
        User[] found = new User[1];
        call(
                workspace,
                methods -> {
                    UsersInfoResponse response =
                            methods.usersInfo(request -> request.user(user).includeLocale(true));
                    found[0] = response.getUser();
                    return response;
                },
                nothing);
        return Optional.ofNullable(found[0]);
    }

    private <T extends SlackApiTextResponse> Outcome call(
            String workspace, Request<T> request, Function<T, String> id) {
        Optional<Installation> installation = installations.in(workspace);
        if (installation.isEmpty()) {
            return new Refused("not_installed");
        }
        return ask(slack.methods(installation.get().token()), request, id);
    }

    /** One request with its outcome. */
    static <T extends SlackApiTextResponse> Outcome ask(
            MethodsClient methods, Request<T> request, Function<T, String> id) {
        try {
            T response = request.of(methods);
            if (response.isOk()) {
                return new Done(Optional.ofNullable(id.apply(response)).orElse(""));
            }
            return refused(Optional.ofNullable(response.getError()).orElse("unknown"));
        } catch (SlackApiException e) {
            return e.getResponse().code() == TOO_FAST || e.getResponse().code() >= ILL
                    ? trouble(e.getResponse())
                    : refused(Optional.ofNullable(e.getError())
                            .flatMap(error -> Optional.ofNullable(error.getError()))
                            .orElse("HTTP " + e.getResponse().code()));
        } catch (IOException e) {
            return new Silence(e.getClass().getSimpleName());
        }
    }

    private static Outcome refused(String error) {
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Slower(USUAL_PAUSE);
        }
        return new Refused(error);
    }

    private static Outcome trouble(Response response) {
        if (response.code() != TOO_FAST) {
            return new Ill("HTTP " + response.code());
        }
        String seconds = Optional.ofNullable(response.header("Retry-After")).orElse("");
        return new Slower(seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_PAUSE);
    }

    /** One request. */
    interface Request<T extends SlackApiTextResponse> {
        T of(MethodsClient methods) throws IOException, SlackApiException;
    }
}
