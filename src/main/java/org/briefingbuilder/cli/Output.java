package org.briefingbuilder.cli;

import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The two streams of a command: results on standard output, messages on standard error, both UTF-8
/// whatever the locale. One thread.
final class Output {

    private final OutputStream out;
    private final OutputStream err;
    private final Terminal terminal;
    private final Wording wording;
    private final Meter meter;
    private boolean closed;
    private Optional<IOException> failure = Optional.empty();

    Output(OutputStream out, OutputStream err, Terminal terminal, Wording wording) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.wording = wording;
        this.meter = new Meter(this::toErr, wording, terminal);
    }

    Terminal terminal() {
        return terminal;
    }

    Wording wording() {
        return wording;
    }

    /// Writes to standard output. When its reader has gone (`| head`), nothing more is written and
    /// nothing is said; any other failure is kept for [#failure].
    void print(String text) {
        if (closed) {
            return;
        }
        meter.clear();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            fail(e);
        }
    }

    void line(String text) {
        print(text + "\n");
    }

    /// The one JSON document of a command.
    void json(Object document) {
        line(Json.write(document));
    }

    /// A line of standard output with the words of `key`.
    void tell(String key, Object... args) {
        line(wording.of(key, args));
    }

    /// A line of standard error with the words of `key`.
    void say(String key, Object... args) {
        note(wording.of(key, args));
    }

    /// A line of standard error.
    void note(String text) {
        meter.clear();
        toErr(text + "\n");
    }

    Progress progress() {
        return meter;
    }

    /// Writes what is still held back.
    void flush() {
        meter.clear();
        try {
            if (!closed) {
                out.flush();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /// Why standard output could not be written, if it was not simply closed by its reader.
    Optional<IOException> failure() {
        return failure;
    }

    private void fail(IOException e) {
        closed = true;
        String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (!why.contains("pipe")) {
            failure = Optional.of(e);
        }
    }

    /// Standard error that cannot be written leaves nobody to tell.
    @SuppressWarnings("EmptyCatch")
    private void toErr(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException ignored) {
            // see above
        }
    }
}
