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
        Rows<T> rows = new Rows<>(lists);
        Database.Look look = r -> rows.of(r.getString(last)).add(row.of(r));
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

    /// The list of each owner, whose rows come one after the other.
    private static final class Rows<T> {
        private final Map<String, List<T>> lists;
        private String owner = "";
        private List<T> list = new ArrayList<>();

        Rows(Map<String, List<T>> lists) {
            this.lists = lists;
        }

        List<T> of(String id) {
            if (!id.equals(owner)) {
                owner = id;
                list = lists.computeIfAbsent(id, _ -> new ArrayList<>(2));
            }
            return list;
        }
    }
}
