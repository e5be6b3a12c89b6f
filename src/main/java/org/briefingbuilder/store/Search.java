package org.briefingbuilder.store;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// The full-text index over texts, passages and notes.
final class Search {

    /// Up to so many rows are ordered by how well they fit; more say that the query is still too
    /// short for an order to mean anything, and come as they stand.
    private static final int RANKED = 1_000;

    /// UTF-16 units of surroundings on either side of the words found.
    private static final int AROUND = 60;

    private static final String MARKS =
            "'" + SearchForm.MARK_START + "', '" + SearchForm.MARK_END + "'";

    private final Database database;
    private final Function<String, String> text;

    /// @param text gives the text with a digest
    Search(Database database, Function<String, String> text) {
        this.database = database;
        this.text = text;
    }

    /// Keeps the index as the items are.
    ///
    /// @param row the item's number in the search tables
    void index(Change change, long row) {
        Item item = change.after().or(change::before).orElseThrow();
        switch (item) {
            case Source source -> addText(source.text());
            case Passage _ ->
                    replace("search_passage", row, change, i -> ((Passage) i).anchor().words());
            case Note _ -> replace("search_note", row, change, i -> ((Note) i).text());
            default -> {}
        }
    }

    List<Hit> find(String typed, int limit) {
        Optional<String> query = Query.of(typed);
        if (query.isEmpty() || limit < 1) {
            return List.of();
        }
        return database.get(
                () ->
                        shared(
                                List.of(
                                        texts(query.get(), limit),
                                        passages(query.get(), limit),
                                        notes(query.get(), limit)),
                                limit));
    }

    /// Takes a text into the index, once.
    void addText(String digest) {
        if (database.first(
                        "SELECT 1 FROM text_piece WHERE text = ? LIMIT 1", r -> r.getInt(1), digest)
                .isPresent()) {
            return;
        }
        String whole = text.apply(digest);
        long row = database.number("SELECT coalesce(max(row), 0) FROM text_piece");
        for (Span piece : Pieces.of(whole)) {
            row++;
            database.run(
                    "INSERT INTO text_piece (row, text, start, stop) VALUES (?,?,?,?)",
                    row,
                    digest,
                    piece.start(),
                    piece.end());
            database.run(
                    "INSERT INTO search_text (rowid, words) VALUES (?,?)",
                    row,
                    SearchForm.formOf(piece.in(whole)));
        }
    }

    private void replace(String table, long row, Change change, Function<Item, String> words) {
        Optional<String> before = change.before().map(words);
        Optional<String> after = change.after().map(words);
        if (before.equals(after)) {
            return;
        }
        if (before.isPresent()) {
            database.run("DELETE FROM " + table + " WHERE rowid = ?", row);
        }
        if (after.isPresent()) {
            database.run(
                    "INSERT INTO " + table + " (rowid, words) VALUES (?,?)",
                    row,
                    SearchForm.formOf(after.get()));
        }
    }

    private List<Supplier<Hit>> texts(String query, int limit) {
        return database.list(
                "SELECT s.id, p.start, p.stop, s.text, highlight(search_text, 0, "
                        + MARKS
                        + ") FROM search_text CROSS JOIN text_piece p ON p.row = search_text.rowid"
                        + " CROSS JOIN source s ON s.text = p.text WHERE search_text MATCH ?"
                        + order("search_text", query)
                        + " LIMIT ?",
                r -> {
                    String source = r.getString(1);
                    Span piece = new Span(r.getInt(2), r.getInt(3));
                    String digest = r.getString(4);
                    String marked = r.getString(5);
                    return () -> {
                        String words = piece.in(text.apply(digest));
                        Span found = found(words, marked);
                        return hit(Hit.Kind.SOURCE, source, source, words, found, piece.start());
                    };
                },
                query,
                limit);
    }

