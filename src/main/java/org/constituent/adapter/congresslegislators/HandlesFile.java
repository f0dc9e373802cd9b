package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.BioguideId;
import org.constituent.port.LegislatorSource.Handles;
import org.constituent.port.Reading;

/** The members' official accounts. Whoever has none on X or Mastodon is not in it. */
final class HandlesFile extends PersonRecords<Handles> {
    private static final Pattern X = Pattern.compile("@?([A-Za-z0-9_]{1,15})");
    private static final Pattern MASTODON =
            Pattern.compile("@?([A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})");

    HandlesFile() {
        super("legislators-social-media.json");
    }

    Reading<Map<BioguideId, Handles>> read(byte[] bytes) {
        return readById(bytes);
    }

    @Override
    Optional<Handles> recordOf(BioguideId who, JsonNode node) {
        JsonNode social = node.path("social");
        Handles handles = new Handles(
                handle(who, social, "twitter", X),
                handle(who, social, "mastodon", MASTODON).map(account -> "@" + account));
        return handles.x().isPresent() || handles.mastodon().isPresent() ? Optional.of(handles) : Optional.empty();
    }

    private Optional<String> handle(BioguideId who, JsonNode social, String network, Pattern form) {
        Optional<String> given = text(social, network);
        Optional<String> handle =
                given.map(form::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
        if (given.isPresent() && handle.isEmpty()) {
            remark(who.value() + ": the " + network + " account \"" + given.get()
                    + "\" is dropped, because no account can be called that.");
        }
        return handle;
    }
}
