package org.briefingbuilder.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the list shows: the project's sources, filtered by words, sorted and grouped. Lives on the
/// JavaFX thread.
final class LibraryModel {

    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.LIBRARY);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper();
    private final Shelf shelf;
    private final SourceWords words;
    private final ToIntFunction<String> passages;
    private List<Source> sources;
    private boolean arranging;

    /// @param passages how many a source (by its id) has now
    LibraryModel(Contents contents, Naming naming, ToIntFunction<String> passages) {
        this.shelf = new Shelf(naming);
        this.words = new SourceWords(naming);
        this.passages = passages;
        this.sources = contents.sources();
        order.subscribe(this::arrange);
        grouping.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        arrange();
    }

    ObjectProperty<Order> order() {
        return order;
    }

    ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    StringProperty filter() {
        return filter;
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// How many sources the project has; older versions of one are not others.
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// How many of them the filter leaves.
    ReadOnlyIntegerProperty found() {
        return found.getReadOnlyProperty();
    }

    /// Whether rows are being moved: what a selection loses by that was not taken by a person.
    boolean isArranging() {
        return arranging;
    }

    /// Follows an edit.
    void edited(Edit edit, Contents after) {
        boolean ofSources = touches(edit, Source.class);
        if (ofSources) {
            sources = after.sources();
        }
        if (ofSources || order.get() == Order.PASSAGES && touches(edit, Passage.class)) {
            arrange();
        }
    }

    /// The row at which a source stands; empty when the filter hides it.
    OptionalInt indexOf(String source) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Entry(Source s, Row.Nest _) && s.id().equals(source)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The sources as they stand in the list.
    List<Source> shown() {
        return rows.stream().flatMap(LibraryModel::source).toList();
    }

    /// The first row from `index` on, then from the top, whose title begins with `typed`.
    OptionalInt typed(String typed, int index) {
        List<String> wanted = SourceWords.of(typed);
        if (wanted.isEmpty()) {
            return OptionalInt.empty();
        }
        String start = String.join(" ", wanted);
        int size = rows.size();
        return IntStream.range(0, size)
                .map(i -> (Math.max(0, index) + i) % size)
                .filter(
                        i ->
                                source(rows.get(i))
                                        .anyMatch(s -> beginning(s.title()).startsWith(start)))
                .findFirst();
    }

    private static String beginning(String title) {
        String lettered = title.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        String cut = lettered.substring(0, Math.min(80, lettered.length()));
        return String.join(" ", SourceWords.of(cut));
    }

    static Stream<Source> source(Row row) {
        return row instanceof Row.Entry(Source source, Row.Nest _)
                ? Stream.of(source)
                : Stream.empty();
    }

    private static boolean touches(Edit edit, Class<? extends Item> kind) {
        return edit.changes().stream()
                .map(change -> change.after().or(change::before))
                .flatMap(Optional::stream)
                .anyMatch(kind::isInstance);
    }

    /// The numbers of passages are there.
    void counted() {
        arrange();
    }

    private void arrange() {
        List<String> wanted = SourceWords.of(filter.get());
        List<Source> left = sources.stream().filter(s -> words.match(s, wanted)).toList();
        count.set(Shelf.standing(sources));
        found.set(Shelf.standing(left));
        arranging = true;
        try {
            show(shelf.rows(left, order.get(), grouping.get(), passages));
        } finally {
            arranging = false;
        }
    }

    /// Where the rows stay and only some of them changed, only these are replaced: the list keeps
    /// its place and its selection.
    private void show(List<Row> fresh) {
        boolean samePlaces =
                fresh.size() == rows.size()
                        && Stream.iterate(0, i -> i < fresh.size(), i -> i + 1)
                                .allMatch(i -> isSame(rows.get(i), fresh.get(i)));
        if (!samePlaces) {
            rows.setAll(fresh);
            return;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!rows.get(i).equals(fresh.get(i))) {
                rows.set(i, fresh.get(i));
            }
        }
    }

    private static boolean isSame(Row a, Row b) {
        return switch (a) {
            case Row.Heading(String name, int _) ->
                    b instanceof Row.Heading(String other, int _) && name.equals(other);
            case Row.Entry(Source s, Row.Nest nest) ->
                    b instanceof Row.Entry(Source other, Row.Nest same)
                            && nest == same
                            && s.id().equals(other.id());
        };
    }
}
