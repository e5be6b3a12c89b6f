package org.briefingbuilder.store;

import org.briefingbuilder.model.Scale;

import java.util.List;
import java.util.Map;

/// The tables of the organisation's own scales of markings.
final class ScaleTable implements Table<Scale> {

    private final Database database;
    private final Shared shared;

    ScaleTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Scale scale) {
        database.run(
                "INSERT INTO scale (name, made_by, made_at, id) VALUES (?,?,?,?)",
                scale.name(),
                scale.made().by(),
                scale.made().at().toEpochMilli(),
                scale.id());
        insertLevels(scale);
    }

    @Override
    public void update(Scale before, Scale after) {
        database.run(
                "UPDATE scale SET name = ?, made_by = ?, made_at = ? WHERE id = ?",
                after.name(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                after.id());
        if (!before.levels().equals(after.levels())) {
            database.run("DELETE FROM scale_level WHERE scale = ?", after.id());
            insertLevels(after);
        }
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM scale WHERE id = ?", id);
    }

    @Override
    public List<Scale> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Scale> withId(String id) {
        return read(Lists.one(database, id));
    }

    private void insertLevels(Scale scale) {
        int position = 0;
        for (String level : scale.levels()) {
            database.run(
                    "INSERT INTO scale_level (scale, position, level) VALUES (?,?,?)",
                    scale.id(),
                    position++,
                    level);
        }
    }

    private List<Scale> read(Lists lists) {
        Map<String, List<String>> levels =
                lists.of("scale_level", "scale", "level", r -> r.getString(1));
        return lists.items(
                "scale",
                "id, name, made_by, made_at",
                r -> {
                    String id = r.getString(1);
                    return new Scale(
                            id,
                            r.getString(2),
                            levels.getOrDefault(id, List.of()),
                            shared.stamp(r.getString(3), r.getLong(4)));
                });
    }
}
