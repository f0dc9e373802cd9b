package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.constituent.broadcast.Update;
import org.constituent.civic.BioguideId;
import org.constituent.port.ActionLog;
import org.constituent.port.ReplyPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

final class SiteTest {
    private static final BioguideId MARKEY = new BioguideId("M000133");
    private static final String CAMPAIGN = "ban-facial-recognition";
    private final Visitor visitor = new Visitor();

    // ---- Home ----

    @Test
    void the_home_page_tells_the_ask_the_reasons_with_their_sources_and_how_far_it_is() {
        assertThat(visitor.get("/").text())
                .contains(
                        "That no federal agency uses facial recognition",
                        "It is broken",
                        "It threatens our future",
                        "Sources (7)",
                        "26 members of Congress who supported it before sit today",
                        "H.R. 1404: 15 supporters, of whom 11 still sit",
                        "As listed on the campaign's public page in 2020");
    }

    @Test
    void supporters_of_this_congress_are_counted_among_the_voting_seats() {
        assertThat(visitor.get("/c/airport-face-scans/").text())
                .contains("6 of 100 senators support S. 1691 now.")
                .doesNotContain("of 435");
    }

    @Test
    void nothing_links_to_the_pages_from_elsewhere_while_no_address_is_set() {
        assertThat(visitor.get("/").html())
                .contains("rel=\"canonical\" href=\"https://act.example.org/\"", "x.com/intent/tweet");
        assertThat(new Visitor(Optional.empty()).get("/").html()).doesNotContain("canonical", "x.com/intent", "og:url");
    }

    @Test
    void what_people_did_is_told_from_five_up() {
        for (int i = 0; i < 4; i++) {
            visitor.actions.opened(new ActionLog.Deed(CAMPAIGN, MARKEY, org.constituent.drafting.Medium.POST));
        }
        assertThat(visitor.get("/").text()).doesNotContain("People have opened");

        visitor.actions.opened(new ActionLog.Deed(CAMPAIGN, MARKEY, org.constituent.drafting.Medium.POST));

        assertThat(visitor.get("/").text()).contains("People have opened 5 messages");
        assertThat(visitor.get("/legislators/M000133").text()).contains("5 messages to this office");
    }

    // ---- Scoreboard ----

    @Test
    void the_scoreboard_holds_every_seat_and_names_the_vacant_ones() {
        String html = visitor.get("/scoreboard?page=all").html();

        assertThat(html.split("<tr>", -1)).hasSize(541 + 2);
        assertThat(html).contains("Seats: 541");
        assertThat(visitor.get("/scoreboard?standing=vacant").text()).contains("Seats: 4", "Vacant seat");
    }

    @Test
    void a_board_is_narrowed_by_state_chamber_party_standing_and_name() {
        assertThat(visitor.get("/scoreboard?state=VT").text()).contains("Seats: 3", "Becca Balint");
        assertThat(visitor.get("/scoreboard?state=VT&chamber=senate&party=i").text())
                .contains("Seats: 1", "Bernard Sanders");
        assertThat(visitor.get("/scoreboard?standing=supported-before&chamber=senate")
                        .text())
                .contains("Seats: 6");
        assertThat(visitor.get("/scoreboard?name=velazquez").text()).contains("Seats: 1", "Nydia M. Velázquez");
        assertThat(visitor.get("/scoreboard?chamber=lords").text()).contains("Seats: 0");
    }

    @Test
    void a_long_board_comes_in_pages_that_together_hold_every_seat() {
        int rows = 0;
        for (int page = 1; page <= 10; page++) {
            rows += visitor.get("/scoreboard?page=" + page).html().split("<tr>", -1).length - 2;
        }
        assertThat(rows).isEqualTo(541);
        assertThat(visitor.get("/scoreboard?page=2").html())
                .contains("aria-current=\"page\">2</a>", "/scoreboard?chamber=senate\"");
        assertThat(visitor.get("/scoreboard?page=99").html()).contains("aria-current=\"page\">10</a>");
        assertThat(visitor.get("/scoreboard?state=VT").html()).doesNotContain("class=\"pages\"");
    }

