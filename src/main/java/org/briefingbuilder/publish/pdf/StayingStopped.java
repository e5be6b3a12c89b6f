package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Progress;

/// Progress that, once stopped, stops at every report: layout's library swallows what is thrown
/// while it paints.
final class StayingStopped implements Progress {

    private final Progress progress;
    private boolean stopped;

    StayingStopped(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void report(String what, long done, long total) {
        if (stopped) {
            throw new Stopped();
        }
        try {
            progress.report(what, done, total);
        } catch (Stopped stop) {
            stopped = true;
            throw stop;
        }
    }
}
