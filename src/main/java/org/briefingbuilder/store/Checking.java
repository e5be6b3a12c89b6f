package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for everything that can be wrong in a project's file, at one moment. Each look goes on
/// where the one before it found something.
final class Checking {

    private final Database database;
    private final Content content;
    private final List<Flaw> flaws = new ArrayList<>();

    Checking(Database database) {
        this.database = database;
        this.content = new Content(database);
    }

    List<Flaw> flaws() {
        database.read(
                () -> {
                    look("pages", this::pages);
                    look("schema", this::schema);
                    look("references", this::references);
                    List<Item> items = new ArrayList<>();
                    look("items", () -> items.addAll(new Items(database).all()));
                    look("sources", () -> sources(items));
                    look("search", this::search);
                    look("log", () -> log(items));
                });
        // Nothing that is kept ever changes, so these need not be of one moment. It takes longest,
        // and
        // nobody who writes has to wait for it.
        look("contents", this::contents);
        return List.copyOf(flaws);
    }

    private void look(String at, Runnable look) {
        try {
            look.run();
        } catch (Problem | IllegalArgumentException | NullPointerException e) {
            flaw("file.unreadable", at);
        }
    }

    private void flaw(String key, Object... args) {
        flaws.add(Flaw.of(key, args));
    }

    /// SQLite's own look at its pages, indexes and search tables.
    private void pages() {
        database.each(
                "PRAGMA integrity_check(100)",
                r -> {
                    if (!"ok".equals(r.getString(1))) {
                        flaw("file.page", r.getString(1));
                    }
                });
    }

    private void schema() {
        String all = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL";
        Map<String, String> here = new HashMap<>();
        database.each(all, r -> here.put(r.getString(1), plain(r.getString(2))));
        try (Database model = Database.inMemory()) {
            Schema.CURRENT.create(model);
            model.each(
                    all,
                    r -> {
                        boolean inner = r.getString(1).matches("search_[a-z]+_[a-z]+");
                        if (!inner && !plain(r.getString(2)).equals(here.get(r.getString(1)))) {
                            flaw("file.schema", r.getString(1));
                        }
                    });
        }
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ");
    }

    private void references() {
        database.each(
                "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2",
                r -> flaw("file.reference", r.getString(1), r.getString(2), r.getLong(3)));
    }

    private void contents() {
        for (String digest : content.digests()) {
            if (!content.sound(digest)) {
                flaw("content.changed", digest);
            }
        }
    }

    /// Each source's texts are there, and each passage's words stand where it says.
    private void sources(List<Item> items) {
        Map<String, List<Passage>> passages = new HashMap<>();
        for (Item item : items) {
            if (item instanceof Passage passage) {
                passages.computeIfAbsent(passage.source(), _ -> new ArrayList<>()).add(passage);
            }
        }
        for (Item item : items) {
            if (item instanceof Source source) {
                for (String digest : List.of(source.original(), source.raw(), source.text())) {
                    if (!content.has(digest)) {
                        flaw("content.missing", source.id(), source.title(), digest);
                    }
                }
                content.bytes(source.text())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .ifPresent(
                                text -> {
                                    passages(
                                            source,
                                            text,
                                            passages.getOrDefault(source.id(), List.of()));
                                    pieces(source, text);
                                });
            }
        }
    }

    private void passages(Source source, String text, List<Passage> passages) {
        for (Passage passage : passages) {
            Span span = passage.anchor().span();
            if (!span.fits(text) || !span.in(text).equals(passage.anchor().words())) {
                flaw("passage.words-differ", passage.id(), source.title());
            }
        }
    }

    /// The text is in the search tables, piece by piece.
    private void pieces(Source source, String text) {
        List<String> expected =
                Pieces.of(text).stream()
                        .map(
                                p ->
                                        p.start()
                                                + " "
                                                + p.end()
                                                + " "
                                                + SearchForm.of(p.in(text)).form())
                        .toList();
        List<String> found =
                database.list(
                        "SELECT p.start, p.stop, s.words FROM text_piece p"
                                + " LEFT JOIN search_text s ON s.rowid = p.row WHERE p.text = ?"
                                + " ORDER BY p.start",
                        r -> r.getInt(1) + " " + r.getInt(2) + " " + r.getString(3),
                        source.text());
        if (!expected.equals(found)) {
            flaw("search.source", source.id(), source.title());
        }
    }

    private void search() {
        indexed("passage", "words", "search.passage");
        indexed("note", "text", "search.note");
    }

    private void indexed(String table, String column, String key) {
        database.each(
                "SELECT t.id, t.%2$s, s.words FROM %1$s t JOIN item i ON i.id = t.id LEFT JOIN search_%1$s s ON s.rowid = i.row"
                        .formatted(table, column),
                r -> {
                    if (!SearchForm.of(r.getString(2)).form().equals(r.getString(3))) {
                        flaw(key, r.getString(1));
                    }
                });
        long stray =
                database.number(
                        "SELECT count(*) FROM search_%1$s WHERE rowid NOT IN (SELECT row FROM item WHERE kind = '%1$s')"
                                .formatted(table));
        if (stray > 0) {
            flaw("search.stray", table, stray);
        }
    }

    /// All edits one after the other, from nothing, give the items that are there. Of each item
    /// only a digest is kept meanwhile.
    private void log(List<Item> items) {
        long edits = database.number("SELECT count(*) FROM edit");
        long last = new Log(database).last();
        if (edits != last) {
            flaw("log.gap", last - edits);
        }
        Map<String, String> replayed = new HashMap<>();
        database.each(
                "SELECT edit, item, kind, before, after FROM edit_change ORDER BY edit, position",
                r -> {
                    String id = r.getString(2);
                    String before = digest(r.getString(3), r.getString(4));
                    if (!before.equals(replayed.getOrDefault(id, ""))) {
                        flaw("log.broken", r.getLong(1), id);
                    }
                    String after = digest(r.getString(3), r.getString(5));
                    if (after.isEmpty()) {
                        replayed.remove(id);
                    } else {
                        replayed.put(id, after);
                    }
                });
        for (Item item : items) {
            String logged = replayed.remove(item.id());
            if (!Digest.of(Json.of(item)).equals(logged)) {
                flaw("log.item-differs", item.id());
            }
        }
        replayed.keySet().forEach(id -> flaw("log.item-missing", id));
    }

    /// Of the item itself, so that a JSON written otherwise by an older version is the same.
    private static String digest(String kind, @Nullable String json) {
        return Log.item(kind, json).map(item -> Digest.of(Json.of(item))).orElse("");
    }
}
