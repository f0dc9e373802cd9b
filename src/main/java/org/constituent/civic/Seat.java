package org.constituent.civic;

import java.util.Optional;

/** A seat and who holds it now. */
public record Seat(SeatId id, Optional<Legislator> holder) {
    public Seat {
        holder.ifPresent(legislator -> {
            if (!legislator.seat().equals(id)) {
                throw new IllegalArgumentException(legislator.id() + " does not hold " + id.name());
            }
        });
    }

    public boolean isVacant() {
        return holder.isEmpty();
    }
}
