package org.briefingbuilder.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a list's table: the rows of each owner, in their order.
final class Lists {

    private final Database database;

    /// What the id of an owner must be, after the name of its column; empty for all owners.
    private final String test;

    private final List<Object> args;

    private Lists(Database database, String test, List<Object> args) {
        this.database = database;
        this.test = test;
        this.args = args;
    }

    /// Of all owners.
    static Lists all(Database database) {
        return new Lists(database, "", List.of());
    }

    /// Of the one owner with this id.
    static Lists one(Database database, String id) {
        return new Lists(database, " = ?", List.of(id));
    }

    /// Of the owners whose ids `select` gives.
    static Lists among(Database database, String select, Object... args) {
        return new Lists(database, " IN (" + select + ")", List.of(args));
    }

    /// @param columns what `row` reads, from the first
    <T> Map<String, List<T>> of(
            String table, String owner, String columns, Function<Columns, T> row) {
        return of(table, List.of(owner, "position"), columns, row);
    }

    /// @param key the table's: the owner first
    <T> Map<String, List<T>> of(
            String table, List<String> key, String columns, Function<Columns, T> row) {
        Map<String, List<T>> lists = new HashMap<>();
        Rows<T> rows = new Rows<>(lists);
        List<String> read = new ArrayList<>(List.of(columns.split(", ")));
        read.add(key.getFirst());
        int owner = read.size();
        each(table, key, read, r -> rows.of(r.getString(owner)).add(row.apply(r)));
        return lists;
    }

    /// As [#of], for a hundred thousand owners who are asked for in the order of their ids: nothing
    /// is looked up.
    <T> InStep<T> inStep(String table, String owner, String columns, Function<Columns, T> row) {
        InStep<T> rows = new InStep<>();
        List<String> read = new ArrayList<>(List.of(columns.split(", ")));
        read.add(owner);
        int id = read.size();
        each(table, List.of(owner, "position"), read, r -> rows.add(r.getString(id), row.apply(r)));
        return rows;
    }

    /// The items themselves, in the order of their ids.
    <T> List<T> items(String table, String columns, Function<Columns, T> row) {
        List<T> items = new ArrayList<>();
        each(table, List.of("id"), List.of(columns.split(", ")), r -> items.add(row.apply(r)));
        return items;
    }

    private void each(
            String table, List<String> key, List<String> columns, Consumer<Columns> look) {
        Gathering rows = new Gathering(database, table, key, columns);
        rows.each(test.isEmpty() ? "" : key.getFirst() + test, args, look);
    }

    /// The rows of all owners, one owner after the other.
    static final class InStep<T> {
        private final List<String> owners = new ArrayList<>();
        private final List<T> rows = new ArrayList<>();
        private int at;

        private void add(String owner, T row) {
            owners.add(owner);
            rows.add(row);
        }

        /// Those of this owner, who comes after everyone who was asked for before.
        List<T> of(String owner) {
            while (at < owners.size()
                    && !owners.get(at).equals(owner)
                    && isBefore(owners.get(at), owner)) {
                at++;
            }
            int from = at;
            while (at < owners.size() && owners.get(at).equals(owner)) {
                at++;
            }
            return List.copyOf(rows.subList(from, at));
        }

        /// As SQLite orders them.
        private static boolean isBefore(String one, String other) {
            return Arrays.compareUnsigned(
                            one.getBytes(StandardCharsets.UTF_8),
                            other.getBytes(StandardCharsets.UTF_8))
                    < 0;
        }
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
