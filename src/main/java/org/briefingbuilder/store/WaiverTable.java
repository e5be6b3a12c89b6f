package org.briefingbuilder.store;

import org.briefingbuilder.model.Waiver;

import java.util.List;

/// The table of what is kept though a check points it out.
final class WaiverTable implements Table<Waiver> {

    private final Database database;
    private final Shared shared;

    WaiverTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Waiver waiver) {
        database.run(
                "INSERT INTO waiver (brief, checked, subject, reason, made_by, made_at, id)"
                        + " VALUES (?,?,?,?,?,?,?)",
                waiver.brief(),
                waiver.check(),
                waiver.subject(),
                waiver.reason(),
                waiver.made().by(),
                waiver.made().at().toEpochMilli(),
                waiver.id());
    }

    @Override
    public void update(Waiver before, Waiver after) {
        database.run(
                "UPDATE waiver SET brief = ?, checked = ?, subject = ?, reason = ?, made_by = ?,"
                        + " made_at = ? WHERE id = ?",
                after.brief(),
                after.check(),
                after.subject(),
                after.reason(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                after.id());
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM waiver WHERE id = ?", id);
    }

    @Override
    public List<Waiver> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Waiver> withId(String id) {
        return read(Lists.one(database, id));
    }

    private List<Waiver> read(Lists lists) {
        return lists.items(
                "waiver",
                "id, brief, checked, subject, reason, made_by, made_at",
                r ->
                        new Waiver(
                                r.getString(1),
                                shared.name(r.getString(2)),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                shared.stamp(r.getString(6), r.getLong(7))));
    }
}
