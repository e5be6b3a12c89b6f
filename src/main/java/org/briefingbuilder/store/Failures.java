package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// Says what an error of SQLite means to the user. What the user can do nothing about stays a bug.
final class Failures {

    /// The low byte of an extended result code is its primary code (sqlite.org/rescode.html).
    private static final int PRIMARY = 0xff;

    private Failures() {}

    static RuntimeException of(SQLException e, Path file) {
        String name = String.valueOf(file.getFileName());
        if (e instanceof SQLiteException failed
                && failed.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return new Problem(e, "project.gone", name);
        }
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY)) {
            case SQLITE_FULL -> new Problem(e, "project.disk-full", name);
            case SQLITE_BUSY, SQLITE_LOCKED -> new Problem(e, "project.busy", name);
            case SQLITE_READONLY -> new Problem(e, "project.read-only", name);
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                    new Problem(e, "project.no-access", name);
            case SQLITE_NOTADB -> new Problem(e, "project.not-a-project", name);
            case SQLITE_CORRUPT, SQLITE_FORMAT -> new Problem(e, "project.damaged", name);
            case SQLITE_IOERR -> new Problem(e, "project.disk-failed", name);
            default ->
                    missesSomething(e)
                            ? new Problem(e, "project.damaged", name)
                            : new IllegalStateException(e);
        };
    }

    /// Whether what was asked for is more than SQLite can put into one value.
    static boolean isTooBig(RuntimeException failure) {
        return failure.getCause() instanceof SQLiteException e
                && (e.getErrorCode() & PRIMARY) == SQLiteErrorCode.SQLITE_TOOBIG.code;
    }

    /// A table or a column that the schema promises is not there.
    private static boolean missesSomething(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("no such table") || message.contains("no such column");
    }
}
