package org.constituent.port;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;

/** Who said that they wrote to whom, in memory. */
public final class CorrespondenceInMemory implements Correspondence {
    private final Map<Speaker, Map<String, LocalDate>> wrote = new HashMap<>();

    @Override
    public void wrote(Speaker speaker, String campaign, BioguideId legislator, LocalDate day) {
        wrote.computeIfAbsent(speaker, unused -> new HashMap<>()).put(campaign + " " + legislator, day);
    }

    @Override
    public boolean forget(Speaker speaker) {
        return wrote.remove(speaker) != null;
    }

    @Override
    public int forgetBefore(LocalDate day) {
        int before = wrote.values().stream().mapToInt(Map::size).sum();
        wrote.values().forEach(one -> one.values().removeIf(other -> other.isBefore(day)));
        wrote.values().removeIf(Map::isEmpty);
        return before - wrote.values().stream().mapToInt(Map::size).sum();
    }
}
