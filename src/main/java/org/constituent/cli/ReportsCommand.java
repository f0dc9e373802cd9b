package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlWrongData;
import org.constituent.port.WrongData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What people told us is wrong in the data. */
@Command(
        name = "reports",
        description = "What people said is wrong in the data. Nothing tells who said it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Correct a contact in config/overrides.yaml, with where you checked it and when."})
final class ReportsCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Mixin
    private final JsonLines json = new JsonLines();

    ReportsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = invocation.out();
        try (Database database = invocation.configuration().database()) {
            ObjectMapper mapper = new ObjectMapper();
            List<WrongData.Report> reports = new SqlWrongData(database).all();
            if (reports.isEmpty() && !json.areWanted()) {
                out.println("Nobody has said that anything is wrong.");
            }
            for (WrongData.Report report : reports) {
                if (json.areWanted()) {
                    ObjectNode line = mapper.createObjectNode();
                    line.put("day", report.day().toString());
                    line.put("legislator", report.about().map(Object::toString).orElse(null));
                    line.put("words", report.words());
                    out.println(mapper.writeValueAsString(line));
                } else {
                    out.println(
                            report.day() + report.about().map(id -> " " + id).orElse("") + ": " + report.words());
                }
            }
        }
        out.flush();
        return 0;
    }
}
