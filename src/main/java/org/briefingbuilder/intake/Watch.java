package org.briefingbuilder.intake;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Kills a child that takes too long over one file, or shows no progress for too long. Time counts
/// while the child has the processor: on a busy machine an honest document may take longer. One
/// that waits for nothing is killed all the same, a little later.
final class Watch implements AutoCloseable {

    /// The share of a time that the child must have been at work.
    private static final double AT_WORK = 0.6;

    /// After so many times the time it does not matter whether it was.
    private static final int AT_MOST = 3;

    static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final ChildProcess child;
    private final long deadline;
    private final long patience;
    private final long began = System.nanoTime();
    private final ScheduledFuture<?> looking;
    private volatile long done = -1;
    private volatile boolean bitten;

    /// For the clock's thread: what was seen when there was progress last.
    private long seen = -1;

    private long advanced = began;
    private final long busyAtFirst;
    private long busy;

    Watch(ChildProcess child, Limits limits) {
        this.child = child;
        this.deadline = limits.deadline().toNanos();
        this.patience = limits.patience().toNanos();
        this.busyAtFirst = child.busyNanos();
        this.busy = busyAtFirst;
        this.looking = CLOCK.scheduleAtFixedRate(this::look, 100, 100, TimeUnit.MILLISECONDS);
    }

    /// The child has come so far; the same number again is no progress.
    void saw(long units) {
        done = units;
    }

    boolean hasBitten() {
        return bitten;
    }

    @Override
    public void close() {
        looking.cancel(false);
    }

    private void look() {
        long now = System.nanoTime();
        if (done != seen) {
            seen = done;
            advanced = now;
            busy = child.busyNanos();
        }
        if (isOver(now - advanced, busy, patience) || isOver(now - began, busyAtFirst, deadline)) {
            bitten = true;
            child.kill();
        }
    }

    private boolean isOver(long spent, long busyBefore, long allowed) {
        if (spent <= allowed) {
            return false;
        }
        long worked = child.busyNanos();
        return worked == 0 || worked - busyBefore >= allowed * AT_WORK || spent > AT_MOST * allowed;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("intake-watch").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
