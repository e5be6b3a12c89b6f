package org.briefingbuilder.store;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;

/// The tables of passages.
final class PassageTable implements Table<Passage> {

    private final Database database;
    private final Shared shared;

    PassageTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Passage passage) {
        Quote quote = passage.anchor().quote();
        database.run(
                "INSERT INTO passage (source, start, stop, words, prefix, suffix, state, made_by,"
                        + " made_at, former, id) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                passage.source(),
                passage.anchor().span().start(),
                passage.anchor().span().end(),
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                passage.state().name(),
                passage.made().by(),
                passage.made().at().toEpochMilli(),
                passage.former().orElse(null),
                passage.id());
        insertTags(passage);
    }

    @Override
    public void update(Passage before, Passage after) {
        if (!before.withTags(after.tags()).equals(after)) {
            Quote quote = after.anchor().quote();
            database.run(
                    "UPDATE passage SET source = ?, start = ?, stop = ?, words = ?, prefix = ?,"
                            + " suffix = ?, state = ?, made_by = ?, made_at = ?, former = ?"
                            + " WHERE id = ?",
                    after.source(),
                    after.anchor().span().start(),
                    after.anchor().span().end(),
                    quote.exact(),
                    quote.prefix(),
                    quote.suffix(),
                    after.state().name(),
                    after.made().by(),
                    after.made().at().toEpochMilli(),
                    after.former().orElse(null),
                    after.id());
        }
        if (!before.tags().equals(after.tags())) {
            database.run("DELETE FROM passage_tag WHERE passage = ?", after.id());
            insertTags(after);
        }
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM passage WHERE id = ?", id);
    }

    @Override
    public List<Passage> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Passage> withId(String id) {
        return read(Lists.one(database, id));
    }

    /// Those of one source, in the order of their ids.
    List<Passage> of(String source) {
        return read(Lists.among(database, "SELECT id FROM passage WHERE source = ?", source));
    }

    private void insertTags(Passage passage) {
        int position = 0;
        for (Tag tag : passage.tags()) {
            database.run(
                    "INSERT INTO passage_tag (passage, position, theme, tagged_by, tagged_at)"
                            + " VALUES (?,?,?,?,?)",
                    passage.id(),
                    position++,
                    tag.theme(),
                    tag.stamp().by(),
                    tag.stamp().at().toEpochMilli());
        }
    }

    private List<Passage> read(Lists lists) {
        Lists.InStep<Tag> tags =
                lists.inStep(
                        "passage_tag",
                        "passage",
                        "theme, tagged_by, tagged_at",
                        r ->
                                new Tag(
                                        shared.name(r.getString(1)),
                                        shared.stamp(r.getString(2), r.getLong(3))));
        return lists.items(
                "passage",
                "id, source, start, stop, words, prefix, suffix, state, made_by, made_at, former",
                r -> {
                    String id = r.getString(1);
                    return new Passage(
                            id,
                            shared.name(r.getString(2)),
                            new Anchor(
                                    new Span(r.getInt(3), r.getInt(4)),
                                    new Quote(r.getString(5), r.getString(6), r.getString(7))),
                            tags.of(id),
                            Passage.State.valueOf(r.getString(8)),
                            shared.stamp(r.getString(9), r.getLong(10)),
                            Optional.ofNullable(r.find(11)));
                });
    }
}
