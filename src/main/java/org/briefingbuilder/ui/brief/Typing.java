package org.briefingbuilder.ui.brief;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What somebody writes in one place of a brief, gathered until they pause: one pause, one edit.
/// Until it is handed in, writing can be taken back step by step here. For the thread of the
/// window.
final class Typing<T> {

    /// Milliseconds without a key that make a pause.
    static final double PAUSE = 600;

    private static final int STEPS = 200;

    /// Runs something after milliseconds; running the result before then calls it off.
    interface Timer {
        Runnable after(double millis, Runnable work);
    }

    /// Hands in what was written.
    interface Writer<T> {

        /// @return completes on the window's thread, after the contents there have changed
        CompletableFuture<?> write(T before, T after);
    }

    private final Timer timer;
    private final Writer<T> writer;
    private final Deque<T> steps = new ArrayDeque<>();
    private final Deque<T> undone = new ArrayDeque<>();
    private T base;
    private T now;
    private int writing;
    private boolean overtaken;
    private Runnable waiting = () -> {};

    Typing(T start, Timer timer, Writer<T> writer) {
        this.timer = timer;
        this.writer = writer;
        this.base = start;
        this.now = start;
    }

    T now() {
        return now;
    }

    /// True when something is not handed in yet.
    boolean isDirty() {
        return !now.equals(base);
    }

    /// True while it has more to say than the contents: written, or on its way.
    boolean isAhead() {
        return isDirty() || writing > 0;
    }

    /// True once when somebody else wrote here meanwhile and what is written here took its place.
    boolean tookPlace() {
        boolean was = overtaken;
        overtaken = false;
        return was;
    }

    /// @param begins whether this begins a new step, as a new word or something pasted does
    void typed(T text, boolean begins) {
        if (text.equals(now)) {
            return;
        }
        if (begins || steps.isEmpty()) {
            steps.push(now);
            if (steps.size() > STEPS) {
                steps.removeLast();
            }
        }
        undone.clear();
        now = text;
        waiting.run();
        waiting = timer.after(PAUSE, this::handIn);
    }

    /// Takes back the last step that is not handed in.
    ///
    /// @return what stands here then; empty when everything is handed in
    Optional<T> undo() {
        if (!isDirty()) {
            return Optional.empty();
        }
        undone.push(now);
        now = steps.isEmpty() ? base : steps.pop();
        waiting.run();
        waiting = timer.after(PAUSE, this::handIn);
        return Optional.of(now);
    }

    /// Does again what [#undo] took back.
    Optional<T> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        steps.push(now);
        now = undone.pop();
        waiting.run();
        waiting = timer.after(PAUSE, this::handIn);
        return Optional.of(now);
    }

    /// Hands in what is written so far. When that fails it is still here.
    void handIn() {
        waiting.run();
        waiting = () -> {};
        steps.clear();
        undone.clear();
        if (!isDirty()) {
            return;
        }
        T before = base;
        T after = now;
        base = after;
        writing++;
        var _ =
                writer.write(before, after)
                        .whenComplete(
                                (_, failure) -> {
                                    writing--;
                                    if (failure != null && base.equals(after)) {
                                        base = before;
                                    }
                                });
    }

    /// Somebody changed this place, or it was taken back.
    ///
    /// @return what is to be shown instead; empty when what is written here stays
    Optional<T> changed(T theirs) {
        if (theirs.equals(base)) {
            return Optional.empty();
        }
        if (writing > 0) {
            return Optional.empty();
        }
        boolean dirty = isDirty();
        base = theirs;
        if (dirty) {
            overtaken = !now.equals(theirs);
            return Optional.empty();
        }
        now = theirs;
        steps.clear();
        undone.clear();
        return Optional.of(theirs);
    }
}
