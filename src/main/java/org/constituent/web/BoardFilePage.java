package org.constituent.web;

import java.util.Map;
import org.constituent.port.HttpEndpoint;

/** The scoreboard as a file. */
final class BoardFilePage implements Page {
    private static final int OK = 200;

    private final Workshop workshop;
    private final BoardFiles files;
    private final Form form;

    BoardFilePage(Workshop workshop, BoardFiles files, Form form) {
        this.workshop = workshop;
        this.files = files;
        this.form = form;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        BoardFiles.Made made =
                files.of(visit.campaign(), workshop.showScoreboard().show(visit.campaign()));
        BoardFiles.File file = form == Form.CSV ? made.csv() : made.json();
        String name =
                visit.campaign().slug() + "-" + made.facts().rosterSource().asOf() + form.ending;
        return new HttpEndpoint.Response.Whole(
                OK,
                Map.of(
                        "Content-Type",
                        form.type,
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"",
                        "Cache-Control",
                        "no-cache",
                        "X-Content-SHA256",
                        file.sha256()),
                file.bytes());
    }

    /** How the file is written. */
    enum Form {
        CSV(".csv", "text/csv; charset=utf-8"),
        JSON(".json", "application/json");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }
}
