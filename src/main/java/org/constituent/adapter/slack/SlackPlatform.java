package org.constituent.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.constituent.chat.Command;
import org.constituent.chat.InHand;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Typeahead;
import org.constituent.port.Carrier;
import org.constituent.port.ChatPlatform;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Installations.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks with people on Slack: in direct messages, and in channels with each alone. */
public final class SlackPlatform implements ChatPlatform {
    static final String NAME = "slack";

    private static final Logger log = LoggerFactory.getLogger(SlackPlatform.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 10_000;

    private final SlackAccess access;
    private final SubWords subWords;
    private final Typeahead typeahead;
    private final SlackMemory memory;
    private final Executor workers;
    private final Clock clock;
    private final Consumer<String> operator;
    private final Complaints complaints;
    private final Slack slack;
    private final Web web;
    private final Optional<SlackEndpoint> endpoint;
    private final InHand inHand = new InHand();
    private @Nullable SocketLink link;

    /**
     * Not connected yet.
     *
     * @param workers answers what comes in, many at a time; its end is its owner's matter
     * @param operator is told, a line at a time, what whoever runs the bot needs to know
     */
    public SlackPlatform(
            SlackAccess access,
            List<Command> commands,
            Typeahead typeahead,
            SlackMemory memory,
            Executor workers,
            Clock clock,
            Consumer<String> operator) {
        this.access = access;
        this.subWords = new SubWords(commands);
        this.typeahead = typeahead;
        this.memory = memory;
        this.workers = workers;
        this.clock = clock;
        this.operator = operator;
        this.complaints = new Complaints(operator);
        this.slack = Slack.getInstance(config(access, complaints));
        this.web = new Web(slack, access.installations());
        this.endpoint = access.transport() instanceof SlackAccess.Http http
                ? Optional.of(new SlackEndpoint(http.signingSecret()))
                : Optional.empty();
    }

    private static SlackConfig config(SlackAccess access, Complaints complaints) {
        SlackConfig config = new SlackConfig();
        access.api().ifPresent(address -> config.setMethodsEndpointUrlPrefix(address.toString()));
        config.setHttpClientCallTimeoutMillis(PATIENCE_MILLIS);
        config.getHttpClientResponseHandlers().add(complaints);
        // Metrics of its own would be counted by threads of its own.
        config.setStatsEnabled(false);
        return config;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where Slack's requests are answered; empty where they come over a socket. */
    public Optional<HttpEndpoint> endpoint() {
        return endpoint.map(ours -> ours);
    }

    /** Takes updates to Slack. */
    public Carrier carrier() {
        return new SlackCarrier(web);
    }

    /** Connects and returns. Where that is not possible the operator is told why, and everything else goes on. */
    @Override
    public synchronized void start(InboundHandler handler) {
        Optional<Installation> installation = access.installations().in("");
        Outcome known = installation
                .map(one -> Web.ask(
                        slack.methods(one.token()),
                        methods -> methods.authTest(request -> request),
                        (AuthTestResponse response) -> "@" + response.getUser() + " in " + response.getTeam()))
                .orElseGet(() -> new Outcome.Done("an app for many workspaces"));
        if (!(known instanceof Outcome.Done done)) {
            off(known);
            return;
        }
        App app = app();
        People people = new People(web, memory.people());
        Answers answers = new Answers(handler, web, people, memory.homes(), workers, inHand, clock);
        new Entrances(answers, people, subWords, typeahead, memory.seen()).open(app);
        app.start();
        if (access.transport() instanceof SlackAccess.Socket socket) {
            connect(app, socket, done.id());
        } else {
            endpoint.ifPresent(ours -> ours.open(app));
            operator.accept("★ Slack: on as " + done.id() + ", by requests to " + SlackEndpoint.PATH);
        }
    }

    private App app() {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .clientId(null)
                .clientSecret(null)
                .sslCheckEnabled(false)
                .requestVerificationEnabled(false) // our endpoint has done that
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config).use(new Authorization(access.installations()));
    }

    private void connect(App app, SlackAccess.Socket socket, String as) {
        String[] address = new String[1];
        Outcome given = Web.ask(
                slack.methods(socket.token()),
                methods -> methods.appsConnectionsOpen(request -> request),
                (AppsConnectionsOpenResponse response) -> {
                    address[0] = response.getUrl();
                    return "";
                });
        if (!(given instanceof Outcome.Done)) {
            off(given);
            return;
        }
        try {
            SocketLink opened = new SocketLink(
                    slack,
                    socket.token(),
                    address[0],
                    app,
                    () -> operator.accept("★ Slack: on as " + as + ", over a socket"));
            link = opened;
            opened.connect();
        } catch (URISyntaxException e) {
            off(new Outcome.Silence("an address that is none"));
        }
    }

    private void off(Outcome why) {
        if (why instanceof Outcome.Refused refused) {
            if (!complaints.areTold()) {
                operator.accept("○ Slack: it refuses us. (" + refused.error() + ")");
            }
            operator.accept("○ Slack: off until that is mended and the program is started again");
        } else {
            operator.accept("○ Slack: off, for "
                    + access.api().map(Object::toString).orElse("slack.com")
                    + " could not be reached (" + Delivery.worded(why) + "). Start again when it can.");
        }
    }

    @Override
    public synchronized void close() {
        endpoint.ifPresent(SlackEndpoint::close);
        if (!inHand.close(GOODBYE)) {
            log.warn("Slack: some answers were not finished when the program ended");
        }
        try {
            if (link != null) {
                link.close();
                link = null;
            }
            slack.close();
        } catch (Exception e) { // Slack's library declares no less
            log.debug("Slack: closing", e);
        }
    }
}
