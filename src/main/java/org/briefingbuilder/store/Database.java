package org.briefingbuilder.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One connection to a project's file, and the only class that speaks JDBC's way of failing. Any
/// thread may call it; calls wait for each other.
final class Database implements AutoCloseable {

    /// How long one waits for another's write, in milliseconds: longer than any single edit takes.
    private static final int PATIENCE = 30_000;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// What is done with one row of a result.
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Looks at one row of a result.
    @FunctionalInterface
    interface Look {
        void at(ResultSet row) throws SQLException;
    }

    static Database toRead(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config);
    }

    /// To read what is left of a damaged file: SQLite then does not refuse one that is shorter than
    /// it says.
    static Database toSalvage(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config, "PRAGMA writable_schema = ON");
    }

    /// The file must exist. Nothing in it changes by this.
    static Database toWrite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(file, config);
    }

    /// A database in memory, for looking at what the schema makes.
    static Database inMemory() {
        try {
            return new Database(
                    Path.of("memory"), new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database open(Path file, SQLiteConfig config, String... first) {
        config.setBusyTimeout(PATIENCE);
        Connection connection;
        try {
            // As an URI every letter of a file name is safe, a question mark too.
            connection = config.createConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
        Database database = new Database(file, connection);
        try {
            for (String pragma : first) {
                database.run(pragma);
            }
            database.run("PRAGMA foreign_keys = ON");
            database.run("PRAGMA synchronous = FULL");
            // The file may come from anybody.
            database.run("PRAGMA trusted_schema = OFF");
            database.run("PRAGMA cell_size_check = ON");
            // A mapped file that shrinks would end the program.
            database.run("PRAGMA mmap_size = 0");
            database.run("PRAGMA temp_store = MEMORY");
            database.run("PRAGMA cache_size = -32000");
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /// Runs a statement; says how many rows it changed.
    synchronized int run(String sql, @Nullable Object... args) {
        try {
            PreparedStatement statement = bound(sql, args);
            if (statement.execute()) {
                // A pragma that answers: an answer left open would hold a lock on the file.
                statement.getResultSet().close();
                return 0;
            }
            return statement.getUpdateCount();
        } catch (SQLException e) {
            forget(sql);
            throw Failures.of(e, file);
        }
    }

    /// Shows every row of a result to `look`.
    synchronized void each(String sql, Look look, @Nullable Object... args) {
        try (ResultSet rows = bound(sql, args).executeQuery()) {
            while (rows.next()) {
                look.at(rows);
            }
        } catch (SQLException e) {
            forget(sql);
            throw Failures.of(e, file);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... args) {
        List<T> all = new ArrayList<>();
        each(sql, r -> all.add(row.of(r)), args);
        return all;
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... args) {
        return list(sql, row, args).stream().findFirst();
    }

    /// The whole number in the first column of the first row.
    long number(String sql, @Nullable Object... args) {
        return first(sql, row -> row.getLong(1), args).orElseThrow();
    }

    /// The text in the first column of the first row.
    String value(String sql, @Nullable Object... args) {
        return first(sql, row -> String.valueOf(row.getString(1)), args).orElse("");
    }

    /// All of `work` is on disk when this returns, or nothing of it is. References are checked at
    /// the end, so that rows may come in any order.
    synchronized void write(Runnable work) {
        run("BEGIN IMMEDIATE");
        try {
            run("PRAGMA defer_foreign_keys = ON");
            work.run();
            run("COMMIT");
        } catch (Throwable e) {
            rollBack();
            throw e;
        }
    }

    /// Everything that `work` reads is of one moment.
    void read(Runnable work) {
        var _ =
                get(
                        () -> {
                            work.run();
                            return true;
                        });
    }

    /// What `work` reads, all of one moment.
    synchronized <T> T get(Supplier<T> work) {
        run("BEGIN");
        try {
            return work.get();
        } finally {
            rollBack();
        }
    }

    /// After some failures (a full disk) SQLite has rolled back by itself already.
    private void rollBack() {
        try {
            if (!connection.isClosed()) {
                bound("ROLLBACK").execute();
            }
        } catch (SQLException alreadyRolledBack) {
            forget("ROLLBACK");
            if (!String.valueOf(alreadyRolledBack.getMessage()).contains("no transaction")) {
                throw Failures.of(alreadyRolledBack, file);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    /// A statement that failed is not fit to run again.
    private void forget(String sql) {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException again) {
                // Closing repeats the failure that is being told already.
                return;
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }
}
