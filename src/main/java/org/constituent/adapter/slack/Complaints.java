package org.constituent.adapter.slack;

import com.slack.api.util.http.listener.HttpResponseListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watches what Slack answers, and tells the operator what it refuses and they can mend: one line for each kind, once. */
final class Complaints extends HttpResponseListener {
    private static final Pattern REFUSED = Pattern.compile("\"ok\"\\s*:\\s*false.*?\"error\"\\s*:\\s*\"([a-z_]+)\"");
    private static final String APPS = "https://api.slack.com/apps";
    private static final String ANEW =
            "Install the app anew on " + APPS + " and set its token where slack.bot-token-env says.";
    private static final String SOCKETS = "apps.connections.open";

    private static final Map<String, String> REMEDIES = Map.of(
            "invalid_auth", "it does not know the bot's token. " + ANEW,
            "not_authed", "it does not know the bot's token. " + ANEW,
            "token_revoked", "the bot's token was revoked, or the app was removed from the workspace. " + ANEW,
            "token_expired", "the bot's token has expired. " + ANEW,
            "account_inactive", "the app was removed from the workspace, or that was closed. " + ANEW,
            "missing_scope",
                    "the app lacks a permission. Compare it with config/slack-manifest.yaml and install it anew on "
                            + APPS + ".",
            "channel_not_found",
                    "a channel is not there, or the bot is not in it. Invite the bot there with /invite, or stop what is sent there.",
            "not_in_channel", "the bot is not in a channel where it was to write. Invite it there with /invite.",
            "is_archived", "a channel where the bot was to write is archived. Stop what is sent there.",
            "not_allowed_token_type",
                    "slack.app-token-env and slack.bot-token-env name each other's token: the app's begins with xapp-, the bot's with xoxb-.");

    private final Consumer<String> operator;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Complaints(Consumer<String> operator) {
        this.operator = operator;
    }

    @Override
    public void accept(State state) {
        Matcher refused = REFUSED.matcher(state.getParsedResponseBody());
        if (refused.find()) {
            tell(
                    refused.group(1),
                    state.getResponse().request().url().encodedPath().endsWith(SOCKETS));
        }
    }

    private void tell(String error, boolean socket) {
        String remedy = socket && error.endsWith("_auth")
                ? "it does not know the app's own token. Make one with the scope connections:write on " + APPS
                        + " and set it where slack.app-token-env says."
                : REMEDIES.get(error);
        if (remedy != null && told.add(error)) {
            operator.accept("○ Slack: " + remedy + " (" + error + ")");
        }
    }

    /** Whether something was told already, so that it is not told twice in other words. */
    boolean areTold() {
        return !told.isEmpty();
    }
}
