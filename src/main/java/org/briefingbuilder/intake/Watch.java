package org.briefingbuilder.intake;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Kills a child that takes too long over one file, or shows no progress for too long.
final class Watch implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final ChildProcess child;
    private final long deadline;
    private final long patience;
    private final long began = System.nanoTime();
    private final ScheduledFuture<?> looking;
    private volatile long advanced = began;
    private volatile long done = -1;
    private volatile boolean bitten;

    Watch(ChildProcess child, Limits limits) {
        this.child = child;
        this.deadline = limits.deadline().toNanos();
        this.patience = limits.patience().toNanos();
        this.looking = CLOCK.scheduleAtFixedRate(this::look, 100, 100, TimeUnit.MILLISECONDS);
    }

    /// The child has come so far; the same number again is no progress.
    void saw(long units) {
        if (units != done) {
            done = units;
            advanced = System.nanoTime();
        }
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
        if (now - began > deadline || now - advanced > patience) {
            bitten = true;
            child.kill();
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("intake-watch").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
