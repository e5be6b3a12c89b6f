package org.briefingbuilder.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A named list of changes that happen together or not at all.
///
/// @param name what was done, as a message key below `edit.`: `passage.tag`, `source.add` …
/// @param about the title or name of what it was done to, for the log; may be empty
/// @param changes in any order, at most one for each item
public record Edit(String name, String about, Stamp stamp, List<Change> changes) {

    public Edit {
        changes = List.copyOf(changes);
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            if (!ids.add(change.id())) {
                throw new IllegalArgumentException("an edit changes an item once: " + change.id());
            }
        }
    }

    /// True when there is nothing to do; such an edit is not written.
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// The edit that takes this one back, done by `stamp`.
    public Edit inverse(String inverseName, Stamp stamp) {
        return new Edit(
                inverseName,
                about,
                stamp,
                changes.reversed().stream().map(Change::inverse).toList());
    }
}
