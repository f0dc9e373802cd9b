package org.constituent.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.adapter.cache.HourlyPace;
import org.constituent.adapter.commonmark.CommonMark;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.files.WebFile;
import org.constituent.adapter.jte.JteTemplates;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.tables.JacksonTables;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.broadcast.Update;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Spot;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Template;
import org.constituent.port.ActionLogInMemory;
import org.constituent.port.DraftNumbersInMemory;
import org.constituent.port.Geocoder;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.ReplyPages;
import org.constituent.port.WrongData;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;
import org.constituent.wording.Messages;

/** Somebody with a browser before the pages as they are shipped, without a server between. */
final class Visitor {
    static final FileCampaigns CAMPAIGNS =
            FileCampaigns.read(Path.of("config/campaigns"), Path.of("messages"), "ban-facial-recognition");
    static final Facts FACTS = new StarterFacts().read();
    static final CalendarFile CALENDAR = CalendarFile.read(Path.of("config/calendar.yaml"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern AREA =
            Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);

    final ActionLogInMemory actions = new ActionLogInMemory();
    final List<WrongData.Report> reports = new ArrayList<>();
    final Map<String, ReplyPages.ReplyPage> replyPages = new HashMap<>();
    final List<Update> updates = new ArrayList<>();
    final List<InboundMessage> heard = new ArrayList<>();
    final PageChat chat = new PageChat();
    final HourlyPace pace = new HourlyPace(Map.of(Medium.CALL, 30, Medium.POST, 60), CLOCK);
    /** What the geocoder says to any address, and what it was asked. */
    Geocoder.Answer geocoderSays = new Geocoder.Answer.Down();

    final List<Spot> geocoderAsked = new ArrayList<>();
    private final boolean looksAddressesUp;
    private final FileCampaigns campaigns;
    private final Map<String, String> cookies = new HashMap<>();
    private final Site site;

    Visitor() {
        this(Optional.of(URI.create("https://act.example.org")));
    }

    Visitor(Optional<URI> publicUrl) {
        this(publicUrl, true);
    }

    Visitor(Optional<URI> publicUrl, boolean looksAddressesUp) {
        this(publicUrl, looksAddressesUp, CAMPAIGNS);
    }

    Visitor(Optional<URI> publicUrl, boolean looksAddressesUp, FileCampaigns campaigns) {
        this.campaigns = campaigns;
        this.looksAddressesUp = looksAddressesUp;
        this.site = new Site(
                workshop(publicUrl),
                words(),
                Language.ENGLISH,
                new Seal("a key of the tests".getBytes(StandardCharsets.UTF_8)),
                chat);
        chat.start(message -> {
            heard.add(message);
            return new Reply.Note("You said: " + message.text());
        });
    }

    private Workshop workshop(Optional<URI> publicUrl) {
        return new Workshop(
                () -> FACTS,
                campaigns,
                new FindMyLegislators(() -> FACTS, CALENDAR.calendar(), CLOCK),
                looksAddressesUp
                        ? Optional.of(new FindByAddress(
                                () -> FACTS,
                                (spot, congress) -> {
                                    geocoderAsked.add(spot);
                                    return geocoderSays;
                                },
                                CALENDAR.calendar(),
                                CLOCK))
                        : Optional.empty(),
                new DraftMessage(
                        () -> FACTS, campaigns, new DraftNumbersInMemory(), new DraftWriter(new XMeasure()), CLOCK),
                new ShowStanding(() -> FACTS, CLOCK),
                new ShowScoreboard(() -> FACTS, CLOCK),
                new ShowTargets(() -> FACTS, CLOCK),
                new ReportWrongData(
                        new WrongData() {
                            @Override
                            public void add(Report report) {
                                reports.add(report);
                            }

                            @Override
                            public List<Report> all() {
                                return reports;
                            }
                        },
                        CLOCK),
                new CompareWithTemplate(() -> FACTS, campaigns, new DraftWriter(new XMeasure()), CLOCK),
                new XMeasure(),
                new PlaceParser(),
                actions,
                new ReplyPages() {
                    @Override
                    public void add(ReplyPage page) {
                        replyPages.put(page.code(), page);
                    }

                    @Override
                    public Optional<ReplyPage> find(String code) {
                        return Optional.ofNullable(replyPages.get(code));
                    }
                },
                (campaign, reader) -> campaign.equals("ban-facial-recognition") ? updates : List.of(),
                new CommonMark(),
                new JacksonTables(),
                new JteTemplates(),
                pace,
                publicUrl,
                Duration.ofDays(180),
                CLOCK);
    }

    static Map<Language, PageWords> words() {
        Map<Language, Map<String, Template>> texts =
                WebFile.read(Path.of("messages"), CAMPAIGNS.bots().keySet());
        Map<Language, PageWords> words = new HashMap<>();
        CAMPAIGNS
                .bots()
                .forEach((language, bot) -> words.put(
                        language,
                        new PageWords(
                                Objects.requireNonNull(texts.get(language)),
                                new Messages(
                                        language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames()))));
        return words;
    }

    Site site() {
        return site;
    }

    /** Opens an address; the path with its query. */
    Shown get(String address) {
        return ask(HttpEndpoint.Method.GET, address, Map.of(), Map.of());
    }

    Shown get(String address, Map<String, String> headers) {
        return ask(HttpEndpoint.Method.GET, address, Map.of(), headers);
    }

    /** Sends a form. */
    Shown post(String address, Map<String, String> form) {
        return ask(HttpEndpoint.Method.POST, address, form, Map.of());
    }

    Shown post(String address, Map<String, String> form, Map<String, String> headers) {
        return ask(HttpEndpoint.Method.POST, address, form, headers);
    }

    /** Forgets what the browser keeps for the site. */
    void clearCookies() {
        cookies.clear();
    }

    private Shown ask(
            HttpEndpoint.Method method, String address, Map<String, String> form, Map<String, String> headers) {
        String path = address.split("[?#]", 2)[0];
        Map<String, String> query = new LinkedHashMap<>();
        if (address.contains("?")) {
            for (String pair : address.split("\\?", 2)[1].split("#", 2)[0].split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        for (HttpEndpoint.Route route : site.routes()) {
            Optional<Map<String, String>> inPath = match(route.path(), path);
            if (route.method() == method && inPath.isPresent()) {
                HttpEndpoint.Response response = site.answer(new HttpEndpoint.Request(
                        method,
                        route.path(),
                        path,
                        inPath.get(),
                        query,
                        form,
                        headers,
                        cookies,
                        new byte[0],
                        "127.0.0.1"));
                return shown(response);
            }
        }
        return shown(site.problem(404, headers.getOrDefault("accept-language", "")));
    }

    private static Optional<Map<String, String>> match(String route, String path) {
        String[] wanted = route.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private Shown shown(HttpEndpoint.Response response) {
        HttpEndpoint.Response.Whole whole = (HttpEndpoint.Response.Whole) response;
        whole.cookies().forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return new Shown(whole.status(), whole.headers(), new String(whole.body(), StandardCharsets.UTF_8));
    }

    /** What the browser got. */
    record Shown(int status, Map<String, String> headers, String html) {
        String location() {
            return headers.getOrDefault("Location", "");
        }

        /** What all its forms would send, but for what is pressed. */
        Map<String, String> form() {
            Map<String, String> fields = new HashMap<>();
            Matcher hidden = FIELD.matcher(html);
            while (hidden.find()) {
                fields.put(hidden.group(1), text(hidden.group(2)));
            }
            Matcher areas = AREA.matcher(html);
            while (areas.find()) {
                fields.put(areas.group(1), text(areas.group(2)));
            }
            return fields;
        }

        Map<String, String> form(String name, String value) {
            Map<String, String> fields = form();
            fields.put(name, value);
            return fields;
        }

        /** The value of the first button with this label. */
        String button(String label) {
            Matcher button = Pattern.compile("value=\"([^\"]*)\">" + Pattern.quote(label) + "</button>")
                    .matcher(html);
            if (!button.find()) {
                throw new AssertionError("there is no button " + label);
            }
            return text(button.group(1));
        }

        /** As a person reads it. */
        String text() {
            return text(html.replaceAll("(?s)<(script|style).*?</\\1>", "").replaceAll("<[^>]*>", " "))
                    .replaceAll("\\s+", " ");
        }

        private static String text(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }
    }
}
