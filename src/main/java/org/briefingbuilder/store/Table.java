package org.briefingbuilder.store;

import org.briefingbuilder.model.Item;

import java.util.List;

/// Where one kind of items is kept: its table and those of its lists.
interface Table<T extends Item> {

    void insert(T item);

    void update(T before, T after);

    /// Takes the item away, and with it the rows of its lists.
    void delete(String id);

    /// Every item of the kind, in no order.
    List<T> all();

    /// The item with this id; none or one.
    List<T> withId(String id);
}
