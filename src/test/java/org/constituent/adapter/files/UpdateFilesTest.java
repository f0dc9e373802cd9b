package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.constituent.broadcast.Update;
import org.constituent.campaign.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpdateFilesTest {

    @Test
    void an_update_is_read_with_everything_its_front_matter_says(@TempDir Path campaigns) throws IOException {
        write(campaigns, "b", """
                ---
                title: "It moved: a hearing"
                excerpt: A hearing was held.
                publishedDateTime: 2026-11-20T09:00:00-05:00
                webUrl: https://example.org/news
                provider: Us
                images:
                  - {url: "https://example.org/a.png", alt: A hearing room}
                related: [a]
                ---

                The **text**.
                """);
        write(campaigns, "a", """
                ---
                title: Older
                excerpt: Older.
                publishedDateTime: 2026-11-01
                ---
                Text.
                """);

        List<Update> updates = UpdateFiles.read(campaigns, List.of("c")).of("c", Language.ENGLISH);

        assertThat(updates).extracting(Update::id).containsExactly("b", "a");
        // A day alone is that day wherever it is read in the United States.
        assertThat(updates.get(1).published()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
        Update first = updates.get(0);
        assertThat(first.title()).isEqualTo("It moved: a hearing");
        assertThat(first.published()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(first.elsewhere()).contains(URI.create("https://example.org/news"));
        assertThat(first.images())
                .containsExactly(new Update.Image(URI.create("https://example.org/a.png"), "A hearing room"));
        assertThat(first.related()).containsExactly("a");
        assertThat(first.text()).isEqualTo("The **text**.");
    }

    @Test
    void every_mistake_is_told_with_file_line_and_fix(@TempDir Path campaigns) throws IOException {
        write(campaigns, "no-front", "Just text.\n");
        write(campaigns, "wrong", """
                ---
                title: X
                exerpt: Y
                publishedDateTime: yesterday
                webUrl: javascript:alert(1)
                related: [gone]
                ---
                Text.
                """);

        assertThatThrownBy(() -> UpdateFiles.read(campaigns, List.of("c")))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining("no-front.md:1: the file must begin with front matter")
                .hasMessageContaining("wrong.md:3: exerpt is not known here. Did you mean excerpt?")
                .hasMessageContaining("wrong.md:4: publishedDateTime is \"yesterday\", but must be a time such as")
                .hasMessageContaining(
                        "wrong.md:5: webUrl is \"javascript:alert(1)\", but must be an address that begins with https://");
    }

    @Test
    void a_related_update_must_be_there_and_a_name_must_fit_an_address(@TempDir Path campaigns) throws IOException {
        write(campaigns, "a", """
                ---
                title: X
                excerpt: Y
                publishedDateTime: 2026-11-01
                related: [gone]
                ---
                Text.
                """);
        write(campaigns, "Näme", "---\n---\n");

        assertThatThrownBy(() -> UpdateFiles.read(campaigns, List.of("c")))
                .hasMessageContaining("related names gone, but there is no gone.md beside it.")
                .hasMessageContaining("a file's name stands in an address");
    }

    @Test
    void the_updates_that_are_shipped_can_be_read() {
        assertThat(UpdateFiles.read(Path.of("config/campaigns"), List.of("ban-facial-recognition"))
                        .of("ban-facial-recognition", Language.ENGLISH))
                .isNotEmpty();
    }

    private static void write(Path campaigns, String name, String text) throws IOException {
        Path folder = campaigns.resolve("c/updates");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), text);
    }
}
