package org.briefingbuilder.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An observable list that stays equal to a query on the contents: the only bridge between the two.
/// An edit of few changes costs by its changes; many changes, or [#refresh], ask the query again.
public final class Mirror<T extends Item> implements AutoCloseable {

    /// More changes than this are taken in by asking again.
    private static final int FEW = 64;

    private final Desk desk;
    private final Class<T> kind;
    private final Function<Contents, Stream<T>> query;
    private final Comparator<? super T> order;
    private final ObservableList<T> list = FXCollections.observableArrayList();
    private final ObservableList<T> shown = FXCollections.unmodifiableObservableList(list);
    private final Map<String, T> held = new HashMap<>();
    private final Runnable stop;
    private Predicate<? super T> wanted;

    /// @param query everything that might be wanted; may give more
    /// @param wanted says what of it is; must depend on the item alone
    /// @param order total: no two different items are equal by it
    public Mirror(
            Desk desk,
            Class<T> kind,
            Function<Contents, Stream<T>> query,
            Predicate<? super T> wanted,
            Comparator<? super T> order) {
        this.desk = desk;
        this.kind = kind;
        this.query = query;
        this.wanted = wanted;
        this.order = order;
        refresh();
        this.stop = desk.watch(this::follow);
    }

    /// Read only, in order.
    public ObservableList<T> list() {
        return shown;
    }

    public Optional<T> get(String id) {
        return Optional.ofNullable(held.get(id));
    }

    /// Wants something else from now on.
    public void refilter(Predicate<? super T> other) {
        wanted = other;
        refresh();
    }

    /// Asks the query again.
    public void refresh() {
        List<T> all =
                new ArrayList<>(query.apply(desk.contents()).filter(wanted).sorted(order).toList());
        held.clear();
        all.forEach(item -> held.put(item.id(), item));
        list.setAll(all);
    }

    @Override
    public void close() {
        stop.run();
    }

    private void follow(Announced announced) {
        List<Change> changes = announced.edit().changes();
        if (changes.size() > FEW) {
            if (changes.stream().anyMatch(this::concerns)) {
                refresh();
            }
            return;
        }
        for (Change change : changes) {
            if (concerns(change)) {
                take(change);
            }
        }
    }

    private boolean concerns(Change change) {
        return held.containsKey(change.id())
                || change.after()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(wanted)
                        .isPresent();
    }

    private void take(Change change) {
        T was = held.get(change.id());
        Optional<T> is = change.after().filter(kind::isInstance).map(kind::cast).filter(wanted);
        if (was != null && is.isPresent() && order.compare(was, is.get()) == 0) {
            list.set(indexOf(was), is.get());
        } else {
            if (was != null) {
                list.remove(indexOf(was));
            }
            is.ifPresent(item -> list.add(placeFor(item), item));
        }
        is.ifPresentOrElse(item -> held.put(item.id(), item), () -> held.remove(change.id()));
    }

    private int indexOf(T item) {
        int at = java.util.Collections.binarySearch(list, item, order);
        return at >= 0 ? at : list.indexOf(item);
    }

    private int placeFor(T item) {
        int at = java.util.Collections.binarySearch(list, item, order);
        return at >= 0 ? at : -at - 1;
    }
}
