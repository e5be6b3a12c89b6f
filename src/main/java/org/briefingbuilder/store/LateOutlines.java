package org.briefingbuilder.store;

import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Source;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.function.Function;

/// The outlines of a file that is open to work in: each is read when it is wanted, or with all
/// others. Until then nobody changes one: whoever makes an edit wants all of them first. From any
/// thread.
final class LateOutlines {

    private final Function<String, Outline> reader;
    private volatile SourceTable.@Nullable Outlines all;

    /// @param reader reads the outline of the source with an id
    LateOutlines(Function<String, Outline> reader) {
        this.reader = reader;
    }

    /// That of the source with this id.
    Outline of(String source) {
        return Outline.later(() -> read(source));
    }

    private Outline read(String source) {
        SourceTable.Outlines there = all;
        return there == null ? reader.apply(source) : there.get(source);
    }

    /// Gives every source among `items` what was read of all.
    void fill(SourceTable.Outlines read, Collection<Item> items) {
        all = read;
        for (Item item : items) {
            if (item instanceof Source source) {
                source.outline().settle();
            }
        }
        all = null;
    }
}
