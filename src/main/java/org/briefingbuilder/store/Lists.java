package org.briefingbuilder.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a list's table: the rows of each owner, in their order.
final class Lists {

    private final Database database;
    private final Optional<String> only;

    /// @param only the id of the one owner to read, or empty for all
    Lists(Database database, Optional<String> only) {
        this.database = database;
        this.only = only;
    }

    /// @param columns what `row` reads, from the first
    <T> Map<String, List<T>> of(String table, String owner, String columns, Database.Row<T> row) {
        Map<String, List<T>> lists = new HashMap<>();
        String sql = "SELECT " + columns + ", " + owner + " FROM " + table;
        String order = " ORDER BY " + owner + ", position";
        int last = columns.split(",").length + 1;
        Database.Look look =
                r ->
                        lists.computeIfAbsent(r.getString(last), _ -> new ArrayList<>())
                                .add(row.of(r));
        if (only.isPresent()) {
            database.each(sql + " WHERE " + owner + " = ?" + order, look, only.get());
        } else {
            database.each(sql + order, look);
        }
        return lists;
    }

    /// The items themselves.
    <T> List<T> items(String table, String columns, Database.Row<T> row) {
        String sql = "SELECT " + columns + " FROM " + table;
        return only.isPresent()
                ? database.list(sql + " WHERE id = ?", row, only.get())
                : database.list(sql, row);
    }
}
