package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads and packs files at once, as many as the reader can, and gives them back in their order. It
/// runs ahead of the one who takes them only so far that a slow file does not hold up the others,
/// and what waits does not fill the memory. A reader that takes one at a time is asked on the
/// thread that takes.
final class ReadAhead implements AutoCloseable {

    /// Files that may be read beyond the one that is taken next.
    private static final int MOST_FILES = 100;

    /// Bytes that readings which wait to be taken may hold, give or take the ones being read.
    private static final long MOST_BYTES = 64L << 20;

    private static final int LOOK_MILLISECONDS = 50;

    private final List<Path> files;
    private final FileReader reader;
    private final boolean raw;
    private final Progress progress;
    private final Consumer<Path> began;
    private final List<Thread> threads = new ArrayList<>();

    /// Guarded by itself, as are the numbers below.
    private final Map<Integer, Outcome> outcomes = new HashMap<>();

    private int next;
    private int taken;
    private int finished;
    private long held;
    private volatile boolean closed;

    /// A reading, or why there is none.
    private record Outcome(@Nullable Prepared reading, @Nullable Throwable failure) {
        long bytes() {
            return reading == null ? 0 : reading.bytes();
        }
    }

    /// @param progress of the whole; says when to stop
    /// @param began told that a file is being read, on any thread
    ReadAhead(
            List<Path> files,
            FileReader reader,
            boolean raw,
            Progress progress,
            Consumer<Path> began) {
        this.files = files;
        this.reader = reader;
        this.raw = raw;
        this.progress = progress;
        this.began = began;
        int wide = Math.min(reader.width(), files.size());
        for (int i = 0; wide > 1 && i < wide; i++) {
            threads.add(Thread.ofPlatform().daemon().name("import-" + i).start(this::work));
        }
    }

    /// Waits for the file that comes next; each is taken once, in order.
    ///
    /// @throws Problem when it cannot be read
    /// @throws Progress.Stopped when the user stopped it
    Prepared take() {
        if (threads.isEmpty()) {
            int index = taken++;
            progress.report("progress.import", index, files.size());
            began.accept(files.get(index));
            return Prepared.of(reader.read(files.get(index), raw, progress));
        }
        Outcome outcome = await();
        Throwable failure = outcome.failure();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return Objects.requireNonNull(outcome.reading());
    }

    /// After a stop: the next file, if it is read already.
    Optional<Prepared> takeReady() {
        synchronized (outcomes) {
            Outcome outcome = outcomes.remove(taken++);
            return outcome == null ? Optional.empty() : Optional.ofNullable(outcome.reading());
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (outcomes) {
            outcomes.notifyAll();
        }
    }

    private Outcome await() {
        while (true) {
            int done;
            synchronized (outcomes) {
                Outcome outcome = outcomes.remove(taken);
                if (outcome != null) {
                    taken++;
                    held -= outcome.bytes();
                    outcomes.notifyAll();
                    return outcome;
                }
                pause();
                done = finished;
            }
            progress.report("progress.import", done, files.size());
        }
    }

    private void work() {
        while (true) {
            int index;
            synchronized (outcomes) {
                while (!closed && next < files.size() && isFarAhead()) {
                    pause();
                }
                if (closed || next >= files.size()) {
                    return;
                }
                index = next++;
            }
            Outcome outcome = read(files.get(index));
            synchronized (outcomes) {
                finished++;
                held += outcome.bytes();
                outcomes.put(index, outcome);
                outcomes.notifyAll();
            }
        }
    }

    private boolean isFarAhead() {
        return next != taken && (next - taken >= MOST_FILES || held >= MOST_BYTES);
    }

    private Outcome read(Path file) {
        began.accept(file);
        try {
            return new Outcome(Prepared.of(reader.read(file, raw, this::look)), null);
        } catch (Throwable failure) {
            return new Outcome(null, failure);
        }
    }

    /// Pages within one of many files are not told; each is a moment to stop.
    private void look(String what, long done, long total) {
        if (closed) {
            throw new Progress.Stopped();
        }
    }

    private void pause() {
        try {
            outcomes.wait(LOOK_MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Progress.Stopped();
        }
    }
}