    @Test
    void a_board_counts_each_standing_by_chamber_and_tells_what_it_means() {
        Visitor.Shown board = visitor.get("/c/airport-face-scans/scoreboard");

        assertThat(board.text())
                .contains(
                        "Senate Sponsor: 1 Original cosponsor: 5 Not yet: 94",
                        "House No bill on file: 437 Vacant seat: 4",
                        "What the standings mean",
                        "Is not among the sponsors of the bill")
                .doesNotContain("took the name off it");
        assertThat(board.html())
                .contains(
                        "<rect class=\"original-cosponsor\" x=\"1\" width=\"5\"", "href=\"/c/airport-face-scans/act\"");
    }

    @Test
    void supporters_come_first_unless_another_order_is_asked_for() {
        String byStanding = visitor.get("/scoreboard?page=all").text();
        String bySeat = visitor.get("/scoreboard?sort=seat&page=all").text();
        String byName =
                visitor.get("/scoreboard?sort=name&state=MA&chamber=house").text();

        assertThat(byStanding.indexOf("Edward J. Markey")).isLessThan(byStanding.indexOf("Lisa Murkowski"));
        assertThat(bySeat.indexOf("Lisa Murkowski")).isLessThan(bySeat.indexOf("Edward J. Markey"));
        assertThat(byName.indexOf("Jake Auchincloss")).isLessThan(byName.indexOf("Ayanna Pressley"));
    }

    @Test
    void the_files_have_the_hash_that_the_page_tells_and_the_date_in_their_name() throws Exception {
        String page = visitor.get("/scoreboard").html();
        Visitor.Shown csv = visitor.get("/scoreboard.csv");
        Visitor.Shown json = visitor.get("/scoreboard.json");

        assertThat(page)
                .contains(Digest.sha256(csv.html().getBytes(StandardCharsets.UTF_8)))
                .contains(Digest.sha256(json.html().getBytes(StandardCharsets.UTF_8)));
        assertThat(csv.headers().get("Content-Disposition")).contains("ban-facial-recognition-2026-06-15.csv");
        assertThat(csv.html().lines()).hasSize(542).anyMatch(line -> line.startsWith("MA-7,house,MA,P000617,"));
        assertThat(json.html()).contains("\"congress\":\"119\"", "\"bioguide\":\"M000133\"");
    }

    // ---- Legislators ----

