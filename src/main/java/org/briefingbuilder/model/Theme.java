package org.briefingbuilder.model;

import java.util.List;
import java.util.Optional;

/// One entry of the codebook.
///
/// @param words that speak for the theme; used for suggestions
/// @param colour a slot of the palette from 1 to 12: the program's light and dark styles say which
///   colour it is
/// @param mark one or two letters, always shown beside the colour
/// @param order among its siblings, from 1
public record Theme(
        String id,
        String name,
        String definition,
        List<String> words,
        int colour,
        String mark,
        Optional<String> parent,
        int order)
        implements Item {

    public Theme {
        words = List.copyOf(words);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a theme has a name");
        }
        if (colour < 1 || colour > 12) {
            throw new IllegalArgumentException("no colour slot: " + colour);
        }
    }

    public Theme withParent(Optional<String> changed) {
        return new Theme(id, name, definition, words, colour, mark, changed, order);
    }

    public Theme withOrder(int changed) {
        return new Theme(id, name, definition, words, colour, mark, parent, changed);
    }
}
