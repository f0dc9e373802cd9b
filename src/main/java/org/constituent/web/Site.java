package org.constituent.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.port.HttpEndpoint;

/** Every page under every address: those of the default campaign at the root, those of each under {@code /c/slug}. */
public final class Site implements HttpEndpoint {
    private static final int OK = 200;
    private static final String CAMPAIGN = "/c/{slug}";
    private static final String LANGUAGE_COOKIE = "lang";

    private final Workshop workshop;
    private final Map<Language, PageWords> words;
    private final Language usual;
    private final Assets assets = new Assets();
    private final Guard guard;
    private final Problems problems;
    private final boolean secure;
    private final Map<Route, Page> pages = new LinkedHashMap<>();

    /**
     * The pages.
     *
     * @param words by language; holds at least the usual one
     * @param usual the language of those whose browser asks for none that there is
     * @param chat the conversation in the page
     */
    public Site(Workshop workshop, Map<Language, PageWords> words, Language usual, Seal seal, PageChat chat) {
        this.workshop = workshop;
        this.words = Map.copyOf(words);
        this.usual = usual;
        this.secure = workshop.publicUrl()
                .filter(address -> "https".equals(address.getScheme()))
                .isPresent();
        this.guard = new Guard(secure);
        List<Language> languages = words.keySet().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        Frames frames = new Frames(workshop, assets, languages);
        this.problems = new Problems(frames);
        Forms forms = new Forms(seal, secure);
        UpdateViews updates = new UpdateViews(workshop);
        BoardFiles files = new BoardFiles(workshop.tableFiles());
        OutPage out = new OutPage(workshop, forms, problems, seal);
        Page legislator = new LegislatorPage(workshop, frames, forms, problems);
        Page act = new ActPage(workshop, frames, forms, problems, seal, languages);
        Page news = new UpdatesPage(frames, updates, problems);
        Page talk = chat.in(workshop, frames, forms, problems);
        Page reply = new ReplyPage(workshop, frames, forms, problems, seal);
        everywhere(Method.GET, "/", new HomePage(workshop, frames, updates));
        everywhere(Method.GET, "/scoreboard", new ScoreboardPage(workshop, frames, files));
        everywhere(Method.GET, "/scoreboard.csv", new BoardFilePage(workshop, files, BoardFilePage.Form.CSV));
        everywhere(Method.GET, "/scoreboard.json", new BoardFilePage(workshop, files, BoardFilePage.Form.JSON));
        everywhere(Method.GET, "/legislators/{bioguide}", legislator);
        everywhere(Method.POST, "/legislators/{bioguide}", legislator);
        everywhere(Method.GET, "/act", act);
        everywhere(Method.POST, "/act", act);
        everywhere(Method.GET, "/go/{code}", out);
        everywhere(Method.POST, "/go", out);
        everywhere(Method.GET, "/updates", news);
        everywhere(Method.GET, "/updates/{id}", news);
        everywhere(Method.GET, "/updates.atom", new AtomFeed(workshop, frames, updates));
        everywhere(Method.GET, "/privacy", new PrivacyPage(frames, workshop.forgetAfter()));
        everywhere(Method.GET, "/chat", talk);
        everywhere(Method.POST, "/chat", talk);
        everywhere(Method.GET, "/chat/events", talk);
        pages.put(new Route(Method.GET, "/reply/{code}"), reply);
        pages.put(new Route(Method.POST, "/reply/{code}"), reply);
        pages.put(
                new Route(Method.GET, "/assets/{fingerprint}/{name}"),
                visit -> assets.at(visit.request().path()).orElseGet(() -> problems.page(visit, Problems.NOT_FOUND)));
        pages.put(new Route(Method.GET, "/robots.txt"), visit -> HttpEndpoint.text(OK, "text/plain", Robots.TEXT));
        pages.put(
                new Route(Method.GET, "/favicon.ico"),
                visit -> assets.at(assets.icon()).orElseGet(() -> problems.page(visit, Problems.NOT_FOUND)));
    }

    private void everywhere(Method method, String path, Page page) {
        pages.put(new Route(method, path), page);
        pages.put(new Route(method, CAMPAIGN + path), page);
    }

    @Override
    public List<Route> routes() {
        return new ArrayList<>(pages.keySet());
    }

    @Override
    public Response answer(Request request) {
        Page page = pages.get(new Route(request.method(), request.route()));
        Visit visit = visit(request);
        boolean unknown = request.route().startsWith(CAMPAIGN)
                && workshop.campaigns()
                        .find(request.inPath().getOrDefault("slug", ""))
                        .isEmpty();
        Response response = page == null || unknown ? problems.page(visit, Problems.NOT_FOUND) : page.answer(visit);
        return response instanceof Response.Whole whole ? finished(request, whole) : response;
    }

    /**
     * The page that tells what went wrong outside of any page of ours.
     *
     * @param acceptLanguage the languages the browser asks for
     */
    public Response.Whole problem(int status, String acceptLanguage) {
        Request request = new Request(
                Method.GET,
                "/",
                "/",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("accept-language", acceptLanguage),
                Map.of(),
                new byte[0],
                "");
        return guard.guarded(problems.page(visit(request), status));
    }

    private Response.Whole finished(Request request, Response.Whole whole) {
        Response.Whole guarded = guard.guarded(whole);
        Optional<Language> chosen = chosen(request);
        return chosen.isPresent()
                ? guarded.withCookie(LANGUAGE_COOKIE + "=" + chosen.get()
                        + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly" + (secure ? "; Secure" : ""))
                : guarded;
    }

    private Visit visit(Request request) {
        Optional<Campaign> named = Optional.ofNullable(request.inPath().get("slug"))
                .flatMap(slug -> workshop.campaigns().find(slug));
        Campaign campaign = named.orElseGet(workshop.campaigns()::usual);
        String base = named.map(one -> "/c/" + one.slug()).orElse("");
        String page = request.path().startsWith(base) ? request.path().substring(base.length()) : request.path();
        PageWords spoken = words.getOrDefault(language(request), words.get(usual));
        if (spoken == null) {
            throw new IllegalStateException("there are no words in the usual language");
        }
        return new Visit(request, spoken, campaign, base, page.isEmpty() ? "/" : page);
    }

    /** The language asked for in the address, else the one chosen before, else the browser's, else the usual one. */
    private Language language(Request request) {
        return chosen(request)
                .or(() ->
                        request.cookie(LANGUAGE_COOKIE).flatMap(Language::parse).filter(words::containsKey))
                .or(() -> request.header("accept-language").flatMap(this::negotiated))
                .orElse(usual);
    }

    private Optional<Language> chosen(Request request) {
        return request.query("lang").flatMap(Language::parse).filter(words::containsKey);
    }

    private Optional<Language> negotiated(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.parse(range.getRange()).stream())
                    .filter(words::containsKey)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no list of languages
        }
    }

    /** What programs that read the web may read: nothing that takes a place or counts. */
    private static final class Robots {
        static final String TEXT = """
                User-agent: *
                Disallow: /go/
                Disallow: /act?
                Disallow: /chat
                Disallow: /c/*/go/
                Disallow: /c/*/act?
                Disallow: /c/*/chat
                """;
    }
}
