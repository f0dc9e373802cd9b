package org.constituent.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.port.HttpEndpoint;

/** Puts pages into their frame. */
final class Frames {
    private static final int OK = 200;
    private static final String HTML = "text/html";

    private final Workshop workshop;
    private final Assets assets;
    private final List<Language> languages;

    Frames(Workshop workshop, Assets assets, List<Language> languages) {
        this.workshop = workshop;
        this.assets = assets;
        this.languages = List.copyOf(languages);
    }

    String nameOf(Visit visit) {
        return visit.campaign().name().in(visit.words().language());
    }

    Frame of(Visit visit, String title, String description) {
        PageWords words = visit.words();
        Facts facts = workshop.facts().now();
        return new Frame(
                words,
                title,
                description,
                visit.to("/"),
                nameOf(visit),
                menu(visit),
                workshop.campaigns().all().stream()
                        .filter(other -> !other.slug().equals(visit.campaign().slug()))
                        .map(other -> Link.to(other.name().in(words.language()), baseOf(other.slug()) + "/"))
                        .toList(),
                languages.stream()
                        .map(language -> new Link(
                                language.locale().getDisplayLanguage(language.locale()),
                                inLanguage(visit, language),
                                language.equals(words.language())))
                        .toList(),
                canonical(visit),
                Link.to(words.say(Label.MENU_PRIVACY), visit.to("/privacy")),
                words.say(
                        Label.FACTS_LINE,
                        "source",
                        facts.rosterSource().title(),
                        "date",
                        words.date(facts.rosterSource().asOf())),
                assets);
    }

    HttpEndpoint.Response.Whole page(Visit visit, String template, Object model) {
        return page(OK, template, model);
    }

    HttpEndpoint.Response.Whole page(int status, String template, Object model) {
        return HttpEndpoint.utf8(status, HTML, workshop.templates().draw(template, model))
                .with("Vary", "Accept-Language, Cookie")
                .with("Cache-Control", "private, no-cache");
    }

    /** This page in another language; whatever else was asked stays. */
    private static String inLanguage(Visit visit, Language language) {
        Map<String, String> query = new TreeMap<>(visit.request().query());
        query.put("lang", language.code());
        return visit.to(visit.page()) + "?"
                + query.entrySet().stream()
                        .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** What the addresses of a campaign begin with. */
    String baseOf(String slug) {
        return slug.equals(workshop.campaigns().usual().slug()) ? "" : "/c/" + slug;
    }

    private Optional<String> canonical(Visit visit) {
        Optional<URI> site = workshop.publicUrl();
        return site.map(address -> address + visit.to(visit.page()));
    }

    private static List<Link> menu(Visit visit) {
        return Stream.of(Menu.values())
                .map(item -> new Link(
                        visit.words().say(item.label),
                        visit.to(item.path),
                        visit.page().equals(item.path)))
                .toList();
    }

    /** The ways through the site. */
    private enum Menu {
        ACT("/act", Label.MENU_WRITE),
        SCOREBOARD("/scoreboard", Label.MENU_SCOREBOARD),
        UPDATES("/updates", Label.MENU_UPDATES),
        CHAT("/chat", Label.MENU_CHAT);

        private final String path;
        private final Label label;

        Menu(String path, Label label) {
            this.path = path;
            this.label = label;
        }
    }
}
