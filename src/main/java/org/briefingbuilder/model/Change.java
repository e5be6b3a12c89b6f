package org.briefingbuilder.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One item before and after. Without `before` it is new; without `after` it is gone.
public record Change(Optional<Item> before, Optional<Item> after) {

    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing into nothing");
        }
        if (before.isPresent() && after.isPresent()) {
            Item was = before.get();
            Item is = after.get();
            if (!was.id().equals(is.id()) || was.getClass() != is.getClass()) {
                throw new IllegalArgumentException("a change keeps the item's id and kind");
            }
        }
    }

    public static Change added(Item item) {
        return new Change(Optional.empty(), Optional.of(item));
    }

    public static Change removed(Item item) {
        return new Change(Optional.of(item), Optional.empty());
    }

    public static Change replaced(Item before, Item after) {
        return new Change(Optional.of(before), Optional.of(after));
    }

    /// What makes the one contents the other.
    public static List<Change> between(Contents from, Contents to) {
        Stream<Change> gone =
                from.all().filter(item -> to.item(item.id()).isEmpty()).map(Change::removed);
        Stream<Change> come =
                to.all()
                        .filter(item -> !from.item(item.id()).equals(Optional.of(item)))
                        .map(item -> new Change(from.item(item.id()), Optional.of(item)));
        return Stream.concat(gone, come).toList();
    }

    public Change inverse() {
        return new Change(after, before);
    }

    /// The id of the item that changes.
    public String id() {
        return before.or(() -> after).orElseThrow().id();
    }
}
