package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.constituent.ThirdCampaign;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.campaign.Position;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileCampaignsTest {
    private ThirdCampaign files = new ThirdCampaign(Path.of("."));

    @BeforeEach
    void write(@TempDir Path folder) {
        files = ThirdCampaign.in(folder);
    }

    @Test
    void a_campaign_is_read_with_everything_its_file_says() {
        Campaign campaign = read().usual();

        assertThat(campaign.slug()).isEqualTo(ThirdCampaign.SLUG);
        assertThat(campaign.act().in(Language.ENGLISH)).isEqualTo("Notice Act");
        assertThat(campaign.citations()).containsOnlyKeys("B-01");
        assertThat(campaign.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.citations())
                        .extracting(citation -> citation.page().toString())
                        .containsExactly("https://paper.example/signs"));
        assertThat(campaign.positionsOf(new BioguideId("W000817")))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.stance()).isEqualTo(Position.Stance.SUPPORTS);
                    assertThat(position.page()).hasToString("https://paper.example/signs");
                });
        assertThat(campaign.links()).hasSize(1);
        assertThat(campaign.organizations())
                .hasValueSatisfying(
                        organizations -> assertThat(organizations.names()).containsExactly("Town Library"));
    }

    @Test
    void whom_everybody_is_asked_to_write_to_needs_an_order_a_reason_and_a_post_that_names_them() throws IOException {
        Files.writeString(
                files.file(),
                Files.readString(files.file())
                        + "\ntargets:\n  order: first\n  legislators:\n    - legislator: warren\n      post: Hello there.\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("order is \"first\", but must be before, after or instead.")
                .hasMessageContaining("legislator is \"warren\", but must be a Bioguide id such as M000133.")
                .hasMessageContaining("has no reason.")
                .hasMessageContaining("put {{who}} where the handle or the name belongs");
    }

    @Test
    void the_block_that_names_most_of_the_situation_wins() {
        files.edit(files.words("post"), "  - part: post\n    for: [ask again]", """
                  - part: post
                    for: [call to action]
                    bill: [in the other chamber]
                    variants: ["{{who}}: only the {{otherChamber}} has it."]
                  - part: post
                    for: [ask again]""".indent(2)
                .stripTrailing());

        var words = read().words(read().usual(), Language.ENGLISH);

        assertThat(words.variants(Medium.POST, "post", Ask.CALL_TO_ACTION, BillBefore.Where.IN_THE_OTHER_CHAMBER))
                .hasSize(1);
        assertThat(words.variants(Medium.POST, "post", Ask.CALL_TO_ACTION, BillBefore.Where.IN_THIS_CHAMBER))
                .hasSize(2);
    }

    @Test
    void a_language_without_words_for_a_campaign_falls_back_to_english() throws IOException {
        Files.createDirectories(files.messages().resolve("fr"));
        Files.copy(files.bot(), files.messages().resolve("fr/bot.yaml"));

        FileCampaigns read = read();

        assertThat(read.bots()).hasSize(2);
        assertThat(read.words(read.usual(), Language.parse("fr").orElseThrow()).language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void the_default_campaign_comes_first() throws IOException {
        another("a-first");

        assertThat(read().all()).extracting(Campaign::slug).containsExactly(ThirdCampaign.SLUG, "a-first");
        assertThat(read().startingWith("a-first").usual().slug()).isEqualTo("a-first");
    }

    // ---- Mistakes in a campaign ----

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            goal: That       | gaol: That      | gaol is not known here. Did you mean goal?                    | an unknown key
            goal: That       | xyz: That       | xyz is not known here. Known are: act, bills, goal, links, name, official-title, organizations, positions, reasons, slug, sources, story-question, targets. | a key like no other
            118: {senate     | 118: {lords     | lords is not known here. Known are: house, senate.            | a chamber that does not exist
            118: {senate     | 118: {house     | S. 681 is a bill of the other chamber. Put it under senate.   | the wrong chamber
            S. 681           | S. six          | senate is "S. six", but must be a bill's number, such as S. 681 or H.R. 1404. | no bill's number
            118: {senate     | last: {senate   | last is not the number of a Congress, such as 118.            | no Congress
            sources: [B-01]  | sources: [B-02] | an item of sources is "B-02", but must be an id that stands under sources of this campaign. | a bad citation
            source: B-01     | source: B-99    | source is "B-99", but must be an id that stands under sources of this campaign. | a bad source of a position
            url: https://paper.example/signs | url: paper.example/signs | url is "paper.example/signs", but must be an address that begins with https:// or http://. | a bad URL
            url: https://paper.example/bill  | url: "javascript:x()"  | url is "javascript:x()", but must be an address that begins with https:// or http://. | a URL that runs something
            date: 2025-05$   | date: May 2025$ | date is "May 2025", but must be a date such as 2019, 2019-12 or 2019-12-19. | a bad date
            date: 2025-06-01 | date: 2025-13   | date is "2025-13", but must be a date such as 2019, 2019-12 or 2025-09-11.  | a month that does not exist
            W000817          | Warren          | legislator is "Warren", but must be a Bioguide id such as M000133. | a name in place of an id
            stance: supports | stance: likes   | stance is "likes", but must be supports, concerned or opposes. | an unknown stance
            {en: Notice Act} | {eng: Notice Act} | eng is not a language code such as en or es.                | a bad language code
            {en: Notice Act} | {es: Aviso}     | a text needs at least English. Add "en: …".                   | missing English
            slug: tell-travelers | slug: Tell Travelers | slug is "Tell Travelers", but must be lower-case letters, digits and single hyphens, at most 60. | a bad slug
            act: {en         | name: {en       | name stands twice. Keep one.                                  | a key that stands twice
            goal: That everybody is told. | goal: Notice: everybody | this is not YAML: mapping values are not allowed here. Quote texts that hold a colon or a hash, and indent what belongs together equally. | an unquoted colon
            """)
    void a_mistake_in_a_campaign_is_told_with_file_line_and_fix(String old, String broken, String told, String called) {
        String ending = old.endsWith("$") ? "\n" : "";
        int line = files.edit(files.file(), old.replace("$", "") + ending, broken.replace("$", "") + ending);

        assertThat(mistakes())
                .anySatisfy(mistake -> assertThat(mistake)
                        .matches("config/campaigns/tell-travelers\\.yaml:(" + line + "|" + (line + 1) + "|" + (line - 1)
                                + "): .*")
                        .endsWith(": " + told));
    }

    @Test
    void a_tab_is_told_with_its_line_and_fix() {
        int line = files.edit(files.file(), "  - legislator", "\t- legislator");

        assertThat(mistakes())
                .containsExactly("config/campaigns/tell-travelers.yaml:" + line
                        + ": this is not YAML: a tab stands where the line is indented. Use spaces.");
    }

    @Test
    void a_missing_key_is_told_with_the_line_to_add() {
        files.edit(files.file(), "goal: That everybody is told.\n", "");

        assertThat(mistakes())
                .containsExactly(
                        "config/campaigns/tell-travelers.yaml:1: the file has no goal. Add a line \"goal: …\".");
    }

    @Test
    void a_slug_that_is_not_the_files_name_is_told() {
        files.edit(files.file(), "slug: tell-travelers", "slug: other");

        assertThat(mistakes())
                .contains(
                        "config/campaigns/tell-travelers.yaml:1: slug is other, but the file is named tell-travelers.yaml."
                                + " Write \"slug: tell-travelers\", or rename the file.");
    }

    @Test
    void all_mistakes_of_all_files_are_told_at_once() throws IOException {
        another("second");
        files.edit(files.file(), "goal: That", "gaol: That");
        files.edit(files.file(), "118: {senate", "118: {house");
        files.edit(files.campaigns().resolve("second.yaml"), "stance: supports", "stance: likes");
        files.edit(files.bot(), "  stopped: All right", "  stopped: {{{\n  unused: All right");

        assertThat(mistakes())
                .hasSize(5)
                .anyMatch(mistake -> mistake.startsWith("config/campaigns/second.yaml:"))
                .anyMatch(mistake -> mistake.startsWith("messages/en/bot.yaml:"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_told() throws IOException {
        Files.write(files.file(), "name: Añadir".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes())
                .containsExactly("config/campaigns/tell-travelers.yaml: the file is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        Files.writeString(files.file(), "# nothing yet\n");

        assertThat(mistakes())
                .containsExactly("config/campaigns/tell-travelers.yaml: the file is empty."
                        + " Put back what stood in it, or delete it if it is not needed.");
    }

    @Test
    void a_file_that_points_to_itself_a_billion_times_is_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'j'; name++) {
            char before = (char) (name - 1);
            bomb.append(name).append(": &").append(name).append(" [");
            bomb.append(("*" + before + ", ").repeat(9))
                    .append("*")
                    .append(before)
                    .append("]\n");
        }
        Files.writeString(files.file(), bomb);

        assertThat(mistakes())
                .containsExactly("config/campaigns/tell-travelers.yaml: one value points to another with & and *."
                        + " Write it out instead.");
    }

    @Test
    void a_yaml_file_cannot_make_objects() throws IOException {
        Files.writeString(files.file(), "slug: !!javax.script.ScriptEngineManager [x]\n");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .startsWith("config/campaigns/tell-travelers.yaml:1: this is not YAML: Global tag is not allowed");
    }

    @Test
    void a_default_campaign_that_does_not_exist_is_told() {
        assertThatThrownBy(() -> FileCampaigns.read(files.campaigns(), files.messages(), "nowhere"))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageEndingWith(
                        "campaigns: there is no campaign nowhere.yaml here, which the settings name as the default."
                                + " Correct \"campaign\" in constituent.yaml; there are: tell-travelers.");
    }

    @Test
    void a_folder_that_does_not_exist_is_told() {
        assertThatThrownBy(() -> FileCampaigns.read(files.folder().resolve("x"), files.messages(), "nowhere"))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageEndingWith("x: there is no such folder. Name the right one with --config.");
    }

    // ---- What would be passed over without a word ----

    @Test
    void two_campaigns_of_one_name_are_told() throws IOException {
        another("second");
        files.edit(files.campaigns().resolve("second.yaml"), "name: second", "name: Tell travelers");

        assertThat(mistakes())
                .containsExactly("config/campaigns/second.yaml: the name is that of tell-travelers, too, and nobody"
                        + " could tell them apart. Give one another name.");
    }

    @Test
    void a_campaign_with_another_ending_is_told() throws IOException {
        Files.writeString(files.campaigns().resolve("second.yml"), "slug: second\n");

        assertThat(mistakes())
                .containsExactly("config/campaigns/second.yml: a campaign's file ends in .yaml. Rename it, or move it"
                        + " elsewhere.");
    }

    @Test
    void updates_of_no_campaign_are_told() throws IOException {
        Files.createDirectories(files.campaigns().resolve("tell-travellers/updates"));

        assertThat(mistakes())
                .singleElement()
                .asString()
                .startsWith("config/campaigns/tell-travellers: there is no campaign tell-travellers.yaml beside");
    }

    @Test
    void words_in_a_file_or_a_folder_that_nobody_reads_are_told() throws IOException {
        Files.copy(files.words("post"), files.words("posts"));
        Files.createDirectories(files.messages().resolve("fr"));
        Files.createDirectories(files.messages().resolve("english"));
        Files.copy(files.bot(), files.messages().resolve("english/bot.yaml"));

        assertThat(mistakes())
                .hasSize(3)
                .anyMatch(told -> told.startsWith("messages/fr: there is no bot.yaml in it, so the language is not"))
                .anyMatch(told -> told.startsWith("messages/english: a folder of messages has a language's code"))
                .anyMatch(told -> told.startsWith("messages/en/tell-travelers/posts.yaml: this file is not read"));
    }

    @Test
    void a_letter_without_a_place_for_what_people_tell_is_told() {
        int line = files.edit(files.words("letter"), "reason, story, closing", "reason, closing");

        assertThat(mistakes())
                .containsExactly("messages/en/tell-travelers/letter.yaml:" + line + ": order has no story, so what"
                        + " people tell of themselves would be left out. Add it where it belongs.");
    }

    @Test
    void a_second_block_for_the_same_is_told_with_the_line_of_the_first() {
        files.edit(files.words("post"), "for: [ask again]", "for: [call to action]");

        assertThat(mistakes())
                .anyMatch(told -> told.matches("messages/en/tell-travelers/post.yaml:15: this block is for the same as"
                        + " that on line 9, so it would never be used\\. .*"));
    }

    @Test
    void a_source_that_cannot_be_used_is_told_once() {
        int line = files.edit(files.file(), "https://paper.example/signs", "paper.example/signs");

        assertThat(mistakes())
                .contains("config/campaigns/tell-travelers.yaml:" + line + ": url is \"paper.example/signs\", but must"
                        + " be an address that begins with https:// or http://.")
                .noneMatch(told -> told.contains("is \"B-01\""));
    }

    // ---- Wrong bills ----

    @Test
    void a_congress_that_has_not_begun_is_told() {
        int line = files.edit(files.file(), "118: {senate", "218: {senate");

        assertThatThrownBy(() -> read().checkTitles(new StarterFacts().read()))
                .hasMessageContaining(
                        "tell-travelers.yaml:" + line
                                + ": the 218th Congress has not begun: the 119th Congress sits. Correct the number before the colon.");
    }

    @Test
    void an_official_title_that_ends_within_a_word_is_another_act_s() {
        files.edit(files.file(), "official-title: Traveler Privacy Protection Act", "official-title: Facial Rec");

        assertThatThrownBy(() -> read().checkTitles(new StarterFacts().read()))
                .hasMessageContaining("not the \"Facial Rec\". Correct the number, or the official-title.");
    }

    @Test
    void the_number_of_another_act_is_told_where_the_title_is_known() {
        FileCampaigns read = read();

        assertThatThrownBy(() -> read.checkTitles(new StarterFacts().read()))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageMatching(".*tell-travelers\\.yaml:7: S\\. 681 of the 118th Congress is \"Facial Recognition"
                        + " and Biometric Technology Moratorium Act.*\", not the \"Traveler Privacy Protection Act\"\\."
                        + " Correct the number, or the official-title\\.");
    }

    @Test
    void a_bill_whose_title_nobody_knows_passes() {
        files.edit(files.file(), "S. 681", "S. 4711");

        read().checkTitles(new StarterFacts().read());

        assertThat(read().usual().bills()).hasSize(2);
    }

    // ---- Mistakes in words ----

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            post   | calling about        | calling about        | -                                                                                | nothing
            post   | "I live in {{place}}, {{who}}. | "I live in {{plaze}}, {{who}}. | {{plaze}} cannot be filled here. Did you mean place?   | an unknown variable
            post   | Please come back     | {{#who}}x{{/who}}     | the text cannot be read as a template: sections are not used here: {{#who}}. Write {{name}} alone. | a section
            post   | Please come back     | {{^who}}x{{/who}}     | the text cannot be read as a template: sections are not used here: {{^who}}. Write {{name}} alone. | an inverted section
            post   | Please come back     | {{>other}}            | the text cannot be read as a template: a text cannot include another one: {{>other}}. | a partial
            post   | Signs are small: {{url}} | Signs are small.  | the text cites B-01 and must show it. Add {{url}}.                               | a post that hides its source
            letter | People walk past the signs. ({{source}}) | People walk past the signs. | the text cites B-01 and must show it. Add {{source}}.     | a letter that hides its source
            post   | thank you from {{place}} for {{doing}} | thank you from {{place}} on {{withdrew}} for {{doing}} | {{withdrew}} cannot be filled here. Known are: act, bill, chamber, congress, did, doing, earlierBill, last, measure, name, otherChamber, place, salutation, since, title, who. | a value of another situation
            post   | cites: B-01          | cites: B-77           | cites is "B-77", but must be an id that stands under sources of config/campaigns/tell-travelers.yaml. | a citation that does not exist
            post   | Please come back     | {{}}                  | the text cannot be read as a template: double braces with nothing between. Write {{name}} with a name, or delete them. | braces with nothing between
            post   | Please come back     | {{who Please          | the text cannot be read as a template: double braces that do not open and close. Write {{name}}, with two before and two after. | braces that do not close
            post   | "I live in {{place}}, {{who}}. Please | "I live in {{place}}. Please | the post must say whom it is for: put {{who}} where the handle or the name belongs. | a post to nobody
            post   | "I live in {{place}}, {{who}}. Please tell travelers: {{measure}}." | "{{who}}: {{url}}" | {{url}} needs a source. Write "text: …" and, on a line below, "cites: " with an id that stands under sources of the campaign. | a source that is not named
            post   | "You {{did}} {{measure}}, {{who}}: {{place}} says thank you." | "{{who}}, thank you from {{place}} for {{doing}} {{measure}}." | the same text stands twice in this block. Keep one, or write another. | the same text twice
            letter | order: [             | order: [closing,      | closing stands twice in order. Keep one. | a part twice
            post   | for: [ask again]     | for: [beg]            | an item of for is "beg", but must be one of: thank, call to action, ask again, thank and ask again. | an unknown ask
            letter | - part: closing      | - part: clozing       | part is "clozing", but must be one of the parts named in order, or subject.      | an unknown part
            call   | medium: call         | medium: post          | medium is "post", but must be call, as the file's name says.                     | the wrong medium
            """)
    void a_mistake_in_words_is_told_with_file_line_and_fix(
            String medium, String old, String broken, String told, String called) {
        if (told.equals("-")) {
            assertThat(read().all()).hasSize(1);
            return;
        }
        int line = files.edit(files.words(medium), old, broken);

        assertThat(mistakes())
                .anySatisfy(mistake -> assertThat(mistake)
                        .matches("messages/en/tell-travelers/" + medium + "\\.yaml:" + line + ": .*")
                        .endsWith(": " + told));
    }

    @Test
    void a_situation_without_words_is_told() {
        files.edit(
                files.words("post"),
                "  - part: post\n    for: [ask again]\n    variants:\n      - \"{{who}}, you left {{measure}} on"
                        + " {{withdrew}}. Please come back, says {{place}}.\"\n",
                "");

        assertThat(mistakes())
                .contains("messages/en/tell-travelers/post.yaml: no block of part post fits \"ask again\""
                        + " with the bill in this chamber. Add one.");
    }

    @Test
    void a_block_without_variants_is_told() {
        int line =
                files.edit(files.words("call"), "      - \"After the tone, give your address too.\"\n", "      []\n");

        assertThat(mistakes())
                .contains(
                        "messages/en/tell-travelers/call.yaml:" + (line - 2) + ": a block needs at least one variant.");
    }

    @Test
    void a_campaign_without_english_words_is_told() throws IOException {
        for (Medium medium : Medium.values()) {
            Files.delete(files.words(medium.key()));
        }
        Files.delete(files.words("post").getParent());

        assertThat(mistakes())
                .containsExactly("messages/en/tell-travelers: the campaign has no English words."
                        + " Add post.yaml, letter.yaml and call.yaml.");
    }

    @Test
    void a_medium_without_words_is_told() throws IOException {
        Files.delete(files.words("call"));

        assertThat(mistakes())
                .containsExactly("messages/en/tell-travelers/call.yaml: there is no such file."
                        + " Put it there, or correct its name.");
    }

    @Test
    void missing_english_is_told() throws IOException {
        Files.move(files.messages().resolve("en"), files.messages().resolve("fr"));

        assertThat(mistakes()).contains("messages: there is no folder en, which every other language falls back to.");
    }

    // ---- Mistakes in the bot's words ----

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            salutation: Dear {{title}} {{last}}  | salutation: Dear {{titel}} {{last}} | {{titel}} cannot be filled in salutation. Did you mean title? | a variable of a term
            place-state: '{{state}}'             | place-sate: '{{state}}'             | place-sate is not known here. Did you mean place-state?       | a term's name
            nyc: NY                              | nyc: NW                             | nyc is "NW", but must be the postal code of a state or territory. | no state
            DC: Washington, DC                   | DX: Washington                      | DX is not the postal code of a state or territory.            | no state to be named
            unclear: I did not                   | unclear: I {{#did}} not             | the text cannot be read as a template: Section missing close tag | a section in the bot's words
            """)
    void a_mistake_in_the_bots_words_is_told_with_file_line_and_fix(
            String old, String broken, String told, String called) {
        int line = files.edit(files.bot(), old, broken);

        assertThat(mistakes())
                .anySatisfy(mistake -> assertThat(mistake).startsWith("messages/en/bot.yaml:" + line + ": " + told));
    }

    @Test
    void a_missing_term_is_told() {
        files.edit(files.bot(), "  introducing: introducing\n", "");

        assertThat(mistakes())
                .containsExactly("messages/en/bot.yaml:3: terms has no introducing. Add a line \"introducing: …\".");
    }

    @Test
    void a_missing_part_of_the_bots_words_is_told() {
        files.edit(files.bot(), "\nunderstood:\n", "\nundrstood:\n");

        assertThat(mistakes())
                .anyMatch(mistake -> mistake.endsWith(": undrstood is not known here. Did you mean understood?"))
                .anyMatch(mistake -> mistake.endsWith(": the file has no understood. Add a line \"understood: …\"."));
    }

    @Test
    void terms_are_filled_as_the_language_words_them() {
        assertThat(read().words(read().usual(), Language.ENGLISH).say(Term.PLACE_ZIP, Map.of("zip", "02139")))
                .isEqualTo("ZIP code 02139");
    }

    private FileCampaigns read() {
        return FileCampaigns.read(files.campaigns(), files.messages(), ThirdCampaign.SLUG);
    }

    /** A second campaign with the same words. */
    private void another(String slug) throws IOException {
        Files.writeString(
                files.campaigns().resolve(slug + ".yaml"),
                Files.readString(files.file())
                        .replace("slug: tell-travelers", "slug: " + slug)
                        .replaceFirst("(?m)^name: .*$", "name: " + slug));
        Files.createDirectories(files.messages().resolve("en").resolve(slug));
        for (Medium medium : Medium.values()) {
            Files.copy(
                    files.words(medium.key()),
                    files.messages().resolve("en").resolve(slug).resolve(medium.key() + ".yaml"));
        }
    }

    /** What is told, with paths from the folder. */
    private List<String> mistakes() {
        return assertThatThrownBy(this::read)
                .isInstanceOf(InvalidFiles.class)
                .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
                .actual()
                .replace(files.folder() + "/", "")
                .lines()
                .toList();
    }
}
