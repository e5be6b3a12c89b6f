package org.briefingbuilder.intake.pdf;

import org.briefingbuilder.model.Doubt;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line as it stands on a page, lengths in points, y of the base line from the page's top.
///
/// @param calls marks in the line that may call a footnote
/// @param doubts words of the line that are not to be taken on trust
/// @param tag where the file says that the line belongs; null where it does not say
/// @param artifact why the file says that it is no text; empty where it does not
record PdfLine(
        String text,
        float left,
        float right,
        float y,
        float size,
        boolean bold,
        List<Call> calls,
        List<Doubt> doubts,
        Tags.@Nullable Tag tag,
        String artifact) {

    /// Raised small digits in a line.
    ///
    /// @param start in the line's text
    record Call(int start, int end) {}

    PdfLine {
        calls = List.copyOf(calls);
        doubts = List.copyOf(doubts);
    }

    /// Whether the file says that both are of one block; null where it does not say.
    @Nullable Boolean isOneBlockWith(PdfLine other) {
        if (tag == null && other.tag == null) {
            return null;
        }
        return tag != null && other.tag != null && tag.region() == other.tag.region();
    }

    float width() {
        return right - left;
    }
}
