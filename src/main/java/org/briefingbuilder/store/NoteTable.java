package org.briefingbuilder.store;

import org.briefingbuilder.model.Note;

import java.util.List;
import java.util.Optional;

/// The table of notes.
final class NoteTable implements Table<Note> {

    private final Database database;
    private final Shared shared;

    NoteTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Note note) {
        database.run(
                "INSERT INTO note (about, answers, text, made_by, made_at, id)"
                        + " VALUES (?,?,?,?,?,?)",
                note.about(),
                note.answers().orElse(null),
                note.text(),
                note.made().by(),
                note.made().at().toEpochMilli(),
                note.id());
    }

    @Override
    public void update(Note before, Note after) {
        database.run(
                "UPDATE note SET about = ?, answers = ?, text = ?, made_by = ?, made_at = ?"
                        + " WHERE id = ?",
                after.about(),
                after.answers().orElse(null),
                after.text(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                after.id());
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM note WHERE id = ?", id);
    }

    @Override
    public List<Note> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Note> withId(String id) {
        return read(Lists.one(database, id));
    }

    private List<Note> read(Lists lists) {
        return lists.items(
                "note",
                "id, about, answers, text, made_by, made_at",
                r ->
                        new Note(
                                r.getString(1),
                                shared.name(r.getString(2)),
                                Optional.ofNullable(r.find(3)),
                                r.getString(4),
                                shared.stamp(r.getString(5), r.getLong(6))));
    }
}
