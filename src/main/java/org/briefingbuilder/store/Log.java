package org.briefingbuilder.store;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Stamp;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The log of edits.
final class Log {

    /// An undo and a redo are listed by the name of the edit that they are of.
    private static final String ENTRIES =
            "SELECT e.number, coalesce(o.name, e.name), e.about, e.made_by, e.made_at, e.undoes,"
                    + " e.redoes FROM edit e"
                    + " LEFT JOIN edit o ON o.number = coalesce(e.undoes, e.redoes)";

    private final Database database;

    Log(Database database) {
        this.database = database;
    }

    /// The number of the last edit; 0 before the first.
    long last() {
        return database.number("SELECT coalesce(max(number), 0) FROM edit");
    }

    /// Adds an edit as number `number`.
    void append(long number, Edit edit, Repeat repeat) {
        database.run(
                "INSERT INTO edit (number, name, about, made_by, made_at, undoes, redoes)"
                        + " VALUES (?,?,?,?,?,?,?)",
                number,
                edit.name(),
                edit.about(),
                edit.stamp().by(),
                edit.stamp().at().toEpochMilli(),
                repeat instanceof Repeat.Undoes(long of) ? of : null,
                repeat instanceof Repeat.Redoes(long of) ? of : null);
        int position = 0;
        for (Change change : edit.changes()) {
            database.run(
                    "INSERT INTO edit_change (edit, position, item, kind, before, after)"
                            + " VALUES (?,?,?,?,?,?)",
                    number,
                    position++,
                    change.id(),
                    Kind.of(change.before().or(change::after).orElseThrow()).label(),
                    change.before().map(Log::json).orElse(null),
                    change.after().map(Log::json).orElse(null));
        }
    }

    /// Half a surrogate pair has no UTF-8: the item on disk would not be the one in memory.
    static String json(Item item) {
        String json = Json.of(item);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            throw new IllegalArgumentException("half a character in " + item.id());
        }
        return json;
    }

    /// An edit as it was made.
    Edit edit(long number) {
        List<Change> changes =
                database.list(
                        "SELECT kind, before, after FROM edit_change WHERE edit = ? ORDER BY"
                                + " position",
                        r -> change(r.getString(1), r.getString(2), r.getString(3)),
                        number);
        return database.first(
                        "SELECT name, about, made_by, made_at FROM edit WHERE number = ?",
                        r ->
                                new Edit(
                                        r.getString(1),
                                        r.getString(2),
                                        stamp(r.getString(3), r.getLong(4)),
                                        changes),
                        number)
                .orElseThrow();
    }

    static Change change(String kind, @Nullable String before, @Nullable String after) {
        return new Change(item(kind, before), item(kind, after));
    }

    static Optional<Item> item(String kind, @Nullable String json) {
        return Optional.ofNullable(json).map(j -> Json.read(j, Kind.labelled(kind).type()));
    }

    /// Every edit as a step of the history, oldest first.
    List<Step> steps() {
        return stepsAfter(0);
    }

    List<Step> stepsAfter(long after) {
        return database.list(
                "SELECT number, undoes, redoes FROM edit WHERE number > ? ORDER BY number",
                r -> {
                    OptionalLong undoes = optional(r, 2);
                    OptionalLong redoes = optional(r, 3);
                    Repeat repeat = Repeat.NONE;
                    if (undoes.isPresent()) {
                        repeat = new Repeat.Undoes(undoes.getAsLong());
                    } else if (redoes.isPresent()) {
                        repeat = new Repeat.Redoes(redoes.getAsLong());
                    }
                    return new Step(r.getLong(1), repeat);
                },
                after);
    }

    /// Oldest first.
    List<Logged> all() {
        Map<Long, List<String>> items = new HashMap<>();
        database.each(
                "SELECT edit, item FROM edit_change ORDER BY edit, position",
                r ->
                        items.computeIfAbsent(r.getLong(1), _ -> new ArrayList<>())
                                .add(r.getString(2)));
        return database.list(
                ENTRIES + " ORDER BY e.number",
                r -> logged(r, items.getOrDefault(r.getLong(1), List.of())));
    }

    Optional<Logged> entry(long number) {
        List<String> items =
                database.list(
                        "SELECT item FROM edit_change WHERE edit = ? ORDER BY position",
                        r -> r.getString(1),
                        number);
        return database.first(ENTRIES + " WHERE e.number = ?", r -> logged(r, items), number);
    }

    private static Logged logged(ResultSet r, List<String> items) throws SQLException {
        return new Logged(
                r.getLong(1),
                r.getString(2),
                r.getString(3),
                stamp(r.getString(4), r.getLong(5)),
                items.size(),
                items,
                optional(r, 6),
                optional(r, 7));
    }

    private static OptionalLong optional(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Stamp stamp(String by, long at) {
        return new Stamp(by, Instant.ofEpochMilli(at));
    }
}
