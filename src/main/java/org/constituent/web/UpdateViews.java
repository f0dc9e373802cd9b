package org.constituent.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.constituent.broadcast.Update;

/** Turns what organizers wrote into what pages show. */
final class UpdateViews {
    private final Workshop workshop;

    UpdateViews(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A campaign's updates that are published by now, the newest first. */
    List<UpdateView> of(Visit visit) {
        List<Update> updates = published(visit);
        return updates.stream().map(update -> view(update, updates, visit)).toList();
    }

    List<Update> published(Visit visit) {
        return workshop.updates().of(visit.campaign().slug(), visit.words().language()).stream()
                .filter(update -> !update.published().isAfter(workshop.clock().instant()))
                .toList();
    }

    private UpdateView view(Update update, List<Update> all, Visit visit) {
        ZoneId zone = workshop.clock().getZone();
        return new UpdateView(
                update.title(),
                update.excerpt(),
                visit.to("/updates/" + update.id()),
                visit.words().date(LocalDate.ofInstant(update.published(), zone)),
                update.published().toString(),
                update.provider(),
                update.elsewhere().map(Object::toString),
                update.images().stream()
                        .map(image -> Link.to(image.alt(), image.source().toString()))
                        .toList(),
                all.stream()
                        .filter(other -> update.related().contains(other.id()))
                        .map(other -> Link.to(other.title(), visit.to("/updates/" + other.id())))
                        .toList(),
                workshop.markup().html(update.text()));
    }
}
