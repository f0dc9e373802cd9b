package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealTest {
    private final Seal seal = new Seal("a key".getBytes(StandardCharsets.UTF_8));

    @Test
    void what_was_sealed_is_opened_again_by_the_same_key_alone() {
        String sealed = seal.sealed("ñ|02139|🙂");

        assertThat(seal.opened(sealed)).contains("ñ|02139|🙂");
        assertThat(new Seal("a key".getBytes(StandardCharsets.UTF_8)).opened(sealed))
                .isPresent();
        assertThat(new Seal("b key".getBytes(StandardCharsets.UTF_8)).opened(sealed))
                .isEmpty();
        assertThat(Seal.ofThisRun().opened(sealed)).isEmpty();
    }

    @Test
    void no_single_letter_can_be_changed() {
        String sealed = seal.sealed("ban-facial-recognition|M000133");
        for (int i = 0; i < sealed.length() - 1; i++) { // of the last one, two bits stand for nothing
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.opened(sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .as("letter %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "a.b", "ü.ü", "%00.%00", "AAAA.", ".AAAA"})
    void what_nobody_sealed_is_not_opened(String text) {
        assertThat(seal.opened(text)).isEmpty();
    }

    @Test
    void a_mark_goes_with_its_own_name_only() {
        String name = seal.name();

        assertThat(name).hasSize(22);
        assertThat(seal.name()).isNotEqualTo(name);
        assertThat(seal.goesWith(name, seal.markOf(name))).isTrue();
        assertThat(seal.goesWith(seal.name(), seal.markOf(name))).isFalse();
    }

    @Test
    void a_code_is_read_as_it_was_written_and_nothing_else_is_read_as_one() {
        OutCode code = new OutCode(
                "ban-facial-recognition",
                new BioguideId("M000133"),
                Medium.POST,
                Route.Kind.X_INTENT,
                2196,
                Language.SPANISH,
                "MA-7",
                Optional.of("123"));

        assertThat(OutCode.read(code.text())).contains(code);
        assertThat(OutCode.read("")).isEmpty();
        assertThat(OutCode.read("a|b|c|d|e|f|g|h")).isEmpty();
        assertThat(OutCode.read(code.text() + "|x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:x",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example",
                "vbscript:x",
                "ftp://x",
                ""
            })
    void an_address_that_could_do_something_leads_nowhere(String href) {
        assertThat(Link.to("x", href).href()).isEqualTo("#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/act",
                "/",
                "https://x.com",
                "http://archive.epic.org/",
                "mailto:?subject=x",
                "tel:+1-202-224-2742"
            })
    void an_address_that_only_leads_somewhere_stays(String href) {
        assertThat(Link.to("x", href).href()).isEqualTo(href);
    }
}
