package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.constituent.adapter.twittertext.XMeasure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser, as people use them. */
@SuppressWarnings("NullAway.Init") // started before all
final class BrowserIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/scoreboard",
            "/legislators/M000133",
            "/act",
            "/act?place=02139",
            "/act?place=02139&district=MA-7",
            "/updates",
            "/updates/2025-09-letter-to-ice",
            "/privacy",
            "/chat",
            "/nowhere",
            "/c/airport-face-scans/");

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static RunningSite site;
    private static ChromeDriver withScript;
    private static ChromeDriver without;

    @BeforeAll
    static void start(@TempDir Path folder) {
        withScript = Browser.open(folder.resolve("one"), true);
        without = Browser.open(folder.resolve("other"), false);
        site = RunningSite.start(
                folder.resolve("site").toFile().mkdirs() ? folder.resolve("site") : folder,
                "web: {most-requests: 100000}\n");
    }

    @AfterAll
    static void stop() {
        if (withScript != null) {
            withScript.quit();
        }
        if (without != null) {
            without.quit();
        }
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void asNew() {
        for (ChromeDriver browser : List.of(withScript, without)) {
            for (String window : new ArrayList<>(browser.getWindowHandles())
                    .subList(1, browser.getWindowHandles().size())) {
                browser.switchTo().window(window).close();
            }
            browser.switchTo().window(browser.getWindowHandles().iterator().next());
            browser.manage().deleteAllCookies();
        }
        withScript.manage().window().setSize(new Dimension(1100, 1400));
        withScript.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_a_split_zip_code_to_a_post_on_x_with_and_without_script(boolean script) throws Exception {
        ChromeDriver browser = script ? withScript : without;
        browser.get(site.address() + "/");
        browser.findElement(By.id("place")).sendKeys("02139", Keys.ENTER);
        awaited(browser, By.linkText("MA-7: Ayanna Pressley (Democrat)")).click();
        eventually(() -> assertThat(browser.findElement(By.tagName("main")).getText())
                .contains("Ayanna Pressley", "Edward J. Markey", "Elizabeth Warren"));

        WebElement before = browser.findElement(By.name("text-P000617-post"));
        String first = value(before);
        press(browser, "P000617-post", "Another version");
        eventually(() -> assertThat(value(browser.findElement(By.name("text-P000617-post"))))
                .isNotEqualTo(first));
        WebElement field = browser.findElement(By.name("text-P000617-post"));
        field.clear();
        String typed = "I live in 02139, @RepPressley: “thank you” & keep going — 100% 🙂";
        browserTypes(browser, field, typed);
        press(browser, "P000617-post", "Post on X");

        assertThat(lastWindow(browser)).startsWith("https://x.com/intent/tweet?text=");
        String sent = URI.create(lastWindow(browser)).getRawQuery().substring("text=".length());
        assertThat(URLDecoder.decode(sent, StandardCharsets.UTF_8)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_story_and_saying_that_it_was_sent(boolean script) throws Exception {
        ChromeDriver browser = script ? withScript : without;
        browser.get(site.address() + "/act?place=Vermont");
        browserTypes(browser, browser.findElement(By.id("story-text")), "A camera stopped my neighbor.");
        click(browser, browser.findElement(By.xpath("//button[text()='Put it into my drafts']")));
        eventually(() -> assertThat(browser.findElement(By.className("notice")).getText())
                .contains("Your words stand in the drafts now."));
        assertThat(value(browser.findElement(By.name("text-S000033-letter"))))
                .contains("A camera stopped my neighbor.");

        press(browser, "S000033-post", "I sent it");

        eventually(() -> assertThat(browser.findElement(By.className("notice")).getText())
                .contains("Thank you! It is counted"));
        assertThat(value(browser.findElement(By.id("story-text")))).isEqualTo("A camera stopped my neighbor.");
    }

    @Test
    void the_press_that_opens_the_office_s_form_copies_the_letter() throws Exception {
        withScript.get(site.address() + "/act?place=MA");
        click(withScript, withScript.findElement(By.cssSelector("#M000133-letter summary")));
        String letter = value(withScript.findElement(By.id("text-M000133-letter")));
        String here = withScript.getWindowHandle();

        click(withScript, withScript.findElement(By.linkText("Copy and open the contact form")));

        eventually(() -> assertThat(withScript.getWindowHandles()).hasSize(2));
        withScript.switchTo().window(here);
        WebElement story = withScript.findElement(By.id("story-text"));
        click(withScript, story);
        story.sendKeys(Keys.chord(Keys.CONTROL, "v"));
        eventually(() -> assertThat(value(story)).isEqualTo(letter));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void spanish_by_one_click_and_for_good(boolean script) throws Exception {
        ChromeDriver browser = script ? withScript : without;
        browser.get(site.address() + "/act?place=02139");
        click(browser, browser.findElement(By.cssSelector(".top .languages a")));
        eventually(() ->
                assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Escriba a sus legisladores"));
        assertThat(browser.getCurrentUrl()).contains("place=02139");

        browser.get(site.address() + "/scoreboard");

        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Marcador");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_chat_with_and_without_script(boolean script) throws Exception {
        ChromeDriver browser = script ? withScript : without;
        browser.get(site.address() + "/chat");
        WebElement field = browser.findElement(By.id("words"));
        field.sendKeys("vermont", Keys.ENTER);
        eventually(() -> assertThat(browser.findElement(By.id("log")).getText()).contains("vermont", "Becca Balint"));

        click(browser, browser.findElement(By.xpath("(//form[@class='presses']//button[text()='Letter'])[1]")));

        eventually(() -> assertThat(browser.findElement(By.id("log")).getText()).contains("Dear Senator"));
    }

    @Test
    void everything_can_be_reached_by_keyboard_alone() throws Exception {
        withScript.get(site.address() + "/");
        keys(Keys.TAB);
        assertThat(withScript.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        keys(Keys.ENTER);
        tabTo("place");
        keys("VT", Keys.ENTER);
        awaited(withScript, By.id("text-S000033-post"));
        assertThat(url(withScript)).contains("/act?place=VT");
        tabTo("text-S000033-post");
        for (int i = 0;
                i < 10 && !withScript.switchTo().activeElement().getText().equals("Another version");
                i++) {
            keys(Keys.TAB);
        }
        String before = value(withScript.findElement(By.id("text-S000033-post")));
        keys(Keys.SPACE);
        eventually(() -> assertThat(value(withScript.findElement(By.id("text-S000033-post"))))
                .isNotEqualTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "ñandú",
                "漢字かな",
                "https://example.org/a/very/long/address?with=query and text",
                "👩‍👩‍👧‍👦 family",
                "🇺🇸🇲🇽",
                "e\u0301 combining",
                "“quotes” — dash…",
                "one https://a.org two http://b.org/x.",
                "1️⃣ 2️⃣",
                "🙂🙂🙂"
            })
    void the_counter_counts_as_x_does(String text) throws Exception {
        withScript.get(site.address() + "/act?place=VT");
        WebElement field = withScript.findElement(By.id("text-S000033-post"));
        script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", field, text);

        assertThat(withScript
                        .findElement(By.cssSelector("output[data-count='text-S000033-post']"))
                        .getText())
                .isEqualTo(String.valueOf(new XMeasure().length(text)));
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "es,light", "es,dark"})
    void axe_finds_nothing_to_complain_about_on_any_page(String language, String scheme) throws Exception {
        withScript.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        withScript.get(site.address() + "/?lang=" + language);
        for (String page : PAGES) {
            withScript.get(site.address() + page);
            AxeBuilder axe = new AxeBuilder();
            if (scheme.equals("dark") && !Boolean.getBoolean("full")) {
                axe = axe.withRules(OF_COLOURS); // nothing but colours differs between the two
            }
            Results results = axe.analyze(withScript);
            assertThat(results.getViolations())
                    .as("%s in %s, %s: %s", page, language, scheme, results.getViolations())
                    .isEmpty();
        }
    }

    @Test
    void nothing_must_be_scrolled_sideways_on_a_small_phone() throws Exception {
        withScript.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        try {
            for (String language : List.of("en", "es")) {
                withScript.get(site.address() + "/?lang=" + language);
                for (String page : PAGES) {
                    withScript.get(site.address() + page);
                    assertThat((Long) script("return document.documentElement.scrollWidth"))
                            .as("%s in %s", page, language)
                            .isLessThanOrEqualTo(360);
                    assertThat((Long) script("return document.querySelector('.top nav ul').offsetHeight"))
                            .as("the menu of %s in %s is one line", page, language)
                            .isLessThan(60);
                }
                withScript.get(site.address() + "/act?place=VT");
                assertThat((Long) script(
                                "return Math.round(document.querySelector('textarea').getBoundingClientRect().top)"))
                        .as("the first message in %s is near", language)
                        .isLessThan(1100);
            }
        } finally {
            withScript.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void no_page_weighs_more_than_200_kilobytes_on_its_way() throws Exception {
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/scoreboard?page=all");
        String home = site.get("/").body();
        long assets = 0;
        for (String asset : List.of("site.css", "site.js", "icon.svg")) {
            assets +=
                    transferred(home.replaceAll("(?s).*\"(/assets/[^/]+/" + asset.replace(".", "\\.") + ")\".*", "$1"));
        }
        for (String page : pages) {
            assertThat(transferred(page) + assets).as(page).isLessThan(200_000);
        }
    }

    @Test
    void a_story_or_a_text_never_stands_in_the_address_of_the_page() throws Exception {
        withScript.get(site.address() + "/act?place=VT");
        browserTypes(withScript, withScript.findElement(By.id("story-text")), "wisteria");
        click(withScript, withScript.findElement(By.xpath("//button[text()='Put it into my drafts']")));

        eventually(() -> assertThat(withScript.getCurrentUrl()).endsWith("/act#main"));
    }

    private static long transferred(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        answer.headers()
                .map()
                .forEach((name, values) -> head.writeBytes((name + values).getBytes(StandardCharsets.UTF_8)));
        return answer.body().length + (long) head.size();
    }

    private static Object script(String code, Object... arguments) {
        return java.util.Objects.requireNonNullElse(
                ((JavascriptExecutor) withScript).executeScript(code, arguments), "");
    }

    /** Types what the driver's keys cannot: it knows no characters beyond the first plane. */
    private static void browserTypes(ChromeDriver browser, WebElement field, String text) {
        click(browser, field);
        browser.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    private static void press(ChromeDriver browser, String draft, String label) {
        click(browser, browser.findElement(By.xpath("//details[@id='" + draft + "']//button[text()='" + label + "']")));
    }

    private static void click(ChromeDriver browser, WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** What becomes true once the next page is there; until then an element may be the old page's, or none. */
    private static void eventually(ThrowingRunnable sight) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .untilAsserted(sight);
    }

    private static WebElement awaited(ChromeDriver browser, By place) {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(place));
    }

    private static String value(WebElement field) {
        return java.util.Objects.requireNonNullElse(field.getDomProperty("value"), "");
    }

    private static String lastWindow(ChromeDriver browser) {
        eventually(() -> assertThat(browser.getWindowHandles()).hasSizeGreaterThan(1));
        List<String> windows = new ArrayList<>(browser.getWindowHandles());
        browser.switchTo().window(windows.get(windows.size() - 1));
        eventually(() -> assertThat(url(browser)).startsWith("https://"));
        return url(browser);
    }

    private static String url(org.openqa.selenium.WebDriver browser) {
        return java.util.Objects.requireNonNullElse(browser.getCurrentUrl(), "");
    }

    private static void keys(CharSequence... keys) {
        new Actions(withScript).sendKeys(keys).perform();
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            keys(Keys.TAB);
            if (id.equals(withScript.switchTo().activeElement().getDomAttribute("id"))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + id);
    }
}
