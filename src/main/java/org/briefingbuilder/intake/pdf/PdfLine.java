package org.briefingbuilder.intake.pdf;

import org.briefingbuilder.model.Doubt;

import java.util.List;

/// One line as it stands on a page, lengths in points, y of the base line from the page's top.
///
/// @param calls marks in the line that may call a footnote
/// @param doubts words of the line that are not to be taken on trust
record PdfLine(
        String text,
        float left,
        float right,
        float y,
        float size,
        boolean bold,
        List<Call> calls,
        List<Doubt> doubts) {

    /// Raised small digits in a line.
    ///
    /// @param start in the line's text
    record Call(int start, int end) {}

    PdfLine {
        calls = List.copyOf(calls);
        doubts = List.copyOf(doubts);
    }

    float width() {
        return right - left;
    }
}
