package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Documents are set one after the other, because font files and what is kept of shaped words are
/// not safe to read from several threads.
final class Turn {

    private static final ReentrantLock FONTS = new ReentrantLock(true);

    /// How often who waits asks whether it was stopped.
    private static final long PATIENCE_IN_MILLIS = 20;

    /// What is done alone.
    interface Work<T> {
        T done() throws IOException;
    }

    private Turn() {}

    /// @throws Progress.Stopped when the job was stopped while it waited, or its thread interrupted
    static <T> T take(Progress progress, Work<T> work) {
        await(progress);
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FONTS.unlock();
        }
    }

    private static void await(Progress progress) {
        try {
            do {
                progress.report("progress.layout", 0, 0);
            } while (!FONTS.tryLock(PATIENCE_IN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Progress.Stopped();
        }
    }
}
