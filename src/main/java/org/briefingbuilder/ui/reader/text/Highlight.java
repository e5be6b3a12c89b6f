package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.function.Supplier;

/// A passage as the text view paints it.
///
/// @param hues of its themes, in their order; none for a passage without a theme
/// @param noted whether somebody wrote a note on it
/// @param spoken says how it is announced: themes, state, note, words, paragraph; asked for only
///   when it is
public record Highlight(
        String id,
        Span span,
        List<Hue> hues,
        Passage.State state,
        boolean noted,
        Supplier<String> spoken) {

    /// A theme's slot of the palette (1 to 12; 0 for no theme) and its mark.
    public record Hue(int slot, String mark) {
        static final Hue NONE = new Hue(0, "");
    }

    public Highlight {
        hues = List.copyOf(hues);
    }

    /// What is painted: the themes' hues, or a grey one.
    List<Hue> painted() {
        return hues.isEmpty() ? List.of(Hue.NONE) : hues;
    }
}
