package org.briefingbuilder.model;

import java.util.List;

/// One text of a brief that its author wrote: the title, a heading, a paragraph, an item, a cell, a
/// caption, a comment. Never quoted words.
///
/// @param section as indices from the outermost; empty for the title
/// @param block among the section's own, from 0; -1 for the title or the section's heading
/// @param index among the texts of the block, as [OwnTexts#of(BriefBlock)] gives them
/// @param language BCP 47; empty for the brief's own
public record OwnText(List<Integer> section, int block, int index, String language, String text) {

    public OwnText {
        section = List.copyOf(section);
    }

    public boolean isTitle() {
        return section.isEmpty();
    }

    public boolean isHeading() {
        return !section.isEmpty() && block < 0;
    }

    /// Whether both stand at the same place, whatever they say.
    public boolean isAt(OwnText other) {
        return section.equals(other.section) && block == other.block && index == other.index;
    }
}
