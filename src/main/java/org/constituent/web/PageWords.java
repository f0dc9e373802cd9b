package org.constituent.web;

import java.time.LocalDate;
import java.util.Map;
import org.constituent.campaign.Language;
import org.constituent.drafting.Template;
import org.constituent.wording.Messages;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.RouteWords;
import org.constituent.wording.Sentences;
import org.constituent.wording.StandingWords;

/** Everything a page can say in one language. */
public final class PageWords {
    private final Sentences<Label> labels;
    private final Messages messages;

    /**
     * Throws {@link org.constituent.wording.IncompleteMessages} when a label is missing or cannot be used.
     *
     * @param byKey templates by {@link Label#key()}, from {@code web.yaml}
     */
    public PageWords(Map<String, Template> byKey, Messages messages) {
        this.labels = new Sentences<>(messages.language(), "web.yaml", Label.class, byKey);
        this.messages = messages;
    }

    public Language language() {
        return messages.language();
    }

    /**
     * A text of the pages.
     *
     * @param pairs name, value, name, value …
     */
    public String say(Label label, String... pairs) {
        return labels.say(label, pairs);
    }

    /** A day as people write it. */
    public String date(LocalDate day) {
        return messages.date(day);
    }

    Messages messages() {
        return messages;
    }

    PlaceWords places() {
        return new PlaceWords(messages);
    }

    StandingWords standings() {
        return new StandingWords(messages);
    }

    RouteWords routes() {
        return new RouteWords(messages);
    }
}
