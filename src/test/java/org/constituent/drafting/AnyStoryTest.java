package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.net.URI;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.constituent.AnyText;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.drafting.Situations.Citizen;
import org.constituent.drafting.Situations.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

/** Whatever somebody tells, it stays their words, and it breaks nothing. */
final class AnyStoryTest {
    private static final DraftWriter WRITER = new DraftWriter(new XMeasure());

    private static final Gen<String> PIECES = AnyText.oneOf(List.of(
            "{{act}}",
            "{{#act}}",
            "{{/act}}",
            "{{{place}}}",
            "{{! hush }}",
            "{{=<% %>=}}",
            "<%place%>",
            "{{",
            "}}",
            "<b>bold</b>",
            "<script>alert(1)</script>",
            "&amp;",
            "@somebody",
            "@everyone",
            "#hashtag",
            "https://example.org/?a=b&c=d#e",
            "$1",
            "\\E",
            "%20",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDFA\uD83C\uDDF8",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "\u202Eevil",
            "\u2066hidden\u2069",
            "\u200F",
            "\u0000",
            "\u001B[31m",
            "\u007F",
            "\r",
            "\r\n",
            "\n\n\n\n",
            "\u2028",
            "\uD800",
            "\uDFFF",
            "e\u0301\u0302\u0303",
            "\u05E9\u05DC\u05D5\u05DD",
            "*star*",
            "_under_",
            "`code`",
            "I was stopped at the gate. "));

