package org.constituent.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.adapter.commonmark.CommonMark;
import org.constituent.adapter.discord.DiscordPreview;
import org.constituent.adapter.slack.SlackPreview;
import org.constituent.adapter.twitter.XPreview;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Placeholders;
import org.constituent.broadcast.Wording;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;

/** An update as its readers will get it, on each platform. */
final class UpdatePreview {
    private final UpdateDesk desk;
    private final PrintWriter out;

    UpdatePreview(UpdateDesk desk) {
        this.desk = desk;
        this.out = desk.out();
    }

    void print(Bulletin bulletin) {
        show(bulletin, "discord", DiscordPreview::of);
        show(bulletin, "slack", SlackPreview::of);
        bulletin.wordings().keySet().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(bulletin::in)
                .forEach(wording -> page(bulletin, wording));
        if (bulletin.audience().takesRooms()) {
            out.println("── X");
            desk.cards().posts(bulletin).ifPresentOrElse(desk::say, () -> out.println(thread(bulletin)));
        }
    }

    private void page(Bulletin bulletin, Wording wording) {
        out.println("── the page, and the feed");
        out.println("<h1>" + Placeholders.filled(wording.title(), Map.of()) + "</h1>");
        bulletin.image()
                .ifPresent(image -> out.println("<img src=\"" + image.source() + "\" alt=\"" + image.alt() + "\">"));
        out.print(new CommonMark().html(Placeholders.filled(wording.text(), Map.of())));
    }

    /** The posts on X where it is not on yet, so that nobody knows what they cost. */
    private String thread(Bulletin bulletin) {
        // There is one timeline for everybody, in the usual language.
        return XPreview.of(
                desk.broadcasting().letters().letter(bulletin, reader(new Room(new Venue("twitter", "1")))),
                desk.settings().twitter().links(),
                new XMeasure());
    }

    /** As it looks to a person, and in a channel. */
    private void show(Bulletin bulletin, String platform, Function<Reply, String> drawing) {
        String name = Character.toUpperCase(platform.charAt(0)) + platform.substring(1);
        letters(bulletin, new Person(new Speaker(platform, "1"))).forEach(reply -> {
            out.println("── " + name + ", direct message");
            out.println(drawing.apply(reply));
        });
        if (bulletin.audience().takesRooms()) {
            letters(bulletin, new Room(new Venue(platform, "1"))).forEach(reply -> {
                out.println("── " + name + ", channel");
                out.println(drawing.apply(reply));
            });
        }
    }

    private List<Reply> letters(Bulletin bulletin, Subscriber to) {
        return desk.cards().preview(bulletin, reader(to));
    }

    private static Recipient reader(Subscriber to) {
        return new Recipient(to, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
