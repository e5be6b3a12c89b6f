package org.briefingbuilder.cli;

import org.briefingbuilder.job.Progress;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Shows on a terminal how far a job is, in one line that is written over; elsewhere says nothing.
final class Meter implements Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Consumer<String> err;
    private final Wording wording;
    private final Terminal terminal;
    private long last = System.nanoTime() - PAUSE;
    private boolean shown;

    Meter(Consumer<String> err, Wording wording, Terminal terminal) {
        this.err = err;
        this.wording = wording;
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(String what, long done, long total) {
        long now = System.nanoTime();
        if (!terminal.live() || now - last < PAUSE) {
            return;
        }
        last = now;
        String words = wording.of(what);
        String line = total > 0 ? words + " " + done + "/" + total : words + " " + done;
        int room = terminal.isScreen() ? terminal.columns() - 1 : 79;
        err.accept("\r" + Cells.cut(line, room) + "\u001b[K");
        shown = true;
    }

    synchronized void clear() {
        if (shown) {
            shown = false;
            err.accept("\r\u001b[K");
        }
    }
}
