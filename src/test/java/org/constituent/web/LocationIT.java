package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.constituent.civic.Congress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** "Use my location" in a real browser, which is told where it is: what leaves it, and what is said when it does not tell. */
@SuppressWarnings("NullAway.Init") // started before all
final class LocationIT {
    private static final double LATITUDE = 30.2764419922;
    private static final double LONGITUDE = -97.7397540353;
    private static final By BUTTON = By.cssSelector("#locate button");
    private static final By SENTENCE = By.cssSelector("#locate .hint");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static LoopbackGeocoder geocoder;
    private static RunningSite site;
    private static ChromeDriver browser;
    private static ChromeDriver withoutScript;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        browser = Browser.open(folder.resolve("one"), true);
        withoutScript = Browser.open(folder.resolve("other"), false);
        geocoder = new LoopbackGeocoder();
        site = RunningSite.start(
                Files.createDirectories(folder.resolve("site")), "geocoder: {url: '" + geocoder.address() + "'}\n");
    }

    @AfterAll
    static void stop() {
        for (ChromeDriver one : new ChromeDriver[] {browser, withoutScript}) {
            if (one != null) {
                one.quit();
            }
        }
        if (site != null) {
            site.close();
        }
        if (geocoder != null) {
            geocoder.close();
        }
    }

    @BeforeEach
    void asNew() throws IOException {
        geocoder.asked().clear();
        browser.executeCdpCommand("Emulation.clearGeolocationOverride", Map.of());
        permission("prompt");
        browser.manage().deleteAllCookies();
        sentByTheBrowser();
    }

    @Test
    void a_point_leaves_the_browser_rounded_and_in_no_address_and_its_district_is_answered() throws IOException {
        permission("granted");
        standAt(LATITUDE, LONGITUDE);
        WebElement button = button("/act?to=C001098");

        button.click();
        awaitUrl("place=");

        // The geocoder on this machine tells another number by the next map.
        String district = Congress.at(Instant.now()).number() > 119 ? "TX-10" : "TX-37";
        assertThat(browser.getCurrentUrl()).endsWith("/act?place=" + district + "&to=C001098");
        await(By.id("answer"));
        assertThat(text(By.id("answer"))).startsWith(district + " is represented by");
        assertThat(text(By.tagName("main"))).contains("Ted Cruz", "John Cornyn");
        assertThat(geocoder.asked())
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked).containsEntry("y", "30.276").containsEntry("x", "-97.74"));
        List<JsonNode> sent = sentByTheBrowser();
        assertThat(sent)
                .filteredOn(request -> request.get("method").asText().equals("POST"))
                .singleElement()
                .satisfies(request -> assertThat(request.get("postData").asText())
                        .contains("&latitude=30.276&longitude=-97.740")
                        .doesNotContain("30.2764", "97.7397"));
        assertThat(sent)
                .hasSizeGreaterThan(2)
                .allSatisfy(request -> assertThat(request.get("url").asText()).doesNotContain("30.27", "97.7"))
                .allSatisfy(
                        request -> assertThat(request.get("headers").toString()).doesNotContain("30.27", "97.7"));
        assertThat(site.said()).doesNotContain("30.27", "97.7");
    }

    @Test
    void a_point_at_sea_is_told_and_what_to_do_instead() {
        permission("granted");
        standAt(30.0, -40.0);
        button("/act").click();

        await(By.id("street-problem"));
        assertThat(text(By.id("street-problem")))
                .contains("That point lies in no congressional district", "Tell me your ZIP code");
        assertThat(browser.getCurrentUrl()).endsWith("/act");
    }

    @Test
    void who_does_not_allow_it_is_told_kindly_and_nothing_is_sent() throws IOException {
        permission("denied");
        standAt(LATITUDE, LONGITUDE);
        button("/act").click();

        awaitSentence("Your browser did not tell where you are. Type the address or a ZIP code instead.");
        nothingWasSent();
        assertThat(browser.findElement(By.id("street")).isDisplayed())
                .as("the address can be typed")
                .isTrue();
    }

    @Test
    void a_browser_that_does_not_know_where_it_is_is_told_in_spanish_too() throws IOException {
        permission("granted");
        browser.executeCdpCommand("Emulation.setGeolocationOverride", Map.of());
        button("/act?lang=es").click();

        awaitSentence("El navegador no dijo dónde está. Escriba la dirección o un código postal.");
        nothingWasSent();
    }

    @Test
    void without_script_or_in_a_browser_that_has_no_such_thing_there_is_no_button() {
        withoutScript.get(address() + "/act");
        withoutScript.findElement(By.cssSelector("#address summary")).click();
        assertThat(withoutScript.findElement(By.id("street")).isDisplayed()).isTrue();
        assertThat(withoutScript.findElement(BUTTON).isDisplayed()).isFalse();

        Object script = browser.executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "delete Navigator.prototype.geolocation"))
                .get("identifier");
        try {
            open("/act");
            assertThat(browser.findElement(By.id("street")).isDisplayed()).isTrue();
            assertThat(browser.findElement(BUTTON).isDisplayed()).isFalse();
        } finally {
            browser.executeCdpCommand(
                    "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", Objects.requireNonNull(script)));
        }
    }

    private static void permission(String setting) {
        browser.executeCdpCommand(
                "Browser.setPermission", Map.of("permission", Map.of("name", "geolocation"), "setting", setting));
    }

    private static void standAt(double latitude, double longitude) {
        browser.executeCdpCommand(
                "Emulation.setGeolocationOverride",
                Map.of("latitude", latitude, "longitude", longitude, "accuracy", 5));
    }

    private static void open(String path) {
        browser.get(address() + path);
        if (!"true".equals(browser.findElement(By.id("address")).getDomProperty("open"))) {
            browser.findElement(By.cssSelector("#address summary")).click();
        }
    }

    private static String address() {
        try {
            return site.address();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static WebElement button(String path) {
        open(path);
        WebElement button = browser.findElement(BUTTON);
        assertThat(button.isDisplayed()).isTrue();
        return button;
    }

    private static void awaitUrl(String part) {
        new WebDriverWait(browser, PATIENCE)
                .until(now ->
                        Objects.requireNonNullElse(now.getCurrentUrl(), "").contains(part));
    }

    private static void await(By place) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.presenceOfElementLocated(place));
    }

    /** The page may change between the look and the reading. */
    private static void awaitSentence(String sentence) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(now -> text(SENTENCE).equals(sentence));
    }

    private static void nothingWasSent() throws IOException {
        assertThat(sentByTheBrowser())
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.get("method").asText()).isEqualTo("GET"));
        assertThat(geocoder.asked()).isEmpty();
    }

    private static String text(By what) {
        return browser.findElement(what).getText();
    }

    /** The requests since this was last asked, as they left the browser. */
    private static List<JsonNode> sentByTheBrowser() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> requests = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json.readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.path("params").path("request"));
            }
        }
        return requests;
    }
}