    @Test
    void a_legislator_s_page_has_the_standing_the_record_and_ways_to_the_office() {
        assertThat(visitor.get("/legislators/M000133").text())
                .contains(
                        "Supported the act in an earlier Congress: introduced S. 681 (118th Congress) on March 7, 2023; it died on January 3, 2025.",
                        "introduced it on June 15, 2021",
                        "asked five federal departments",
                        "202-224-2742",
                        "Rein in airport face scans: ★ has cosponsored S. 1691");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/legislators/X999999",
                "/legislators/nobody",
                "/legislators/%3Cscript%3E",
                "/c/nothing/",
                "/c/nothing/act",
                "/updates/nothing",
                "/reply/nothing",
                "/nowhere"
            })
    void what_is_not_there_is_told_kindly(String address) {
        Visitor.Shown shown = visitor.get(address);

        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.text()).contains("There is nothing at this address.", "Message your legislators");
    }

    @Test
    void a_report_of_wrong_data_is_kept_without_its_author() {
        Visitor.Shown page = visitor.get("/legislators/M000133");

        Visitor.Shown sent =
                visitor.post("/legislators/M000133", page.form("words", "The phone number is another one."));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(visitor.get(sent.location()).text()).contains("Whoever runs this site will look at it.");
        assertThat(visitor.reports).singleElement().satisfies(report -> {
            assertThat(report.about()).contains(MARKEY);
            assertThat(report.words()).isEqualTo("The phone number is another one.");
        });
    }

    // ---- Act ----

    @Test
    void of_a_street_address_nothing_but_the_zip_code_goes_on_into_an_address() {
        Visitor.Shown sent = visitor.post("/act", Map.of("place", "12 Wisteria Lane, Cambridge, MA 02139"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/act?place=02139");
    }

    @Test
    void a_place_that_cannot_be_read_is_asked_again_with_what_was_typed() {
        Visitor.Shown shown = visitor.post("/act", Map.of("place", "Wisteria Lane"));

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.html()).contains("value=\"Wisteria Lane\"", "role=\"alert\"");
        assertThat(shown.text()).contains("No place was found in that.");
        assertThat(shown.html()).doesNotContain("class=\"elsewhere\"");
    }

    @Test
    void a_split_zip_code_shows_both_senators_and_asks_for_the_district_in_place() {
        Visitor.Shown shown = visitor.get("/act?place=02139");

        assertThat(shown.text())
                .contains(
                        "touches 2 districts",
                        "Which district is yours?",
                        "MA-5: Katherine M. Clark",
                        "Elizabeth Warren",
                        "Edward J. Markey")
                .doesNotContain("@RepPressley");
        assertThat(shown.html()).contains("/act?place=02139&amp;drafts=en&amp;district=MA-7");
    }

    @Test
    void a_zip_code_in_two_states_asks_first_and_then_writes_to_those_of_one() {
        assertThat(visitor.get("/act?place=58436").text())
                .contains("your senators depend on it too", "ND-AL: Julie Fedorchak", "once you choose")
                .doesNotContain("Kevin Cramer", "certain already");
        assertThat(visitor.get("/act?place=58436&district=SD-AL").text())
                .contains("Mike Rounds", "Dusty Johnson", "58436")
                .doesNotContain("Cramer", "Which district is yours?");
    }

    @Test
    void a_chosen_district_brings_the_representative_and_the_drafts_still_name_the_zip_code() {
        String shown = visitor.get("/act?place=02139&district=MA-7").text();

        assertThat(shown).contains("Ayanna Pressley", "02139").doesNotContain("Which district is yours?");
    }

    @Test
    void a_district_that_the_zip_code_does_not_touch_is_not_believed() {
        assertThat(visitor.get("/act?place=02139&district=CA-11").text())
                .contains("Which district is yours?")
                .doesNotContain("Pelosi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"90210", "20001", "00901", "96799", "09012", "99999", "96939", "California", "Vermont", "TX-23"})
    void every_kind_of_place_has_a_page_with_an_explanation(String place) {
        Visitor.Shown shown = visitor.get("/act?place=" + place);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains("id=\"answer\"");
    }

    @Test
    void once_a_place_is_answered_the_form_for_another_one_is_folded() {
        assertThat(visitor.get("/act?place=VT").html()).contains("<details class=\"elsewhere\">");
        assertThat(visitor.get("/act?place=58436").html()).contains("<details class=\"elsewhere\">");
        for (String open : List.of("/act", "/act?place=CA", "/act?place=09012", "/act?place=nonsense")) {
            assertThat(visitor.get(open).html()).as(open).doesNotContain("class=\"elsewhere\"");
        }
    }

    @Test
    void each_legislator_and_the_story_are_one_link_away() {
        assertThat(visitor.get("/act?place=VT").html())
                .contains(
                        "<a href=\"#S000033\">",
                        "<a href=\"#W000800\">",
                        "<a href=\"#B001318\">",
                        "<a href=\"#story\">");
    }

    @Test
    void a_letter_has_the_office_s_form_and_a_call_its_phone_as_a_button() {
        assertThat(visitor.get("/act?place=MA").html())
                .containsPattern("<a class=\"button send\" href=\"/go/[^>]*data-copy=\"text-M000133-letter\""
                        + " data-copying=\"Copy and open the contact form\">Open the contact form</a>")
                .containsPattern("<a class=\"button send\" href=\"tel:[^>]*>Call 202-224-2742</a>");
    }

    @Test
    void what_to_know_before_posting_is_told_once() {
        assertThat(visitor.get("/act?place=VT").html().split("Public, and you press the button yourself", -1))
                .hasSize(2);
    }

    @Test
    void a_vacant_seat_still_offers_the_senators() {
        assertThat(visitor.get("/act?place=TX-23").text()).contains("vacant", "Ted Cruz", "John Cornyn");
    }

    @Test
    void another_version_changes_one_draft_and_leaves_what_was_typed_into_the_others() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("text-W000800-letter", "My own letter.");
        form.put("do", "another:S000033-post");

        Map<String, String> again = visitor.post("/act", form).form();

        assertThat(again).containsEntry("text-W000800-letter", "My own letter.");
        assertThat(again.get("text-S000033-post")).isNotEqualTo(form.get("text-S000033-post"));
        assertThat(again.get("text-B001318-post")).isEqualTo(form.get("text-B001318-post"));
    }

    @Test
    void a_story_is_woven_into_the_letters_as_it_stands() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("story", "My \"face\" was <scanned> & kept.\r\nTwice.");
        form.put("do", "story");

        Visitor.Shown told = visitor.post("/act", form);

        assertThat(told.text()).contains("Your words stand in the drafts now.", "with your own words");
        assertThat(told.form().get("text-S000033-letter")).contains("My \"face\" was <scanned> & kept.\nTwice.");
        assertThat(told.html()).doesNotContain("<scanned>");
    }

    @Test
    void a_story_that_is_too_long_comes_back_with_how_long_it_is() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("story", "x".repeat(601));
        form.put("do", "story");

        assertThat(visitor.post("/act", form).text()).contains("That is 601 characters; a story may have 600.");
    }

    @Test
    void saying_that_it_was_sent_is_counted_apart_from_opening() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("do", "sent:S000033-letter");

        assertThat(visitor.post("/act", form).text()).contains("Thank you! It is counted");

        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(0, 1));
    }

    @Test
    void after_one_message_the_next_legislator_is_offered_and_after_the_last_none() {
        Visitor.Shown page = visitor.get("/act?place=VT");

        Visitor.Shown first = visitor.post("/act", page.form("do", "sent:S000033-post"));
        Visitor.Shown last = visitor.post("/act", page.form("do", "sent:B001318-post"));

        assertThat(first.text()).contains("Next: Senator Peter Welch", "Tell others: X Bluesky Mastodon E-mail");
        assertThat(first.html()).contains("<a class=\"button primary\" href=\"#W000800\">");
        assertThat(last.text()).contains("Tell others").doesNotContain("Next:");
        assertThat(page.text()).doesNotContain("Next:", "Tell others");
    }

    @Test
    void a_letter_that_is_still_the_template_is_told_so_and_an_own_one_too() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> template = page.form("do", "check:S000033-letter");
        Map<String, String> own = page.form("do", "check:S000033-letter");
        own.put(
                "text-S000033-letter",
                "Senator, in our town the library put a camera at its door, and my neighbor stopped going there.");

        assertThat(visitor.post("/act", template).text()).contains("is still the campaign's text");
        assertThat(visitor.post("/act", own).text()).contains("That reads as your own");
    }

    @Test
    void whoever_comes_for_somebody_else_s_legislator_is_told_and_gets_their_own() {
        assertThat(visitor.get("/act?place=VT&to=M000133").text())
                .contains(
                        "Senator Edward J. Markey (Democrat, Massachusetts) does not represent this place",
                        "Bernard Sanders");
    }

    @Test
    void drafts_come_in_spanish_when_they_are_asked_for() {
        assertThat(visitor.get("/act?place=VT&drafts=es").form().get("text-S000033-letter"))
                .contains("Estimado senador Sanders");
    }

    // ---- The way out ----

    @Test
    void the_way_to_x_takes_exactly_what_stands_in_the_field_and_counts_it() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        String typed = "Hi @SenSanders — 50% “yes” & more? #ban\nñ 🙂";
        Map<String, String> form = page.form("open", page.button("Post on X"));
        form.put("text-S000033-post", typed);
        form.put("text-W000800-post", typed);
        form.put("text-B001318-post", typed);

        Visitor.Shown out = visitor.post("/go", form);

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.location()).startsWith("https://x.com/intent/tweet?text=");
        assertThat(URLDecoder.decode(URI.create(out.location()).getRawQuery().substring(5), StandardCharsets.UTF_8))
                .isEqualTo(typed);
        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(1, 0));
    }

    @Test
    void a_text_too_long_for_x_is_told_and_not_counted() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("open", page.button("Post on X"));
        form.replaceAll((name, value) -> name.endsWith("-post") && name.startsWith("text-") ? "x".repeat(281) : value);

        Visitor.Shown out = visitor.post("/go", form);

        assertThat(out.status()).isEqualTo(422);
        assertThat(out.text()).contains("too long for this network");
        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(0, 0));
    }

    @Test
    void a_link_to_a_contact_form_leads_there_and_is_counted() {
        String html = visitor.get("/act?place=MA").html();
        int at = html.indexOf("href=\"/go/");
        String code = html.substring(at + 6, html.indexOf('"', at + 6));

        Visitor.Shown out = visitor.get(code);

        assertThat(out.location()).isEqualTo("https://www.warren.senate.gov/?p=email_senator");
        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(1, 0));
    }

    @Test
    void a_way_out_that_we_did_not_seal_leads_nowhere() {
        String html = visitor.get("/act?place=MA").html();
        int at = html.indexOf("href=\"/go/");
        String code = html.substring(at + 6, html.indexOf('"', at + 6));

        assertThat(visitor.get(code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A"))
                        .status())
                .isEqualTo(410);
        assertThat(visitor.get("/go/https:evil.example").status()).isEqualTo(410);
        assertThat(visitor.get("/go/" + new Seal("other".getBytes(StandardCharsets.UTF_8)).sealed("x"))
                        .status())
                .isEqualTo(410);
        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(0, 0));
    }

    // ---- Forms from elsewhere ----

    @Test
    void a_form_that_another_site_makes_a_browser_send_changes_nothing() {
        Visitor.Shown page = visitor.get("/act?place=VT");
        Map<String, String> form = page.form("do", "sent:S000033-letter");
        Map<String, String> forged = new HashMap<>(form);
        forged.put("mark", "AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(visitor.post("/act", forged).status()).isEqualTo(403);
        assertThat(visitor.post("/act", form, Map.of("sec-fetch-site", "cross-site"))
                        .status())
                .isEqualTo(403);
        visitor.clearCookies();
        assertThat(visitor.post("/act", form).status()).isEqualTo(403);
        assertThat(visitor.post("/chat", Map.of("words", "forget me")).status()).isEqualTo(403);
        assertThat(visitor.post("/legislators/M000133", Map.of("words", "x")).status())
                .isEqualTo(403);
        assertThat(visitor.actions.totals(CAMPAIGN)).isEqualTo(new ActionLog.Totals(0, 0));
        assertThat(visitor.heard).isEmpty();
        assertThat(visitor.reports).isEmpty();
    }

    @Test
    void every_answer_carries_what_guards_the_browser() {
        for (String address : List.of("/", "/scoreboard.csv", "/nowhere", "/updates.atom", "/act?place=02139")) {
            assertThat(visitor.get(address).headers())
                    .as(address)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Strict-Transport-Security", "max-age=31536000")
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                                    .doesNotContain("unsafe"));
        }
    }

    // ---- Languages ----

    @Test
    void a_page_speaks_the_language_asked_for_then_the_chosen_one_then_the_browser_s() {
        assertThat(visitor.get("/", Map.of("accept-language", "es-MX,es;q=0.9,en;q=0.5"))
                        .html())
                .contains("<html lang=\"es\">");
        assertThat(visitor.get("/", Map.of("accept-language", "fr,de")).html()).contains("<html lang=\"en\">");
        assertThat(visitor.get("/?lang=es").html()).contains("<html lang=\"es\">");
        assertThat(visitor.get("/privacy", Map.of("accept-language", "en")).html())
                .contains("<html lang=\"es\">");
        assertThat(visitor.get("/?lang=xx").html()).contains("<html lang=\"es\">");
    }

    @Test
    void the_switch_of_languages_keeps_what_was_asked() {
        assertThat(visitor.get("/act?place=02139&district=MA-7").html())
                .contains("/act?district=MA-7&amp;lang=es&amp;place=02139");
    }

    // ---- Updates ----

    @Test
    void updates_are_listed_and_a_feed_reader_reads_them() throws Exception {
        visitor.updates.add(update("2026-11-first", "First & <b>best</b>", "2026-11-20T10:00:00Z"));
        visitor.updates.add(update("later", "Not yet", "2027-01-01T10:00:00Z"));

        assertThat(visitor.get("/updates").text())
                .contains("First & <b>best</b>")
                .doesNotContain("Not yet");
        assertThat(visitor.get("/updates/2026-11-first").html())
                .contains("<strong>text</strong>", "First &amp; &lt;b&gt;best")
                .doesNotContain("<script>alert");
        assertThat(visitor.get("/updates/later").status()).isEqualTo(404);
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        visitor.get("/updates.atom").html().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("First & <b>best</b>");
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-11-20T10:00:00Z");
    }

    private static Update update(String id, String title, String published) {
        return new Update(
                id,
                title,
                "Short.",
                Instant.parse(published),
                "A **text** <script>alert(1)</script> [x](javascript:alert(1))",
                Optional.of(URI.create("https://news.example.org/1")),
                Optional.of("Us"),
                List.of(),
                List.of());
    }

    // ---- Reply pages ----

    @Test
    void a_reply_page_gives_constituents_a_text_of_their_own_as_an_answer_to_the_post() {
        visitor.replyPages.put(
                "abc", new ReplyPages.ReplyPage("abc", CAMPAIGN, MARKEY, "1234567890", LocalDate.of(2026, 11, 1)));
        assertThat(visitor.get("/reply/abc").text()).contains("Answers count where they come from people");

        Visitor.Shown page = visitor.get("/reply/abc?place=02139");
        Visitor.Shown out = visitor.post("/go", page.form("open", page.button("Reply on X")));

        assertThat(out.location())
                .startsWith("https://x.com/intent/tweet?text=")
                .endsWith("&in_reply_to=1234567890");
        assertThat(visitor.get("/reply/abc?place=02139").form().get("text-M000133-post"))
                .isNotEqualTo(page.form().get("text-M000133-post"));
    }

    @Test
    void others_are_told_that_their_own_legislators_count_more() {
        visitor.replyPages.put(
                "abc", new ReplyPages.ReplyPage("abc", CAMPAIGN, MARKEY, "1234567890", LocalDate.of(2026, 11, 1)));

        Visitor.Shown page = visitor.get("/reply/abc?place=05401");

        assertThat(page.text()).contains("does not represent this place", "Message my own legislators");
        assertThat(page.html()).contains("/act?place=05401").doesNotContain("Reply on X</button>");
    }

    // ---- Chat ----

    @Test
    void the_chat_works_by_its_form_alone() {
        Visitor.Shown page = visitor.get("/chat");

        Visitor.Shown answered = visitor.post("/chat", page.form("words", "my zip is <b>02139</b>"));

        assertThat(answered.text()).contains("my zip is <b>02139</b>", "You said: my zip is <b>02139</b>");
        assertThat(answered.html()).doesNotContain("<b>02139");
        assertThat(visitor.heard).hasSize(2).allSatisfy(message -> {
            assertThat(message.speaker().platform()).isEqualTo("page");
            assertThat(message.speaker()).isEqualTo(visitor.heard.get(0).speaker());
        });
    }

    @Test
    void where_the_script_runs_the_answer_comes_alone() {
        Visitor.Shown page = visitor.get("/chat");

        Visitor.Shown answered = visitor.post("/chat", page.form("words", "hi"), Map.of("x-requested-with", "fetch"));

        assertThat(answered.html()).contains("You said: hi").doesNotContain("<html");
    }

    @Test
    void a_chat_that_was_closed_says_so() {
        visitor.chat.close();

        assertThat(visitor.get("/chat").status()).isEqualTo(503);
    }
}
