package org.briefingbuilder.publish.pdf;

import java.util.List;
import java.util.Map;

/// What one page paints.
///
/// @param words by marked-content identifier
/// @param text everything on the page, inside marked content or not, in the order of painting
/// @param seen every glyph that can be seen, in the same order
record PageContent(Map<Integer, Words> words, String text, List<Seen> seen) {

    static final Words NONE = new Words("", "");

    /// A glyph that can be seen.
    ///
    /// @param id of its marked-content sequence; -1 outside any
    record Seen(int id, String text, Place place) {}

    /// @param painted from the glyphs alone
    /// @param said with ActualText of the content stream in place of its glyphs
    record Words(String painted, String said) {}
}
