package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.drafting.Measure;
import org.constituent.port.Carrier;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicPosts.Part;
import org.constituent.port.Subscriptions.Subscriber;

/**
 * Posts an update as a thread of the account's own. The same text is posted once: carrying it again goes on where it was
 * left, and of a thread that is there tells where it is.
 */
final class XCarrier implements Carrier {
    private static final Pace PACE = new Pace(50, Duration.ofMinutes(15));

    private final XClient client;
    private final String account;
    private final Budget budget;
    private final XGate gate;
    private final PublicPosts posts;
    private final PostText drawing;
    private final ThreadText threads;
    private final Clock clock;

    XCarrier(
            XClient client,
            String account,
            Budget budget,
            XGate gate,
            PublicPosts posts,
            Measure measure,
            boolean links,
            Clock clock) {
        this.client = client;
        this.account = account;
        this.budget = budget;
        this.gate = gate;
        this.posts = posts;
        this.drawing = new PostText(links);
        this.threads = new ThreadText(measure);
        this.clock = clock;
    }

    @Override
    public String platform() {
        return XPlatform.NAME;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public synchronized Receipt carry(Subscriber to, Reply message) {
        if (!to.address().equals(account)) {
            return new Refused("on X, updates are posted on the campaign's own account and sent to nobody");
        }
        if (gate.isShut()) {
            return new Failed("X is stopped");
        }
        String text = drawing.of(message);
        List<String> texts = threads.posts(text);
        if (texts.isEmpty()) {
            return new Refused("nothing is left of it without links");
        }
        String thread = digest(text);
        Optional<String> before = Optional.empty();
        Optional<String> first = Optional.empty();
        for (Part part : posts.begin(thread, texts)) {
            Optional<String> post = part.post();
            if (!part.sent()) {
                long price = budget.post(part.text());
                if (!budget.allows(price)) {
                    return new Failed("the budget for this month is used up");
                }
                XAnswer answer = client.post(part.text(), before);
                if (answer instanceof XAnswer.Done done) {
                    budget.spend("post", 1, price);
                    post = Optional.of(done.body().path("data").path("id").asText(""))
                            .filter(id -> !id.isEmpty());
                } else if (answer instanceof XAnswer.Duplicate) {
                    budget.spend("post", 1, price);
                    post = find(part.text());
                } else {
                    return notSent(answer);
                }
                posts.sent(thread, part.part(), post);
            }
            first = part.part() == 0 ? post : first;
            before = post.isPresent() ? post : before;
        }
        return new Taken(first.orElse(""));
    }

    private Receipt notSent(XAnswer answer) {
        gate.note(answer);
        if (answer instanceof XAnswer.TooFast fast) {
            Duration pause = Duration.between(clock.instant(), fast.until());
            return new Slower(pause.isNegative() ? Duration.ZERO : pause);
        }
        if (answer instanceof XAnswer.NotTaken no) {
            return new Refused(no.reason());
        }
        return new Failed(answer instanceof XAnswer.Unavailable ill ? ill.reason() : "X takes nothing from us");
    }

    /** What arrived and was not noted is looked for among the account's newest posts, so that the thread goes on under it. */
    private Optional<String> find(String text) {
        if (!(client.own(account) instanceof XAnswer.Done done)) {
            return Optional.empty();
        }
        JsonNode own = done.body().path("data");
        budget.spend("own", own.size(), budget.mention());
        for (JsonNode post : own) {
            if (post.path("text").asText("").equals(text)) {
                return Optional.of(post.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
