package org.briefingbuilder.cli;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Words a failure in one line: what the user can mend as what to do, a bug as a short code.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Output output;
    private final Path logs;
    private final boolean debug;

    Failures(Output output, Path logs, boolean debug) {
        this.output = output;
        this.logs = logs;
        this.debug = debug;
    }

    /// Says it and returns the exit status.
    int status(Throwable failure) {
        switch (failure) {
            case Problem problem -> output.note(output.wording().of(problem));
            case Progress.Stopped stopped -> output.say("failure.stopped");
            case UncheckedIOException e when e.getCause() != null -> io(e.getCause());
            case IOException e -> io(e);
            case OutOfMemoryError e -> output.say("failure.memory");
            default -> bug(failure);
        }
        if (debug) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            output.note(trace.toString().stripTrailing());
        }
        return CommandRun.REFUSED;
    }

    private void io(IOException e) {
        String file = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "";
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        switch (e) {
            case NoSuchFileException missing -> output.say("failure.missing", file);
            case AccessDeniedException denied -> output.say("failure.denied", file);
            default ->
                    output.say(
                            "failure.io",
                            reason == null ? e.getClass().getSimpleName() : reason,
                            file);
        }
    }

    /// The code is the same each time the same bug strikes.
    private void bug(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String where = failure.getClass().getName() + (frames.length == 0 ? "" : frames[0]);
        String code = String.format(Locale.ROOT, "%06X", where.hashCode() & 0xffffff);
        LOG.error("bug {}", code, failure);
        output.say("failure.bug", code, failure.getClass().getSimpleName(), logs);
    }
}
