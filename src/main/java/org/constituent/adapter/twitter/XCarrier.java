package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.adapter.twitter.Budget.Reserve;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;
import org.constituent.civic.Sha256;
import org.constituent.drafting.Measure;
import org.constituent.port.Carrier;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicPosts.Part;
import org.constituent.port.Subscriptions.Subscriber;

/**
 * Posts an update as a thread of the account's own. The same text is posted once: carrying it again goes on where it was
 * left, and of a thread that is there tells where it is. A thread is not begun that cannot be paid for to its end.
 */
final class XCarrier implements Carrier {
    private static final Pace PACE = new Pace(50, Duration.ofMinutes(15));

    /** What waits for a person to act is looked at again so often. */
    private static final Duration LATER = Duration.ofHours(1);

    /** The longest description of a picture that X takes. */
    private static final int LONGEST_DESCRIPTION = 1_000;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final XClient client;
    private final String account;
    private final Budget budget;
    private final XGate gate;
    private final XPictures pictures;
    private final PublicPosts posts;
    private final Measure measure;
    private final boolean links;
    private final Clock clock;

    XCarrier(
            XClient client,
            String account,
            Budget budget,
            XGate gate,
            XPictures pictures,
            PublicPosts posts,
            Measure measure,
            boolean links,
            Clock clock) {
        this.client = client;
        this.account = account;
        this.budget = budget;
        this.gate = gate;
        this.pictures = pictures;
        this.posts = posts;
        this.measure = measure;
        this.links = links;
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
            return new Slower(LATER);
        }
        XThread thread = XThread.of(message, measure, links);
        if (thread.posts().isEmpty()) {
            return new Refused("nothing is left of it without links");
        }
        String name = Sha256.of(thread.text());
        List<Part> parts = posts.begin(name, thread.posts(), clock.instant());
        boolean begun = parts.get(0).sent();
        long rest = parts.stream()
                .filter(part -> !part.sent())
                .mapToLong(part -> budget.post(part.text()))
                .sum();
        Optional<Reply.Picture> toHang = begun ? Optional.empty() : thread.picture();
        Optional<Reserve> money = budget.setAside(rest + (toHang.isPresent() ? budget.picture() : 0));
        if (money.isEmpty()) {
            return new Slower(LATER);
        }
        try (Reserve reserve = money.get()) {
            return post(name, parts, toHang, reserve);
        }
    }

    private Receipt post(String thread, List<Part> parts, Optional<Reply.Picture> toHang, Reserve money) {
        Optional<String> picture = Optional.empty();
        if (toHang.isPresent()) {
            Hung hung = hang(toHang.get(), money);
            if (hung.instead().isPresent()) {
                return hung.instead().get();
            }
            picture = hung.picture();
        }
        Optional<String> before = Optional.empty();
        Optional<String> first = Optional.empty();
        for (Part part : parts) {
            Optional<String> post = part.post();
            if (!part.sent()) {
                long price = budget.post(part.text());
                XAnswer answer = client.post(part.text(), before, part.part() == 0 ? picture : Optional.empty());
                if (answer instanceof XAnswer.Done done) {
                    money.spend("post", 1, price);
                    post = number(done);
                } else if (answer instanceof XAnswer.Duplicate) {
                    post = find(part.text(), before);
                    if (post.isPresent()) {
                        // It arrived before, and we did not live to note it.
                        money.spend("post", 1, price);
                    }
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

    /** Uploads a picture and says what it shows; a post without what it shows would shut people out. */
    private Hung hang(Reply.Picture picture, Reserve money) {
        XPictures.Outcome outcome = pictures.fetch(picture.source());
        if (outcome instanceof XPictures.Unusable no) {
            return new Hung(Optional.empty(), Optional.of(new Refused("the picture: " + no.reason())));
        }
        if (outcome instanceof XPictures.Unreachable ill) {
            return new Hung(Optional.empty(), Optional.of(new Failed("the picture: " + ill.reason())));
        }
        XPictures.Fetched fetched = (XPictures.Fetched) outcome;
        XAnswer answer = client.upload(fetched.bytes(), fetched.type());
        if (!(answer instanceof XAnswer.Done done)) {
            return new Hung(Optional.empty(), Optional.of(notSent(answer)));
        }
        Optional<String> number = number(done);
        if (number.isEmpty()) {
            return new Hung(Optional.empty(), Optional.of(new Failed("the picture got no number")));
        }
        XAnswer described = client.describe(number.get(), Text.cut(picture.alt(), LONGEST_DESCRIPTION));
        if (!(described instanceof XAnswer.Done)) {
            return new Hung(Optional.empty(), Optional.of(notSent(described)));
        }
        money.spend("picture", 1, budget.picture());
        return new Hung(number, Optional.empty());
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
        return answer instanceof XAnswer.Unavailable ill ? new Failed(ill.reason()) : new Slower(LATER);
    }

    /**
     * What arrived and was not noted is looked for among the account's newest posts, so that the thread goes on under it. The
     * same words below another post are those of another thread.
     */
    private Optional<String> find(String text, Optional<String> below) {
        if (!(client.own(account) instanceof XAnswer.Done done)) {
            return Optional.empty();
        }
        JsonNode own = done.body().path("data");
        budget.spend("own", own.size(), budget.mention());
        for (JsonNode post : own) {
            if (plain(post.path("text").asText("")).equals(plain(text))
                    && answered(post).equals(below)) {
                return Optional.of(post.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> answered(JsonNode post) {
        for (JsonNode other : post.path("referenced_tweets")) {
            if ("replied_to".equals(other.path("type").asText())) {
                return Optional.of(other.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /** X shows links in a form of its own, one of them for the picture, and escapes three signs. */
    private static String plain(String text) {
        return LINK.matcher(text)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static Optional<String> number(XAnswer.Done done) {
        return Optional.of(done.body().path("data").path("id").asText("")).filter(id -> !id.isEmpty());
    }

    /**
     * A picture on X.
     *
     * @param picture its number there
     * @param instead what is to be said where there is none
     */
    private record Hung(Optional<String> picture, Optional<Receipt> instead) {}
}