    private List<Supplier<Hit>> passages(String query, int limit) {
        return database.list(
                "SELECT p.source, p.id, p.start, p.words, highlight(search_passage, 0, "
                        + MARKS
                        + ") FROM search_passage CROSS JOIN item i ON i.row = search_passage.rowid"
                        + " CROSS JOIN passage p ON p.id = i.id WHERE search_passage MATCH ?"
                        + order("search_passage", query)
                        + " LIMIT ?",
                r -> {
                    String source = r.getString(1);
                    String id = r.getString(2);
                    int start = r.getInt(3);
                    String words = r.getString(4);
                    String marked = r.getString(5);
                    return () ->
                            hit(Hit.Kind.PASSAGE, source, id, words, found(words, marked), start);
                },
                query,
                limit);
    }

    private List<Supplier<Hit>> notes(String query, int limit) {
        return database.list(
                "SELECT coalesce(p.source, s.id, ''), n.id, n.text, highlight(search_note, 0, "
                        + MARKS
                        + ") FROM search_note CROSS JOIN item i ON i.row = search_note.rowid"
                        + " CROSS JOIN note n ON n.id = i.id"
                        + " LEFT JOIN passage p ON p.id = n.about"
                        + " LEFT JOIN source s ON s.id = n.about WHERE search_note MATCH ?"
                        + order("search_note", query)
                        + " LIMIT ?",
                r -> {
                    String source = r.getString(1);
                    String id = r.getString(2);
                    String words = r.getString(3);
                    String marked = r.getString(4);
                    return () -> {
                        Span found = found(words, marked);
                        String context = context(words, found);
                        return new Hit(Hit.Kind.NOTE, source, id, 0, 0, found.in(words), context);
                    };
                },
                query,
                limit);
    }

    private String order(String table, String query) {
        long rows =
                database.number(
                        "SELECT count(*) FROM (SELECT 1 FROM "
                                + table
                                + " WHERE "
                                + table
                                + " MATCH ? LIMIT ?)",
                        query,
                        RANKED + 1);
        return rows > RANKED ? "" : " ORDER BY " + table + ".rank";
    }

    private static Hit hit(
            Hit.Kind kind, String source, String id, String words, Span found, int at) {
        return new Hit(
                kind,
                source,
                id,
                at + found.start(),
                at + found.end(),
                found.in(words),
                context(words, found));
    }

    /// Where the first marked stretch is in the words. All of them, should the index not be that of
    /// these words.
    private static Span found(String words, String marked) {
        SearchForm form = SearchForm.of(words);
        int start = marked.indexOf(SearchForm.MARK_START);
        int end = marked.indexOf(SearchForm.MARK_END) - 1;
        boolean fits = start >= 0 && end > start && end <= form.form().length();
        return fits ? form.original(start, end) : new Span(0, words.length());
    }

    /// Cut at blanks, so that no word is shown in half where that can be helped.
    private static String context(String words, Span found) {
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(words.length(), found.end() + AROUND);
        int first = from == 0 ? 0 : words.indexOf(' ', from) + 1;
        int last = to == words.length() ? to : words.lastIndexOf(' ', to);
        IntFunction<Integer> whole = at -> Character.isLowSurrogate(words.charAt(at)) ? at + 1 : at;
        from = first > 0 && first <= found.start() ? first : from == 0 ? 0 : whole.apply(from);
        to = last >= found.end() ? last : to == words.length() ? to : whole.apply(to);
        return words.substring(from, to).replaceAll("\\s+", " ").strip();
    }

    /// At most `limit` of all: each kind gets its share, and what another leaves over. Only these
    /// are worked out.
    private static List<Hit> shared(List<List<Supplier<Hit>>> kinds, int limit) {
        int[] taken = new int[kinds.size()];
        int left = limit;
        boolean more = true;
        while (left > 0 && more) {
            more = false;
            for (int k = 0; k < taken.length && left > 0; k++) {
                if (taken[k] < kinds.get(k).size()) {
                    taken[k]++;
                    left--;
                    more = true;
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int k = 0; k < taken.length; k++) {
            kinds.get(k).subList(0, taken[k]).forEach(hit -> hits.add(hit.get()));
        }
        return List.copyOf(hits);
    }
}
