package org.constituent.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.campaign.Facts;
import org.constituent.conversation.Conversation;
import picocli.CommandLine;

/** The program as its own commands put it together, to be measured. */
public record Shipped(Facts facts, Database database, Conversation conversation) {
    private static final int MANY_NUMBERS = 256;

    /** The conversation of {@code ./constituent chat}, remembering in a folder of its own. */
    public static Shipped in(Path data, Clock clock) {
        Parts parts = new Parts(CommandLine.populateCommand(new Home(), "--data", data.toString()), clock);
        Database database = parts.database();
        Facts facts = parts.facts(database);
        return new Shipped(
                facts,
                database,
                parts.conversation(
                        () -> facts, parts.campaigns(), database, new SqlDraftNumbers(database, MANY_NUMBERS)));
    }
}
