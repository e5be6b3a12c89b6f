package org.briefingbuilder.edits;

import java.util.List;

/// Where a block stands in a brief, or the gap before it.
///
/// @param section the section's index among its neighbours at each level, from the outermost
/// @param index of the block among its section's own, from 0; as a gap, up to their number
public record BlockPlace(List<Integer> section, int index) {

    public BlockPlace {
        section = List.copyOf(section);
        if (section.isEmpty() || index < 0) {
            throw new IllegalArgumentException("no place: " + section + " " + index);
        }
    }

    public BlockPlace at(int changed) {
        return new BlockPlace(section, changed);
    }

    /// The gap after this block.
    public BlockPlace after() {
        return at(index + 1);
    }
}
