package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.text.Span;

import java.util.List;

/// One row of the text view.
public sealed interface Row {

    /// Words of the text: a block with its mark, or a piece of a very long one.
    ///
    /// @param span in the clean text
    /// @param paragraph the number of the paragraph, from 1; 0 when it is not counted
    /// @param first whether the block begins here
    /// @param last whether the block ends here
    record Words(Span span, Block.Kind kind, int level, int paragraph, boolean first, boolean last)
            implements Row {}

    /// What was taken out here.
    record Furniture(List<Cut> cuts) implements Row {
        public Furniture {
            cuts = List.copyOf(cuts);
        }
    }

    /// The head of the document, set by who shows the view.
    record Head() implements Row {}
}