    private static Gen<String> stories() {
        Gen<String> any = AnyText.ofPiecesUpTo(20);
        return in -> {
            StringBuilder story = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                story.append(i % 2 == 0 ? any.generate(in) : PIECES.generate(in));
            }
            return story.toString();
        };
    }

    @Test
    void a_letter_holds_the_cleaned_story_verbatim_and_is_the_same_around_it() {
        DraftRequest plain = letter();
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, Language.ENGLISH);
        qt().withFixedSeed(4)
                .withExamples(2_000)
                .forAll(stories())
                .checkAssert(typed -> Story.of(typed).ifPresent(story -> {
                    String body =
                            WRITER.write(telling(plain, story.text()), words).body();

                    assertThat(body).contains("\n\n" + story.text() + "\n\n");
                    assertThat(body.replace("\n\n" + story.text() + "\n\n", "\n\n"))
                            .isEqualTo(WRITER.write(plain, words).body());
                }));
    }

    @Test
    void a_cleaned_story_has_no_sign_that_could_harm_and_cleaning_it_again_changes_nothing() {
        qt().withFixedSeed(4)
                .withExamples(4_000)
                .forAll(stories())
                .checkAssert(typed -> Story.of(typed).ifPresent(story -> {
                    assertThat(story.text().codePoints().filter(AnyStoryTest::mayHarm))
                            .as(typed)
                            .isEmpty();
                    assertThat(story.text())
                            .doesNotContain("\n\n\n")
                            .isEqualTo(story.text().strip());
                    assertThat(story.text().codePointCount(0, story.text().length()))
                            .isBetween(1, Story.LONGEST);
                    assertThat(Story.of(story.text())).contains(story);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{act}}", "{{#act}}x{{/act}}", "{{{place}}}", "{{=<% %>=}}<%act%>", "{{nothing}}"})
    void a_story_is_never_read_as_a_template(String story) {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, Language.ENGLISH);

        assertThat(WRITER.write(telling(letter(), story), words).body()).contains("\n\n" + story + "\n\n");
    }

    @Test
    void emoji_of_several_signs_and_letters_of_every_script_stay_whole() {
        String story =
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDF8 \u05E9\u05DC\u05D5\u05DD"
                        + " e\u0301 \u65E5\u672C\u8A9E \u0627\u0644\u0633\u0644\u0627\u0645";

        assertThat(Story.of(story))
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo(story));
    }

    @Test
    void a_story_of_six_hundred_characters_is_kept_and_one_more_is_too_many() {
        assertThat(Story.of("\uD83D\uDE00".repeat(Story.LONGEST))).isPresent();
        assertThat(Story.of("\uD83D\uDE00".repeat(Story.LONGEST + 1))).isEmpty();
        assertThat(Story.of(" \u0000\n\u202E ")).isEmpty();
    }

    @Test
    void a_post_holds_no_story_whatever_is_told() {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, Language.ENGLISH);
        Situation situation = Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                .get(0);
        DraftRequest plain = Situations.request(Situations.FLAGSHIP, Situations.SENATOR, situation, Medium.POST);
        String without = WRITER.write(plain, words).body();

        qt().withFixedSeed(4).withExamples(300).forAll(stories()).checkAssert(typed -> {
            Draft post = WRITER.write(telling(plain, typed), words);
            assertThat(post.body()).isEqualTo(without);
            assertThat(post.personal()).isFalse();
        });
    }

    @Test
    void every_post_is_valid_for_the_official_twitter_text_and_for_bluesky_where_it_is_offered() {
        int bluesky = 0;
        int posts = 0;
        for (Campaign campaign : Situations.CAMPAIGNS.all()) {
            for (Language language : Situations.languages(campaign)) {
                Phrasebook words = Situations.CAMPAIGNS.words(campaign, language);
                for (Citizen citizen : Situations.CITIZENS) {
                    for (Situation situation : Situations.of(campaign, citizen.legislator())) {
                        for (long number = 0; number < 14; number++) {
                            Draft post = WRITER.write(
                                    Situations.request(campaign, citizen, situation, Medium.POST)
                                            .numbered(number),
                                    words);
                            posts++;
                            TwitterTextParseResults official = TwitterTextParser.parseTweet(post.body());
                            assertThat(official.isValid).as(post.body()).isTrue();
                            assertThat(official.weightedLength)
                                    .as(post.body())
                                    .isLessThanOrEqualTo(280)
                                    .isEqualTo(new XMeasure().length(post.body()));
                            for (Route route : Route.of(post, citizen.place())) {
                                if (route.kind() == Route.Kind.BLUESKY_INTENT) {
                                    bluesky++;
                                    assertThat(characters(asBlueskyShowsIt(
                                                    Percent.query(route.link().orElseThrow())
                                                            .getOrDefault("text", ""))))
                                            .as(post.body())
                                            .isLessThanOrEqualTo(300);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(bluesky).as("of %d posts", posts).isGreaterThan(posts * 9 / 10);
    }

    /** Every link without its scheme, and of a long path the first thirteen signs and three dots. */
    private static String asBlueskyShowsIt(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> {
                    if (!word.startsWith("http")) {
                        return word;
                    }
                    URI link = URI.create(word);
                    String path = link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
                    return link.getHost() + (path.length() > 15 ? path.substring(0, 13) + "..." : path);
                })
                .collect(Collectors.joining(" "));
    }

    /** As a reader counts them; the words hold none that this count and Unicode's clusters differ in. */
    private static int characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static boolean mayHarm(int sign) {
        return (Character.isISOControl(sign) && sign != '\n')
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || Character.getType(sign) == Character.SURROGATE
                || Character.getType(sign) == Character.PRIVATE_USE
                || (sign & 0xFFFE) == 0xFFFE
                || (sign >= 0xFDD0 && sign <= 0xFDEF);
    }

    private static DraftRequest letter() {
        Situation situation = Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                .get(0);
        return Situations.request(Situations.FLAGSHIP, Situations.SENATOR, situation, Medium.LETTER);
    }

    private static DraftRequest telling(DraftRequest request, String story) {
        return new DraftRequest(
                request.campaign(),
                request.sitting(),
                request.to(),
                request.standing(),
                request.place(),
                request.medium(),
                Optional.of(story),
                request.number());
    }
}
