package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.CEDAR;
import static org.quicktheories.QuickTheory.qt;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.constituent.AnyText;
import org.constituent.Samples;
import org.constituent.campaign.Ask;
import org.constituent.campaign.Language;
import org.constituent.civic.Contact;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.ZipCode;
import org.constituent.drafting.Route.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteTest {
    private static final URI FORM = URI.create("https://cedar.house.gov/contact");
    private static final Place HOME = new Place.Zip(new ZipCode("02139"));
    private static final URI SITE = URI.create("https://cedar.house.gov");

    @Test
    void routes_come_best_first() {
        assertThat(routes(contact(Optional.of(FORM), Optional.of("202-225-0001"), Optional.of("1 Hill")), "Hello"))
                .containsExactly(
                        new Route(Kind.CONTACT_FORM, FORM.toString(), Optional.of(FORM)),
                        new Route(Kind.PHONE, "202-225-0001", Optional.of(URI.create("tel:+1-202-225-0001"))),
                        new Route(
                                Kind.X_INTENT,
                                "https://x.com/intent/tweet?text=Hello",
                                Optional.of(URI.create("https://x.com/intent/tweet?text=Hello"))),
                        new Route(
                                Kind.BLUESKY_INTENT,
                                "https://bsky.app/intent/compose?text=Hello",
                                Optional.of(URI.create("https://bsky.app/intent/compose?text=Hello"))),
                        new Route(
                                Kind.MASTODON_SHARE,
                                "https://mastodon.social/share?text=Hello",
                                Optional.of(URI.create("https://mastodon.social/share?text=Hello"))),
                        new Route(Kind.POSTAL_ADDRESS, "Cleo Cedar\n1 Hill", Optional.empty()));
    }

    @Test
    void the_website_stands_in_for_a_form_that_is_not_known() {
        assertThat(routes(contact(Optional.empty(), Optional.empty(), Optional.empty()), "Hello"))
                .extracting(Route::kind)
                .containsExactly(Kind.WEBSITE, Kind.PHONE, Kind.X_INTENT, Kind.BLUESKY_INTENT, Kind.MASTODON_SHARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Hart Senate Office Building Washington DC 20510",
                "12 Hart Senate Office Building, Washington, DC 20510",
                "12 Hart Senate Office Building; Washington D.C. 20510"
            })
    void a_postal_address_is_written_as_on_an_envelope(String office) {
        assertThat(routes(contact(Optional.of(FORM), Optional.empty(), Optional.of(office)), "Hello"))
                .last()
                .satisfies(route -> assertThat(route.shown())
                        .isEqualTo("Cleo Cedar\n12 Hart Senate Office Building\nWashington, DC 20510"));
    }

    @Test
    void where_nothing_is_known_the_switchboard_answers() {
        assertThat(Route.of(draft(CEDAR, Medium.CALL, "Hello"), HOME))
                .containsExactly(new Route(Kind.PHONE, "202-224-3121", Optional.of(URI.create("tel:+1-202-224-3121"))));
    }

    @Test
    void any_post_comes_out_of_the_intent_link_as_it_went_in() {
        qt().withFixedSeed(280)
                .withExamples(5000)
                .forAll(AnyText.ofPiecesUpTo(20).map(RouteTest::withoutHalves))
                .checkAssert(text -> assertThat(decoded(Links.xIntent(text))).isEqualTo(text));
    }

    @Test
    void half_a_character_does_not_break_the_link() {
        assertThat(decoded(Links.xIntent("a\uD83Db"))).isEqualTo("a?b");
    }

    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Route> routes(Contact contact, String post) {
        return Route.of(draft(Samples.with(CEDAR, contact), Medium.POST, post), HOME);
    }

    private static Draft draft(Legislator to, Medium medium, String body) {
        return new Draft(
                medium,
                to,
                Ask.CALL_TO_ACTION,
                Language.ENGLISH,
                0,
                Optional.empty(),
                body,
                Optional.empty(),
                List.of(),
                false);
    }

    private static Contact contact(Optional<URI> form, Optional<String> phone, Optional<String> office) {
        return new Contact(phone, form, Optional.of(SITE), Optional.empty(), Optional.empty(), office, List.of());
    }

    /** RFC 3986 by hand: unreserved characters stand for themselves, everything else is %XX of UTF-8. */
    private static String decoded(URI link) {
        String all = link.toString();
        String start = "https://x.com/intent/tweet?text=";
        assertThat(all).startsWith(start).matches("[\\x21-\\x7E]*");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = start.length(); i < all.length(); i++) {
            char sign = all.charAt(i);
            if (sign == '%') {
                bytes.write(Integer.parseInt(all.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                assertThat(String.valueOf(sign)).matches("[A-Za-z0-9._~*-]");
                bytes.write(sign);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
