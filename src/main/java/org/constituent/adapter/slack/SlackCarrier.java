package org.constituent.adapter.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.chat.Reply;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;

/** Takes updates to people's direct messages and to channels. */
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
        return new Pace(Limits.MESSAGES_A_SECOND, Duration.ofSeconds(1));
    }

    @Override
    public Receipt carry(Subscriber to, Reply message) {
        String workspace = to instanceof Room room ? room.venue().community().orElse("") : "";
        Outcome channel = to instanceof Room room
                ? new Outcome.Done(room.venue().channel())
                : web.direct(workspace, to.address());
        if (!(channel instanceof Outcome.Done found)) {
            return receipt(channel);
        }
        List<Part> parts = renderer.draw(message);
        Where.Channel where = new Where.Channel(found.id(), Optional.empty());
        Receipt first = receipt(web.post(workspace, where, parts.get(0)));
        if (first instanceof Taken) {
            // Sent anew from its beginning, the message would arrive twice; so its rest is tried once.
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
