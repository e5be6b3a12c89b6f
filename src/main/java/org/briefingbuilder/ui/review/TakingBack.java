package org.briefingbuilder.ui.review;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.ui.kit.Desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// Takes back one edit after the other, the newest first, down to a certain one. Each is an undo of
/// its own, so that each can be done again. It ends early when one fails.
final class TakingBack {

    private final Desk desk;
    private final long down;
    private final IntConsumer done;
    private int taken;

    /// @param down the number of the last edit to take back
    /// @param done told how many were taken back
    TakingBack(Desk desk, long down, IntConsumer done) {
        this.desk = desk;
        this.down = down;
        this.done = done;
    }

    /// Over executors that run in line it goes round here; else each undo comes back.
    void run() {
        while (isMore()) {
            CompletableFuture<Optional<Announced>> undo = desk.undo();
            if (!undo.isDone()) {
                var _ = undo.whenComplete((result, failure) -> next(failure == null, result));
                return;
            }
            if (undo.isCompletedExceptionally() || undo.join().isEmpty()) {
                break;
            }
            taken++;
        }
        done.accept(taken);
    }

    private void next(boolean well, Optional<Announced> result) {
        if (well && result.isPresent()) {
            taken++;
            run();
        } else {
            done.accept(taken);
        }
    }

    private boolean isMore() {
        return desk.project().undoable().filter(edit -> edit.number() >= down).isPresent();
    }
}
