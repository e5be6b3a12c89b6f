package org.briefingbuilder.model;

import java.util.Optional;

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

    public Change inverse() {
        return new Change(after, before);
    }

    /// The id of the item that changes.
    public String id() {
        return before.or(() -> after).orElseThrow().id();
    }
}
