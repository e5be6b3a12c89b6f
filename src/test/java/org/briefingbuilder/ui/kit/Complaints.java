package org.briefingbuilder.ui.kit;

import org.jspecify.annotations.NullMarked;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What is logged as an error of the program, or by the toolkit as a warning (its styles among
/// them).
@NullMarked
final class Complaints extends Handler {

    private final Logger root = Logger.getLogger("");
    private final List<String> heard = new ArrayList<>();
    private boolean forgiving;

    void listen() {
        setLevel(Level.WARNING);
        root.addHandler(this);
    }

    synchronized void forgive() {
        forgiving = true;
        heard.clear();
    }

    /// @return what was heard
    synchronized List<String> stop() {
        root.removeHandler(this);
        return List.copyOf(heard);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        boolean ours = logger.startsWith("org.briefingbuilder");
        boolean toolkit = logger.startsWith("javafx");
        boolean counts =
                ours && entry.getLevel().intValue() >= Level.SEVERE.intValue()
                        || toolkit && entry.getLevel().intValue() >= Level.WARNING.intValue();
        if (counts && !forgiving) {
            heard.add(
                    logger
                            + ": "
                            + entry.getMessage()
                            + (entry.getThrown() == null ? "" : " " + entry.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
