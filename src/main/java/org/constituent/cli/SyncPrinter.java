package org.constituent.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.constituent.adapter.console.Terminals;
import org.constituent.campaign.change.Change;
import org.constituent.civic.Legislator;
import org.constituent.sync.SyncProgress;
import org.constituent.sync.SyncReport;

/** Tells the operator how a sync goes: a bar on a terminal, plain lines in a pipe, a summary in the end. */
final class SyncPrinter {
    private static final int BAR = 24;

    /** Narrower than any terminal, so that a bar never takes two lines. */
    private static final int WIDEST = 78;

    private static final int MOST_REMARKS = 3;
    private static final int MOST_CODES = 40;

    private SyncPrinter() {}

    static SyncProgress to(PrintWriter out) {
        return Terminals.isOutputOne() ? new Bar(out) : new Lines(out);
    }

    /** What has changed; the sources' own lines were printed as they came. */
    static void summary(SyncReport report, PrintWriter out) {
        say("", out);
        say(report.changes().isEmpty() ? "No seat, account or standing has changed." : "Changed:", out);
        report.changes().forEach(change -> say("  " + words(change), out));
        if (!report.contradictions().isEmpty()) {
            say("", out);
            say(
                    report.contradictions().size()
                            + " ZIP codes lie in other states by the published table than by what was known; both are"
                            + " offered: "
                            + String.join(
                                    " ",
                                    report.contradictions().stream()
                                            .limit(MOST_CODES)
                                            .toList())
                            + (report.contradictions().size() > MOST_CODES ? " …" : ""),
                    out);
        }
        if (report.failed()) {
            say("", out);
            say("No source could be read. The facts are those of before; try again later.", out);
        }
    }

    private static void tell(SyncReport.Line line, PrintWriter out) {
        say(symbol(line.outcome()) + " " + line.what() + ": " + words(line), out);
        line.remarks().stream().limit(MOST_REMARKS).forEach(remark -> say("    " + remark, out));
        if (line.remarks().size() > MOST_REMARKS) {
            say("    and " + (line.remarks().size() - MOST_REMARKS) + " more remarks", out);
        }
        out.flush();
    }

    /** A line. What is quoted from a source has no say over the terminal. */
    private static void say(String line, PrintWriter out) {
        out.println(line.replaceAll("\\p{Cc}", "\uFFFD"));
    }

    private static String symbol(SyncReport.Outcome outcome) {
        return switch (outcome) {
            case READ -> "★";
            case UNCHANGED -> "=";
            case ABSENT -> "○";
            case FAILED, REFUSED -> "✗";
        };
    }

    private static String words(SyncReport.Line line) {
        String asOf = line.asOf().map(day -> ", as of " + day).orElse("");
        return switch (line.outcome()) {
            case READ -> line.detail() + asOf;
            case UNCHANGED -> line.detail() + asOf;
            case ABSENT -> "no such file (" + line.detail() + ")" + stays(line);
            case FAILED -> "could not be had (" + line.detail() + ")" + stays(line);
            case REFUSED -> "refused, because " + line.detail() + stays(line);
        };
    }

    private static String stays(SyncReport.Line line) {
        return line.asOf().map(day -> "; what is known stays, as of " + day).orElse("; nothing is known of it");
    }

    private static String words(Change change) {
        return change.handledBy(new Change.Cases<String>() {
            @Override
            public String seatChanged(Change.SeatChanged change) {
                return change.seat().name() + ": " + holder(change.before()) + " → " + holder(change.now());
            }

            @Override
            public String billRead(Change.BillRead change) {
                return change.now().bill().labelInCongress() + ": "
                        + change.now().supporters() + " supporters";
            }

            @Override
            public String joined(Change.Joined change) {
                return change.name().name() + " joined " + change.bill().bill().label() + " on "
                        + change.name().since();
            }

            @Override
            public String withdrew(Change.Withdrew change) {
                return change.name().name() + " withdrew from "
                        + change.bill().bill().label() + " on "
                        + change.name().withdrawn().map(Object::toString).orElse("?");
            }
        });
    }

    private static String holder(Optional<Legislator> holder) {
        return holder.map(legislator -> legislator.name().full()).orElse("vacant");
    }

    /** Each source's line as it comes. */
    private record Lines(PrintWriter out) implements SyncProgress {
        @Override
        public void begins(String what, int done, int all) {}

        @Override
        public void ended(SyncReport.Line line, int done, int all) {
            tell(line, out);
        }
    }

    /** The same, and below it a bar that is written over until the sync ends. */
    private record Bar(PrintWriter out) implements SyncProgress {
        @Override
        public void begins(String what, int done, int all) {
            int full = Math.min(BAR, all == 0 ? BAR : done * BAR / all);
            String line = "[" + "█".repeat(full) + "·".repeat(BAR - full) + "] " + done + "/" + all + " " + what;
            out.print("\r" + line.substring(0, Math.min(WIDEST, line.length())));
            out.flush();
        }

        @Override
        public void ended(SyncReport.Line line, int done, int all) {
            out.print("\r" + " ".repeat(WIDEST) + "\r");
            tell(line, out);
        }
    }
}
