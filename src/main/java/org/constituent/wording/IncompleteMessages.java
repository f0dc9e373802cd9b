package org.constituent.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.constituent.campaign.Language;

/** Words are missing in a language's file, or are too many, or cannot be used. The message lists every mistake. */
public final class IncompleteMessages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompleteMessages(Language language, String file, List<String> mistakes) {
        super(mistakes.stream()
                .map(mistake -> "messages/" + language + "/" + file + ": " + mistake)
                .collect(Collectors.joining("\n")));
    }
}
