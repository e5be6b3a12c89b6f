package org.briefingbuilder.intake;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A few workers, each with a child process. A file goes to the one that was idle for the shortest
/// time; another child is started only when all are at work. A file that its child did not survive
/// is tried once more, alone: in a fresh child while no other reads, so that it is not blamed for
/// what came before it or stood beside it. Any thread may read.
final class Pool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);

    /// One worker stays warm; the others end when nothing was read for so long.
    private static final long IDLE_SECONDS = 60;

    private final Limits limits;
    private final int width;
    private final Semaphore places;
    private final Object lock = new Object();

    /// Guarded by the lock, as all below.
    private final Deque<Worker> idle = new ArrayDeque<>();

    private final List<Worker> all = new ArrayList<>();
    private final ScheduledFuture<?> resting;
    private long lastRead = System.nanoTime();
    private boolean closed;

    Pool(Limits limits, int width) {
        this.limits = limits;
        this.width = width;
        this.places = new Semaphore(width, true);
        this.resting =
                Watch.CLOCK.scheduleWithFixedDelay(
                        this::rest, IDLE_SECONDS, IDLE_SECONDS / 2, TimeUnit.SECONDS);
    }

    int width() {
        return width;
    }

    /// Starts a child ahead of the first file.
    void warm() {
        if (places.tryAcquire()) {
            try {
                Worker worker = take();
                try {
                    worker.warm();
                } finally {
                    giveBack(worker);
                }
            } finally {
                places.release();
            }
        }
    }

    Extract read(Input input, boolean raw, Progress progress) {
        places.acquireUninterruptibly();
        try {
            Worker worker = take();
            try {
                return worker.read(input, raw, progress);
            } finally {
                giveBack(worker);
            }
        } catch (Worker.Died notSaying) {
            LOG.warn("a child did not survive a file: {}", notSaying.getMessage());
        } finally {
            places.release();
        }
        return alone(input, raw, progress);
    }

    private Extract alone(Input input, boolean raw, Progress progress) {
        places.acquireUninterruptibly(width);
        try {
            Worker worker = take();
            try {
                worker.refresh();
                return worker.read(input, raw, progress);
            } catch (Worker.Died again) {
                throw again.problem();
            } finally {
                giveBack(worker);
            }
        } finally {
            places.release(width);
        }
    }

    @Override
    public void close() {
        resting.cancel(false);
        List<Worker> ending;
        synchronized (lock) {
            closed = true;
            ending = List.copyOf(all);
        }
        ending.forEach(Worker::close);
    }

    private Worker take() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the intake is closed");
            }
            Worker worker = idle.pollFirst();
            if (worker == null) {
                worker = new Worker(limits);
                all.add(worker);
            }
            return worker;
        }
    }

    private void giveBack(Worker worker) {
        synchronized (lock) {
            lastRead = System.nanoTime();
            idle.addFirst(worker);
        }
    }

    private void rest() {
        synchronized (lock) {
            long quiet = System.nanoTime() - lastRead;
            if (quiet < TimeUnit.SECONDS.toNanos(IDLE_SECONDS)) {
                return;
            }
            while (idle.size() > 1) {
                Worker surplus = idle.removeLast();
                all.remove(surplus);
                surplus.close();
            }
        }
    }
}
