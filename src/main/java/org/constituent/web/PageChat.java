package org.constituent.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.ChatPlatform;
import org.constituent.port.HttpEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * The same conversation as everywhere, in the page: a form that works as it is, and where the browser runs our
 * script, answers that come by server-sent events. A speaker is a random name in a cookie that is gone when the browser
 * is closed; what was said stays in the browser, and nothing of it here but what every conversation keeps.
 */
public final class PageChat implements ChatPlatform {
    private static final String NAME = "page";
    private static final String EVENT = "reply";
    private static final int ACCOUNT_LENGTH = 32;
    private static final int LONGEST = 4_000;
    private static final int MOST_WINDOWS = 4;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final Map<String, CopyOnWriteArrayList<HttpEndpoint.EventSink>> windows = new ConcurrentHashMap<>();
    private volatile @Nullable InboundHandler handler;

    @Override
    public String name() {
        return NAME;
    }

    /** From now on what is written in the page is given to the handler; returns at once. */
    @Override
    public void start(InboundHandler handler) {
        this.handler = handler;
    }

    @Override
    public void close() {
        handler = null;
        windows.clear();
    }

    /** The pages of the conversation, drawn in a site's frame. */
    Page in(Workshop workshop, Frames frames, Forms forms, Problems problems) {
        return visit -> {
            Forms.Token token = forms.token(visit.request());
            String account = accountOf(token);
            if (visit.page().equals("/chat/events")) {
                return new HttpEndpoint.Response.Events(sink -> listen(account, sink));
            }
            if (visit.isPost() && !forms.isOurs(visit.request())) {
                return problems.page(visit, Problems.FORBIDDEN);
            }
            InboundHandler answering = handler;
            if (answering == null) {
                return problems.page(visit, UNAVAILABLE);
            }
            String said = visit.form("words").orElse("");
            String text = visit.isPost() ? said.substring(0, Math.min(LONGEST, said.length())) : "hello";
            InboundMessage message = new InboundMessage(
                    new Speaker(NAME, account),
                    new Venue(NAME, account),
                    text.isBlank() ? "help" : text,
                    workshop.clock().instant(),
                    Optional.of(visit.words().language()));
            Optional<String> window = visit.form("window").filter(form -> visit.isPost() && !text.isBlank());
            List<ReplyView> replies = ReplyView.of(
                    answering.answer(window.map(message::filledInto).orElse(message)));
            if (visit.isPost() && visit.request().header("x-requested-with").isPresent()) {
                return partly(visit, workshop, account, token.mark(), replies);
            }
            ChatModel model = new ChatModel(
                    frames.of(
                            visit,
                            visit.words().say(Label.CHAT_TITLE) + " · " + frames.nameOf(visit),
                            visit.words().say(Label.CHAT_LEAD)),
                    visit.to("/chat"),
                    visit.to("/chat/events"),
                    token.mark(),
                    // What was filled into a window is not said back.
                    window.isPresent() ? "" : said,
                    replies);
            return token.on(frames.page(visit, "chat", model));
        };
    }

    /** To the windows that listen, else as the answer itself. */
    private HttpEndpoint.Response partly(
            Visit visit, Workshop workshop, String account, String mark, List<ReplyView> replies) {
        byte[] html = workshop.templates().draw("replies", new RepliesModel(visit.to("/chat"), mark, replies));
        String text = new String(html, StandardCharsets.UTF_8);
        List<HttpEndpoint.EventSink> listening = windows.getOrDefault(account, new CopyOnWriteArrayList<>());
        List<HttpEndpoint.EventSink> gone =
                listening.stream().filter(window -> !window.send(EVENT, text)).toList();
        listening.removeAll(gone);
        boolean heard = !listening.isEmpty();
        return heard
                ? new HttpEndpoint.Response.Whole(NO_CONTENT, Map.of(), new byte[0])
                : HttpEndpoint.utf8(OK, "text/html", html);
    }

    private Runnable listen(String account, HttpEndpoint.EventSink window) {
        CopyOnWriteArrayList<HttpEndpoint.EventSink> open =
                windows.computeIfAbsent(account, unused -> new CopyOnWriteArrayList<>());
        open.add(window);
        while (open.size() > MOST_WINDOWS) {
            open.remove(0);
        }
        return () -> {
            open.remove(window);
            windows.computeIfPresent(account, (unused, left) -> left.isEmpty() ? null : left);
        };
    }

    /** Not the name in the cookie itself, so that nobody who reads the database could speak for somebody. */
    private static String accountOf(Forms.Token token) {
        return Digest.sha256(("chat " + token.name()).getBytes(StandardCharsets.UTF_8))
                .substring(0, ACCOUNT_LENGTH);
    }
}
