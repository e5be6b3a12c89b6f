package org.briefingbuilder.store;

import org.briefingbuilder.model.KnownWord;

import java.util.List;

/// The table of the words that dictionaries need not know.
final class WordTable implements Table<KnownWord> {

    private final Database database;
    private final Shared shared;

    WordTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(KnownWord word) {
        database.run(
                "INSERT INTO word (written, made_by, made_at, id) VALUES (?,?,?,?)",
                word.word(),
                word.made().by(),
                word.made().at().toEpochMilli(),
                word.id());
    }

    @Override
    public void update(KnownWord before, KnownWord after) {
        database.run(
                "UPDATE word SET written = ?, made_by = ?, made_at = ? WHERE id = ?",
                after.word(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                after.id());
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM word WHERE id = ?", id);
    }

    @Override
    public List<KnownWord> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<KnownWord> withId(String id) {
        return read(Lists.one(database, id));
    }

    private List<KnownWord> read(Lists lists) {
        return lists.items(
                "word",
                "id, written, made_by, made_at",
                r ->
                        new KnownWord(
                                r.getString(1),
                                r.getString(2),
                                shared.stamp(r.getString(3), r.getLong(4))));
    }
}
