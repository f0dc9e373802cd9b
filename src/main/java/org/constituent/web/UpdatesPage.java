package org.constituent.web;

import java.util.List;
import java.util.Optional;
import org.constituent.port.HttpEndpoint;

/** What organizers have told, as a list and one by one. */
final class UpdatesPage implements Page {
    private final Frames frames;
    private final UpdateViews updates;
    private final Problems problems;

    UpdatesPage(Frames frames, UpdateViews updates, Problems problems) {
        this.frames = frames;
        this.updates = updates;
        this.problems = problems;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        List<UpdateView> all = updates.of(visit);
        Optional<String> id = Optional.ofNullable(visit.request().inPath().get("id"));
        List<UpdateView> shown = id.map(wanted -> all.stream()
                        .filter(update -> update.href().equals(visit.to("/updates/" + wanted)))
                        .toList())
                .orElse(all);
        if (id.isPresent() && shown.isEmpty()) {
            return problems.page(visit, Problems.NOT_FOUND);
        }
        String title = id.isPresent()
                ? shown.get(0).title() + " · " + frames.nameOf(visit)
                : visit.words().say(Label.UPDATES_TITLE, "campaign", frames.nameOf(visit));
        String description =
                id.isPresent() ? shown.get(0).excerpt() : visit.words().say(Label.UPDATES_DESCRIPTION);
        return frames.page(
                visit,
                "updates",
                new UpdatesModel(
                        frames.of(visit, title, description), id.isPresent(), visit.to("/updates.atom"), shown));
    }
}
