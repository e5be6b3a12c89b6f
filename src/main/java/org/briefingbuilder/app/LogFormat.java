package org.briefingbuilder.app;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// One line for a log record; then, of an exception, its kinds and where they come from, without
/// their messages, which may hold words of a document.
final class LogFormat extends Formatter {

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder();
        text.append(entry.getInstant()).append(' ').append(entry.getLevel().getName()).append(' ');
        text.append(entry.getLoggerName()).append(' ').append(formatMessage(entry)).append('\n');
        Throwable thrown = entry.getThrown();
        for (int depth = 0; thrown != null && depth < 8; depth++) {
            text.append(depth == 0 ? "  " : "  caused by ");
            text.append(thrown.getClass().getName()).append('\n');
            for (StackTraceElement frame : thrown.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
            thrown = thrown.getCause();
        }
        return text.toString();
    }
}
