package org.constituent.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.constituent.drafting.Links;

/** Ways to tell others of a campaign, without anybody's script: links that open the reader's own network with a text. */
record ShareLinks(Optional<URI> publicUrl) {

    /** Empty while nobody outside can reach the pages. */
    List<Link> of(Visit visit) {
        if (publicUrl.isEmpty()) {
            return List.of();
        }
        PageWords words = visit.words();
        String page = publicUrl.get() + visit.to("/");
        String name = visit.campaign().name().in(words.language());
        String text = words.say(Label.SHARE_TEXT, "campaign", name, "page", page);
        return List.of(
                Link.to("X", Links.xIntent(text).toString()),
                Link.to("Bluesky", Links.blueskyIntent(text).toString()),
                Link.to("Mastodon", Links.mastodonShare("mastodon.social", text).toString()),
                Link.to(
                        words.say(Label.SHARE_MAIL),
                        Links.mailto("", name, text).toString()));
    }
}
