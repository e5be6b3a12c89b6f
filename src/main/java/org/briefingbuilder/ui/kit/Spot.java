package org.briefingbuilder.ui.kit;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;

/// A place in a source.
///
/// @param source its id
/// @param span in its clean text
public record Spot(String source, Span span) {

    public static Spot of(Passage passage) {
        return new Spot(passage.source(), passage.anchor().span());
    }
}
