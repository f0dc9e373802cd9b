package org.constituent.broadcast;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * News of a campaign, as organizers wrote it.
 *
 * @param id its name in addresses: the file's name without its ending
 * @param excerpt one or two sentences for lists and feeds
 * @param text in Markdown
 * @param elsewhere where it was published first, if it was
 * @param provider who wrote it, for example {@code Fight for the Future}
 * @param related ids of other updates of the same campaign
 */
public record Update(
        String id,
        String title,
        String excerpt,
        Instant published,
        String text,
        Optional<URI> elsewhere,
        Optional<String> provider,
        List<Image> images,
        List<String> related) {
    public Update {
        images = List.copyOf(images);
        related = List.copyOf(related);
    }

    /**
     * A picture.
     *
     * @param alt what it shows, for those who do not see it; never blank
     */
    public record Image(URI source, String alt) {}
}
