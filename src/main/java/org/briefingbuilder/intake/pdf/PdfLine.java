package org.briefingbuilder.intake.pdf;

import org.briefingbuilder.model.Doubt;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line as it stands on a page, lengths in points, y of the base line from the page's top.
///
/// @param calls raised numbers in the line: those may call a footnote, at its start begin one, or
///   be powers
/// @param doubts words of the line that are not to be taken on trust
/// @param gaps wide gaps between its words, which may part the cells of a row
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
        List<Gap> gaps,
        Tags.@Nullable Tag tag,
        String artifact) {

    /// Raised small digits in a line.
    ///
    /// @param start in the line's text
    record Call(int start, int end) {}

    /// A gap, and what stands around it.
    ///
    /// @param at where the words behind it begin, in the line's text
    /// @param from the end of the words before it, in points
    /// @param to the start of the words behind it
    record Gap(int at, float from, float to) {}

    PdfLine {
        calls = List.copyOf(calls);
        doubts = List.copyOf(doubts);
        gaps = List.copyOf(gaps);
    }

    /// Whether the file says that both are of one block; null where it does not say.
    @Nullable Boolean isOneBlockWith(PdfLine other) {
        if (tag == null && other.tag == null) {
            return null;
        }
        return tag != null && other.tag != null && tag.region() == other.tag.region();
    }

    /// The same as a part of another line.
    PdfLine in(PdfLine other) {
        return new PdfLine(
                text, left, right, other.y, size, bold, calls, doubts, gaps, other.tag, artifact);
    }

    /// With the mark of a list item before it.
    PdfLine behind(PdfLine mark) {
        int by = mark.text().length() + 1;
        return new PdfLine(
                mark.text() + " " + text,
                Math.min(left, mark.left),
                Math.max(right, mark.right),
                y,
                size,
                bold,
                calls.stream().map(c -> new Call(c.start() + by, c.end() + by)).toList(),
                doubts.stream().map(d -> new Doubt(d.span().shifted(by), d.reason())).toList(),
                gaps.stream().map(g -> new Gap(g.at() + by, g.from(), g.to())).toList(),
                tag,
                artifact);
    }

    float width() {
        return right - left;
    }
}
