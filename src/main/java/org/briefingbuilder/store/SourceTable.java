package org.briefingbuilder.store;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables of sources.
final class SourceTable implements Table<Source> {

    private static final String COLUMNS =
            "id, position, title, byline, publisher, date, url, language, kind, file, format,"
                + " original, raw, text, words, incomplete, forerunner, added_by, added_at, within";

    private final Database database;
    private final Shared shared;

    SourceTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Source source) {
        Reference reference = source.reference();
        database.run(
                "INSERT INTO source ("
                        + COLUMNS
                        + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                source.id(),
                source.order(),
                reference.title(),
                reference.byline(),
                reference.publisher(),
                reference.date(),
                reference.url(),
                reference.language(),
                reference.kind(),
                source.file(),
                source.format(),
                source.original(),
                source.raw(),
                source.text(),
                source.words(),
                source.incomplete() ? 1 : 0,
                source.forerunner().orElse(null),
                source.added().by(),
                source.added().at().toEpochMilli(),
                source.within().orElse(null));
        insertAuthors(source);
        insertOrigins(source);
        insertOutline(source);
        insertReading(source);
        insertMarks(source);
    }

    /// Writes only the lists that changed: an outline may have ten thousand blocks.
    @Override
    public void update(Source before, Source after) {
        Reference reference = after.reference();
        database.run(
                "UPDATE source SET position = ?, title = ?, byline = ?, publisher = ?, date = ?,"
                        + " url = ?, language = ?, kind = ?, file = ?, format = ?, original = ?,"
                        + " raw = ?, text = ?, words = ?, incomplete = ?, forerunner = ?,"
                        + " added_by = ?, added_at = ?, within = ? WHERE id = ?",
                after.order(),
                reference.title(),
                reference.byline(),
                reference.publisher(),
                reference.date(),
                reference.url(),
                reference.language(),
                reference.kind(),
                after.file(),
                after.format(),
                after.original(),
                after.raw(),
                after.text(),
                after.words(),
                after.incomplete() ? 1 : 0,
                after.forerunner().orElse(null),
                after.added().by(),
                after.added().at().toEpochMilli(),
                after.within().orElse(null),
                after.id());
        if (!before.reference().authors().equals(reference.authors())) {
            database.run("DELETE FROM source_author WHERE source = ?", after.id());
            insertAuthors(after);
        }
        if (!before.reference().origins().equals(reference.origins())) {
            database.run("DELETE FROM source_origin WHERE source = ?", after.id());
            insertOrigins(after);
        }
        if (!before.outline().equals(after.outline())) {
            database.run("DELETE FROM source_block WHERE source = ?", after.id());
            database.run("DELETE FROM source_page WHERE source = ?", after.id());
            insertOutline(after);
        }
        if (!before.removed().equals(after.removed())
                || !before.warnings().equals(after.warnings())
                || !before.tracked().equals(after.tracked())) {
            database.run("DELETE FROM source_tracked WHERE source = ?", after.id());
            database.run("DELETE FROM source_removal WHERE source = ?", after.id());
            database.run("DELETE FROM source_warning WHERE source = ?", after.id());
            insertReading(after);
        }
        if (!before.doubts().equals(after.doubts()) || !before.markups().equals(after.markups())) {
            database.run("DELETE FROM source_doubt WHERE source = ?", after.id());
            database.run("DELETE FROM source_markup WHERE source = ?", after.id());
            insertMarks(after);
        }
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM source WHERE id = ?", id);
    }

    @Override
    public List<Source> all() {
        return all(outlines()::get);
    }

    /// Every source, in no order.
    ///
    /// @param outlines gives the outline of the source with an id
    List<Source> all(Function<String, Outline> outlines) {
        return read(Lists.all(database), outlines);
    }

    @Override
    public List<Source> withId(String id) {
        return read(Lists.one(database, id), this::outline);
    }

    /// What stands in the text of the source with this id, and on which pages.
    Outline outline(String id) {
        return outlines(Lists.one(database, id)).get(id);
    }

    /// The outlines of all sources, by their ids.
    Outlines outlines() {
        return outlines(Lists.all(database));
    }

    private void insertAuthors(Source source) {
        int position = 0;
        for (String author : source.reference().authors()) {
            database.run(
                    "INSERT INTO source_author (source, position, name) VALUES (?,?,?)",
                    source.id(),
                    position++,
                    author);
        }
    }

    private void insertOrigins(Source source) {
        for (Map.Entry<Fact, Origin> origin : source.reference().origins().entrySet()) {
            database.run(
                    "INSERT INTO source_origin (source, position, fact, origin) VALUES (?,?,?,?)",
                    source.id(),
                    origin.getKey().ordinal(),
                    origin.getKey().key(),
                    origin.getValue().key());
        }
    }

    private void insertOutline(Source source) {
        int position = 0;
        for (Block block : source.outline().blocks()) {
            database.run(
                    "INSERT INTO source_block (source, position, kind, level, start, stop)"
                            + " VALUES (?,?,?,?,?,?)",
                    source.id(),
                    position++,
                    block.kind().name(),
                    block.level(),
                    block.span().start(),
                    block.span().end());
        }
        position = 0;
        for (Page page : source.outline().pages()) {
            database.run(
                    "INSERT INTO source_page (source, position, label, start, stop)"
                            + " VALUES (?,?,?,?,?)",
                    source.id(),
                    position++,
                    page.label(),
                    page.span().start(),
                    page.span().end());
        }
    }

    /// What was taken out, and what the reader should know.
    private void insertReading(Source source) {
        insertTracked(source);
        int position = 0;
        for (Removal removal : source.removed()) {
            database.run(
                    "INSERT INTO source_removal (source, position, reason, start, stop)"
                            + " VALUES (?,?,?,?,?)",
                    source.id(),
                    position++,
                    removal.reason(),
                    removal.span().start(),
                    removal.span().end());
        }
        position = 0;
        for (String warning : source.warnings()) {
            database.run(
                    "INSERT INTO source_warning (source, position, warning) VALUES (?,?,?)",
                    source.id(),
                    position++,
                    warning);
        }
    }

    /// What is doubtful, and what was marked in the file.
    private void insertMarks(Source source) {
        int position = 0;
        for (Doubt doubt : source.doubts()) {
            database.run(
                    "INSERT INTO source_doubt (source, position, reason, start, stop)"
                            + " VALUES (?,?,?,?,?)",
                    source.id(),
                    position++,
                    doubt.reason(),
                    doubt.span().start(),
                    doubt.span().end());
        }
        position = 0;
        for (Markup markup : source.markups()) {
            database.run(
                    "INSERT INTO source_markup (source, position, kind, start, stop, author, at,"
                            + " text) VALUES (?,?,?,?,?,?,?,?)",
                    source.id(),
                    position++,
                    markup.kind().name(),
                    markup.span().start(),
                    markup.span().end(),
                    markup.author(),
                    markup.at().map(Instant::toEpochMilli).orElse(null),
                    markup.text());
        }
    }

    private static Markup markup(Columns r) {
        Optional<Instant> made =
                Optional.ofNullable(r.find(5)).map(at -> Instant.ofEpochMilli(Long.parseLong(at)));
        return new Markup(
                Markup.Kind.valueOf(r.getString(1)),
                new Span(r.getInt(2), r.getInt(3)),
                r.getString(4),
                made,
                r.getString(6));
    }

    private void insertTracked(Source source) {
        int position = 0;
        for (Tracked tracked : source.tracked()) {
            database.run(
                    "INSERT INTO source_tracked (source, position, inserted, changed_by, date,"
                            + " start, stop) VALUES (?,?,?,?,?,?,?)",
                    source.id(),
                    position++,
                    tracked.inserted() ? 1 : 0,
                    tracked.by(),
                    tracked.date(),
                    tracked.span().start(),
                    tracked.span().end());
        }
    }

    /// By the ids of their sources.
    record Outlines(Map<String, List<Block>> blocks, Map<String, List<Page>> pages) {

        Outline get(String id) {
            return new Outline(
                    blocks.getOrDefault(id, List.of()), pages.getOrDefault(id, List.of()));
        }
    }

    private static Outlines outlines(Lists lists) {
        return new Outlines(
                lists.of(
                        "source_block",
                        "source",
                        "start, stop, level, kind",
                        r ->
                                new Block(
                                        Block.Kind.valueOf(r.getString(4)),
                                        r.getInt(3),
                                        new Span(r.getInt(1), r.getInt(2)))),
                lists.of(
                        "source_page",
                        "source",
                        "start, stop, label",
                        r -> new Page(r.getString(3), new Span(r.getInt(1), r.getInt(2)))));
    }

    private List<Source> read(Lists lists, Function<String, Outline> outlines) {
        Map<String, List<String>> authors =
                lists.of("source_author", "source", "name", r -> r.getString(1));
        Map<String, List<Map.Entry<Fact, Origin>>> origins =
                lists.of(
                        "source_origin",
                        "source",
                        "fact, origin",
                        r ->
                                Map.entry(
                                        Fact.ofKey(r.getString(1)),
                                        Origin.ofKey(r.getString(2)).orElseThrow()));
        Map<String, List<Removal>> removed =
                lists.of(
                        "source_removal",
                        "source",
                        "start, stop, reason",
                        r ->
                                new Removal(
                                        new Span(r.getInt(1), r.getInt(2)),
                                        shared.name(r.getString(3))));
        Map<String, List<String>> warnings =
                lists.of("source_warning", "source", "warning", r -> shared.name(r.getString(1)));
        Map<String, List<Doubt>> doubts =
                lists.of(
                        "source_doubt",
                        "source",
                        "start, stop, reason",
                        r ->
                                new Doubt(
                                        new Span(r.getInt(1), r.getInt(2)),
                                        shared.name(r.getString(3))));
        Map<String, List<Markup>> markups =
                lists.of(
                        "source_markup",
                        "source",
                        "kind, start, stop, author, at, text",
                        SourceTable::markup);
        Map<String, List<Tracked>> tracked =
                lists.of(
                        "source_tracked",
                        "source",
                        "start, stop, inserted, changed_by, date",
                        r ->
                                new Tracked(
                                        new Span(r.getInt(1), r.getInt(2)),
                                        r.getInt(3) != 0,
                                        shared.name(r.getString(4)),
                                        shared.name(r.getString(5))));
        return lists.items(
                "source",
                COLUMNS,
                r -> {
                    String id = shared.name(r.getString(1));
                    return new Source(
                            id,
                            r.getInt(2),
                            new Reference(
                                    r.getString(3),
                                    authors.getOrDefault(id, List.of()),
                                    r.getString(4),
                                    r.getString(5),
                                    r.getString(6),
                                    r.getString(7),
                                    r.getString(8),
                                    r.getString(9),
                                    origins.getOrDefault(id, List.of()).stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Map.Entry::getKey,
                                                            Map.Entry::getValue))),
                            r.getString(10),
                            r.getString(11),
                            r.getString(12),
                            r.getString(13),
                            r.getString(14),
                            outlines.apply(id),
                            removed.getOrDefault(id, List.of()),
                            r.getInt(15),
                            r.getInt(16) != 0,
                            warnings.getOrDefault(id, List.of()),
                            Optional.ofNullable(r.find(17)),
                            shared.stamp(r.getString(18), r.getLong(19)),
                            doubts.getOrDefault(id, List.of()),
                            markups.getOrDefault(id, List.of()),
                            Optional.ofNullable(r.find(20)),
                            tracked.getOrDefault(id, List.of()));
                });
    }
}
