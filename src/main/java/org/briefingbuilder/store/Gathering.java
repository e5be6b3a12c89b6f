package org.briefingbuilder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads many rows of a table at once. SQLite puts the columns of thousands of rows together to one
/// value, which costs a third of asking for each column of each row by JDBC.
///
/// Each row is the lengths of its columns in bytes, each followed by a blank (-1 for none), and
/// then the columns themselves; so anything may stand in them.
final class Gathering {

    /// About how many bytes are asked for at once.
    private static final int ENOUGH = 4 << 20;

    /// Rows asked for at first, when nothing is known of how long they are, and at most.
    private static final int FIRST = 200;

    private static final int MOST = 20_000;

    private static final byte[] NOTHING = {};

    private final Database database;
    private final String table;
    private final List<String> key;
    private final List<String> columns;
    private final String line;

    /// @param key the columns by which the table's rows are told apart and ordered
    /// @param columns what is read of each row
    Gathering(Database database, String table, List<String> key, List<String> columns) {
        this.database = database;
        this.table = table;
        this.key = key;
        // The last key of what was read tells where to go on.
        this.columns = Stream.concat(columns.stream(), key.stream()).distinct().toList();
        this.line =
                this.columns.stream()
                                .map(column -> "ifnull(octet_length(" + column + "), -1), ' ', ")
                                .collect(Collectors.joining())
                        + String.join(", ", this.columns);
    }

    /// Shows rows in the order of the key.
    ///
    /// @param which the condition that they meet; empty for all
    /// @param first what its question marks stand for
    /// @throws IllegalArgumentException when a row cannot be what the schema says
    void each(String which, List<Object> first, Consumer<Columns> look) {
        GatheredRow row = new GatheredRow(columns.size());
        int limit = FIRST;
        List<Object> last = List.of();
        while (true) {
            byte[] bytes;
            try {
                bytes = gathered(which, first, last, limit);
            } catch (RuntimeException e) {
                if (limit == 1 || !Failures.isTooBig(e)) {
                    throw e;
                }
                limit = Math.max(1, limit / 20);
                continue;
            }
            int rows = row.each(bytes, look);
            if (rows < limit) {
                return;
            }
            last = key.stream().map(k -> (Object) row.getString(1 + columns.indexOf(k))).toList();
            limit = Math.clamp((long) ENOUGH * rows / bytes.length, 1, MOST);
        }
    }

    private byte[] gathered(String which, List<Object> first, List<Object> last, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> args = new ArrayList<>(first);
        if (!which.isEmpty()) {
            conditions.add(which);
        }
        String keys = String.join(", ", key);
        if (!last.isEmpty()) {
            String values = String.join(", ", key.stream().map(_ -> "?").toList());
            conditions.add("(" + keys + ") > (" + values + ")");
            args.addAll(last);
        }
        args.add(limit);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sql =
                "SELECT ifnull(group_concat(line, ''), x'') FROM (SELECT concat("
                        + line
                        + ") AS line FROM "
                        + table
                        + where
                        + " ORDER BY "
                        + keys
                        + " LIMIT ?)";
        return database.first(sql, r -> r.getBytes(1), args.toArray()).orElse(NOTHING);
    }
}
