package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// Main class of the process that parses: reads requests from standard input until it ends, answers
/// each on standard output. It opens no file and no connection, and ends with the program that
/// started it.
public final class Child {
    /// Deeply nested documents need a deep stack; only what is used costs memory.
    private static final long STACK = 64L << 20;

    private static final int BEAT_MILLISECONDS = 100;

    /// The property that says after how many milliseconds a part of a document is enough.
    public static final String ENOUGH_MILLISECONDS = "briefing.enough";

    private static final long ENOUGH = Long.getLong(ENOUGH_MILLISECONDS, 150_000) * 1_000_000;

    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile Wire.Step step = new Wire.Step(0, 0);

    /// Whether a file is being read; guarded by `out`.
    private boolean busy;

    private Child(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws InterruptedException {
        LogManager.getLogManager().reset();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Whatever a library prints must not stand between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        Child child = new Child(in, out);
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleAtFixedRate(
                        child::beat, BEAT_MILLISECONDS, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
        Thread worker = new Thread(null, child::serve, "reading", STACK);
        worker.start();
        worker.join();
        Runtime.getRuntime().halt(0);
    }

    private void serve() {
        try {
            while (true) {
                answer(Wire.readRequest(in));
            }
        } catch (EOFException programEnded) {
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void answer(Wire.Request request) throws IOException {
        step = new Wire.Step(0, 0);
        synchronized (out) {
            busy = true;
        }
        Wire.Answer answer = read(request);
        synchronized (out) {
            busy = false;
            Wire.writeAnswer(out, answer);
        }
    }

    private Wire.Answer read(Wire.Request request) {
        try {
            Extract found = Formats.read(request, new Told());
            return new Wire.Found(titled(found, request.fileName()));
        } catch (Problem problem) {
            return new Wire.Refusal(
                    problem.key(), problem.args().stream().map(String::valueOf).toList());
        } catch (StackOverflowError deep) {
            return new Wire.Refusal("import.too-deep", List.of());
        } catch (RuntimeException | LinkageError broken) {
            return new Wire.Refusal("import.unreadable", List.of());
        }
    }

    /// Keeps how far the reading is for the next beat, and minds the time.
    private final class Told implements Steps {
        private final long began = System.nanoTime();

        @Override
        public void at(long done, long total) {
            step = new Wire.Step(done, total);
        }

        @Override
        public boolean enough() {
            return System.nanoTime() - began > ENOUGH;
        }
    }

    /// Tells the program how far the reading is, so that it can stop it; between two files nothing.
    private void beat() {
        synchronized (out) {
            if (busy) {
                try {
                    Wire.writeAnswer(out, step);
                } catch (IOException programEnded) {
                    Runtime.getRuntime().halt(1);
                }
            }
        }
    }

    /// A document that does not say its title is known by its file's name.
    private static Extract titled(Extract found, String fileName) {
        Reference reference = found.reference();
        if (!reference.title().isBlank()) {
            return found;
        }
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
        return found.withReference(
                new Facts()
                        .or(reference)
                        .title(name.isEmpty() ? fileName : name, Origin.FILE_NAME)
                        .reference());
    }
}
