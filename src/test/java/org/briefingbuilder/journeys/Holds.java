package org.briefingbuilder.journeys;

import javafx.application.Platform;

import org.jspecify.annotations.NullMarked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Watches how long the JavaFX thread is held: every few milliseconds it hands over a task that
/// does nothing, and when that waits too long, looks at what the thread is doing.
@NullMarked
public final class Holds implements AutoCloseable {

    /// Milliseconds after which a person would notice.
    public static final double MOST = 50;

    private static final long BETWEEN = 3_000_000;

    private final List<Hold> holds = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean over;
    private volatile double longest;

    /// The thread was held.
    ///
    /// @param where it was when it had been held for [#MOST] milliseconds, innermost first
    public record Hold(double millis, List<String> where) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms: ", millis)
                    + where.stream().collect(Collectors.joining(" < "));
        }
    }

    public Holds() {
        CompletableFuture<Thread> screen = new CompletableFuture<>();
        Platform.runLater(() -> screen.complete(Thread.currentThread()));
        this.watcher = new Thread(() -> watch(screen.join()), "holds");
        watcher.setDaemon(true);
        watcher.start();
    }

    /// Every hold longer than [#MOST].
    public synchronized List<Hold> all() {
        return List.copyOf(holds);
    }

    /// Milliseconds of the longest wait of all.
    public double longest() {
        return longest;
    }

    @Override
    public void close() {
        over = true;
    }

    private void watch(Thread screen) {
        while (!over) {
            CountDownLatch done = new CountDownLatch(1);
            long start = System.nanoTime();
            AtomicLong end = new AtomicLong();
            Platform.runLater(
                    () -> {
                        end.set(System.nanoTime());
                        done.countDown();
                    });
            List<String> where = List.of();
            if (!await(done, (long) (MOST * 1e6))) {
                where = stack(screen);
                await(done, Long.MAX_VALUE);
            }
            double millis = (end.get() - start) / 1e6;
            longest = Math.max(longest, millis);
            if (millis > MOST) {
                synchronized (this) {
                    holds.add(new Hold(millis, where));
                }
            }
            java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN);
        }
    }

    private static List<String> stack(Thread screen) {
        return Arrays.stream(screen.getStackTrace())
                .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName())
                .filter(name -> !name.startsWith("CSSBridge"))
                .limit(40)
                .toList();
    }

    private static boolean await(CountDownLatch latch, long nanos) {
        try {
            return latch.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
