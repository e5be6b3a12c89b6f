package org.briefingbuilder.ui.library;

import org.briefingbuilder.job.Progress;

/// The progress of a whole import: the pages within one file are not told, but each of them is a
/// moment to stop.
final class WholeProgress implements Progress {

    private static final String WHOLE = "progress.import";

    private final Progress told;
    private long done;
    private long total;

    WholeProgress(Progress told) {
        this.told = told;
    }

    @Override
    public void report(String what, long unitsDone, long units) {
        if (what.equals(WHOLE)) {
            done = unitsDone;
            total = units;
        }
        told.report(WHOLE, done, total);
    }
}
