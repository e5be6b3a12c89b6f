package org.briefingbuilder.cli;

import org.briefingbuilder.job.Progress;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Shows on a terminal how far a job is, in one line that is written over; elsewhere says nothing.
final class Meter implements Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /// Before so long nobody can say how long it will take.
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(2);

    private final Consumer<String> err;
    private final Wording wording;
    private final Terminal terminal;
    private final LongSupplier clock;
    private long last;
    private long begun = -1;
    private String doing = "";
    private boolean shown;

    Meter(Consumer<String> err, Wording wording, Terminal terminal) {
        this(err, wording, terminal, System::nanoTime);
    }

    /// @param clock nanoseconds
    Meter(Consumer<String> err, Wording wording, Terminal terminal, LongSupplier clock) {
        this.err = err;
        this.wording = wording;
        this.terminal = terminal;
        this.clock = clock;
        this.last = clock.getAsLong() - PAUSE;
    }

    @Override
    public synchronized void report(String what, long done, long total) {
        long now = clock.getAsLong();
        if (!doing.equals(what)) {
            doing = what;
            begun = now;
        }
        if (!terminal.live() || now - last < PAUSE) {
            return;
        }
        last = now;
        String words = wording.of(what);
        String line = total > 0 ? words + " " + done + "/" + total : words + " " + done;
        long left = left(now - begun, done, total);
        if (left > 0) {
            line += ", " + wording.of("progress.left", left);
        }
        int room = terminal.isScreen() ? terminal.columns() - 1 : 79;
        err.accept("\r" + Cells.cut(line, room) + "\u001b[K");
        shown = true;
    }

    /// Seconds; 0 while it is not worth saying.
    private static long left(long spent, long done, long total) {
        return done <= 0 || done >= total || spent < SETTLED
                ? 0
                : Math.round((double) spent / done * (total - done) / 1e9);
    }

    synchronized void clear() {
        if (shown) {
            shown = false;
            err.accept("\r\u001b[K");
        }
    }
}
