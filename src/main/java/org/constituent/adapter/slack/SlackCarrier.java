package org.constituent.adapter.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.chat.Reply;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;

/**
 * Takes updates to people's direct messages and to channels. To a person a message is posted by their account: Slack opens
 * the channel where the two talk alone itself, which saves a request of a kind of which it takes fifty a minute.
 */
final class SlackCarrier implements Carrier {
    /** Slack's own words for somebody or something that is not there any more, or does not want us. */
    private static final Set<String> GONE = Set.of(
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "user_not_found",
            "user_disabled",
            "user_not_visible",
            "cannot_dm_bot",
            "messages_tab_disabled");

    /** It is we who may not speak, to nobody: the operator is told, all wait, and nobody's subscription is at fault. */
    private static final Set<String> OURS =
            Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");

    private static final String NO_BLOCKS = "invalid_blocks";
    private static final Duration UNTIL_THE_OPERATOR_ACTS = Duration.ofMinutes(10);

    /** Nothing is wrong with the message: Slack will mend it, and it may be sent then. */
    private static final Set<String> FOR_NOW = Set.of(
            "not_installed",
            "internal_error",
            "fatal_error",
            "request_timeout",
            "service_unavailable",
            "team_added_to_org");

    private final Web web;
    private final SlackRenderer renderer = new SlackRenderer();

    SlackCarrier(Web web) {
        this.web = web;
    }

    @Override
    public String platform() {
        return SlackPlatform.NAME;
    }

    @Override
    public Pace pace() {
        return new Pace(Limits.MESSAGES_A_MINUTE, Duration.ofMinutes(1));
    }

    @Override
    public Receipt carry(Subscriber to, Reply message) {
        String workspace = workspace(to);
        List<Part> parts = renderer.draw(message);
        Receipt first = receipt(web.tell(workspace, to.address(), parts.get(0)));
        if (message instanceof Reply.News news
                && news.picture().isPresent()
                && first instanceof Refused refused
                && refused.reason().equals(NO_BLOCKS)) {
            // Slack fetches pictures itself, and takes nothing where it cannot.
            parts = renderer.draw(news.inWords());
            first = receipt(web.tell(workspace, to.address(), parts.get(0)));
        }
        if (first instanceof Taken) {
            // Sent anew from its beginning, the message would arrive twice; so its rest is tried once.
            Where.Channel where = new Where.Channel(to.address(), Optional.empty());
            for (Part part : parts.subList(1, parts.size())) {
                Outcome next = web.post(workspace, where, part);
                if (!(next instanceof Outcome.Done)) {
                    Delivery.failed("the rest of an update", Delivery.worded(next));
                    break;
                }
            }
        }
        return first;
    }

    @Override
    public Receipt replace(Subscriber to, String id, Reply message) {
        int channel = id.indexOf(Web.CHANNEL_END);
        return receipt(web.change(
                workspace(to),
                id.substring(0, Math.max(channel, 0)),
                id.substring(channel + 1),
                renderer.draw(message).get(0)));
    }

    private static String workspace(Subscriber to) {
        return to instanceof Room room ? room.venue().community().orElse("") : "";
    }

    private static Receipt receipt(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return new Taken(done.id());
        }
        if (outcome instanceof Outcome.Slower slower) {
            return new Slower(slower.pause());
        }
        if (outcome instanceof Outcome.Refused refused) {
            if (OURS.contains(refused.error())) {
                return new Slower(UNTIL_THE_OPERATOR_ACTS);
            }
            return GONE.contains(refused.error())
                    ? new Gone(refused.error())
                    : FOR_NOW.contains(refused.error()) ? new Failed(refused.error()) : new Refused(refused.error());
        }
        return new Failed(Delivery.worded(outcome));
    }
}
