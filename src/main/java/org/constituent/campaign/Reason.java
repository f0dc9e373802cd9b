package org.constituent.campaign;

import java.util.List;

/** One of a campaign's reasons, with the sources it rests on. */
public record Reason(String id, LocalText title, LocalText text, List<Citation> citations) {
    public Reason {
        citations = List.copyOf(citations);
    }
}
