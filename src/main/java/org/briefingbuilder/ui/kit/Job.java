package org.briefingbuilder.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.briefingbuilder.job.Progress;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// One long job as a person sees it. Its properties are for the JavaFX thread; what it reports may
/// come from any.
public final class Job implements Progress {

    /// Nanoseconds before a time left is worth saying.
    private static final long SETTLED = 1_000_000_000;

    /// How far it is.
    ///
    /// @param what a message key such as `progress.import`
    /// @param total 0: unknown
    /// @param secondsLeft negative: unknown
    public record State(String what, long done, long total, long secondsLeft) {

        /// From 0 to 1; negative: unknown.
        public double share() {
            return total <= 0 ? -1 : Math.min(1, (double) done / total);
        }
    }

    private final String title;
    private final Executor screen;
    private final long begun = System.nanoTime();
    private final AtomicReference<State> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State("", 0, 0, -1));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private volatile boolean stopped;

    Job(String title, Executor screen) {
        this.title = title;
        this.screen = screen;
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Asks it to stop; it does at its next report.
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    /// However often it reports, the screen is told once until it has shown that.
    @Override
    public void report(String what, long done, long total) {
        if (stopped) {
            throw new Stopped();
        }
        if (newest.getAndSet(new State(what, done, total, left(done, total))) == null) {
            screen.execute(
                    () -> {
                        State now = newest.getAndSet(null);
                        if (now != null) {
                            state.set(now);
                        }
                    });
        }
    }

    void end() {
        running.set(false);
    }

    private long left(long done, long total) {
        long spent = System.nanoTime() - begun;
        return done <= 0 || total <= 0 || spent < SETTLED
                ? -1
                : (long) ((double) spent / done * (total - done) / 1e9);
    }
}
