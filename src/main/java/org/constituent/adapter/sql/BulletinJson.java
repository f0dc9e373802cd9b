package org.constituent.adapter.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Audience.OwnLegislators;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Update;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.State;

/** What an update says, to whom and when, as one text in ASCII. */
final class BulletinJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // half a surrogate pair goes through any database
            .build();

    private BulletinJson() {}

    static String write(Bulletin bulletin) {
        ObjectNode all = JSON.createObjectNode().put("campaign", bulletin.campaign());
        ObjectNode wordings = all.putObject("wordings");
        bulletin.wordings()
                .forEach((language, wording) -> wordings.putObject(language.code())
                        .put("title", wording.title())
                        .put("text", wording.text()));
        bulletin.link().ifPresent(link -> all.put("link", link.toString()));
        bulletin.image()
                .ifPresent(image -> all.putObject("image")
                        .put("url", image.source().toString())
                        .put("alt", image.alt()));
        bulletin.notBefore().ifPresent(time -> all.put("notBefore", time.toEpochMilli()));
        all.put("urgent", bulletin.urgent());
        Audience audience = bulletin.audience();
        ObjectNode to = all.putObject("audience");
        audience.states().stream()
                .sorted()
                .forEach(state -> to.withArray("states").add(state.code()));
        audience.standing().ifPresent(own -> to.put("standing", own.words()));
        audience.language().ifPresent(language -> to.put("language", language.code()));
        audience.acted().ifPresent(acted -> to.put("acted", acted));
        audience.wroteTo().ifPresent(who -> to.put("wroteTo", who.value()));
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Reads what {@link #write} wrote; anything else is an illegal argument. */
    static Bulletin read(String text) {
        JsonNode all;
        try {
            all = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an update", e);
        }
        Map<Language, Wording> wordings = new HashMap<>();
        all.path("wordings")
                .properties()
                .forEach(one -> wordings.put(
                        new Language(one.getKey()),
                        new Wording(
                                one.getValue().path("title").asText(),
                                one.getValue().path("text").asText())));
        JsonNode to = all.path("audience");
        Set<State> states = new HashSet<>();
        to.path("states").forEach(code -> states.add(State.ofCode(code.asText()).orElseThrow()));
        return new Bulletin(
                all.path("campaign").asText(),
                wordings,
                text(all, "link").map(URI::create),
                all.has("image")
                        ? Optional.of(new Update.Image(
                                URI.create(all.path("image").path("url").asText()),
                                all.path("image").path("alt").asText()))
                        : Optional.empty(),
                new Audience(
                        states,
                        text(to, "standing").flatMap(OwnLegislators::parse),
                        text(to, "language").map(Language::new),
                        to.has("acted") ? Optional.of(to.path("acted").asBoolean()) : Optional.empty(),
                        text(to, "wroteTo").map(BioguideId::new)),
                all.has("notBefore")
                        ? Optional.of(Instant.ofEpochMilli(all.path("notBefore").asLong()))
                        : Optional.empty(),
                all.path("urgent").asBoolean());
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
