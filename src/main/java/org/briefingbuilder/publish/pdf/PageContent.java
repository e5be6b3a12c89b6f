package org.briefingbuilder.publish.pdf;

import java.util.Map;

/// What one page paints.
///
/// @param words by marked-content identifier
/// @param text everything on the page, inside marked content or not, in the order of painting
record PageContent(Map<Integer, Words> words, String text) {

    static final Words NONE = new Words("", "");

    /// @param painted from the glyphs alone
    /// @param said with ActualText of the content stream in place of its glyphs
    record Words(String painted, String said) {}
}
