package org.constituent.sync;

/** Told how a sync goes on: which of all its steps are done. Where one source has nothing, a second may be asked in the same step. */
public interface SyncProgress {
    /** Tells nobody. */
    SyncProgress SILENT = new SyncProgress() {
        @Override
        public void begins(String what, int done, int all) {}

        @Override
        public void ended(SyncReport.Line line, int done, int all) {}
    };

    /** The source that is asked next. */
    void begins(String what, int done, int all);

    /** What became of it. */
    void ended(SyncReport.Line line, int done, int all);
}
