package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The highlights of a text, found by row and by place. For the JavaFX thread; a change costs by
/// the rows it touches.
final class Highlights {

    static final Comparator<Highlight> READING =
            Comparator.comparingInt((Highlight h) -> h.span().start())
                    .thenComparing(h -> -h.span().end())
                    .thenComparing(Highlight::id);

    private final Rows rows;
    private final Map<String, Highlight> byId = new HashMap<>();
    private final TreeSet<Highlight> inOrder = new TreeSet<>(READING);
    private final Map<Integer, List<Highlight>> byRow = new HashMap<>();

    Highlights(Rows rows) {
        this.rows = rows;
    }

    /// Adds a highlight, or puts it in the place of the one with its id.
    void put(Highlight highlight) {
        remove(highlight.id());
        byId.put(highlight.id(), highlight);
        inOrder.add(highlight);
        eachRow(highlight.span(), row -> insert(row, highlight));
    }

    void putAll(Collection<Highlight> all) {
        all.stream().sorted(READING).forEach(this::put);
    }

    Optional<Highlight> remove(String id) {
        Highlight gone = byId.remove(id);
        if (gone != null) {
            inOrder.remove(gone);
            eachRow(gone.span(), row -> take(row, gone));
        }
        return Optional.ofNullable(gone);
    }

    Optional<Highlight> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Those that touch the words of a row, in reading order.
    List<Highlight> in(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    /// Those that touch a stretch of the text, in reading order.
    List<Highlight> within(Span stretch) {
        if (!rows.hasWords()) {
            return List.of();
        }
        TreeSet<Highlight> found = new TreeSet<>(READING);
        eachRow(stretch, row -> found.addAll(in(row)));
        return found.stream().filter(h -> h.span().overlaps(stretch)).toList();
    }

    /// The shortest highlight over the unit at `offset`.
    Optional<Highlight> at(int offset) {
        return rows.hasWords()
                ? in(rows.rowAt(offset)).stream()
                        .filter(h -> h.span().contains(offset))
                        .min(Comparator.comparingInt(h -> h.span().length()))
                : Optional.empty();
    }

    /// The next (or previous) highlight in reading order after one, or after a place.
    Optional<Highlight> walk(Optional<String> from, int caret, boolean forwards) {
        Optional<Highlight> current = from.flatMap(this::get);
        if (current.isPresent()) {
            return Optional.ofNullable(
                    forwards ? inOrder.higher(current.get()) : inOrder.lower(current.get()));
        }
        return forwards
                ? inOrder.stream().filter(h -> h.span().start() >= caret).findFirst()
                : inOrder.descendingSet().stream()
                        .filter(h -> h.span().start() < caret)
                        .findFirst();
    }

    int size() {
        return byId.size();
    }

    private void eachRow(Span span, java.util.function.IntConsumer each) {
        if (!rows.hasWords()) {
            return;
        }
        int last = rows.rowAt(Math.max(span.start(), span.end() - 1));
        for (int row = rows.rowAt(span.start()); row <= last; row++) {
            if (rows.isWords(row)) {
                each.accept(row);
            }
        }
    }

    private void insert(int row, Highlight highlight) {
        List<Highlight> here = byRow.computeIfAbsent(row, _ -> new ArrayList<>(2));
        int at = here.size();
        while (at > 0 && READING.compare(here.get(at - 1), highlight) > 0) {
            at--;
        }
        here.add(at, highlight);
    }

    private void take(int row, Highlight highlight) {
        List<Highlight> here = byRow.get(row);
        if (here != null) {
            here.remove(highlight);
            if (here.isEmpty()) {
                byRow.remove(row);
            }
        }
    }
}
