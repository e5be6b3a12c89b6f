package org.briefingbuilder.intake.pdf;

import java.util.List;

/// What stands on one page.
///
/// @param lines in reading order
/// @param side lines that run in another direction than the page's text
/// @param unseen words that are in the file but not to be seen, and why
/// @param machineRead whether a machine read the lines from a picture
record PdfPage(
        int index,
        float width,
        float height,
        List<PdfLine> lines,
        List<PdfLine> side,
        List<Hidden> unseen,
        boolean machineRead) {

    /// @param reason as a removal's
    record Hidden(PdfLine line, String reason) {}

    PdfPage {
        lines = List.copyOf(lines);
        side = List.copyOf(side);
        unseen = List.copyOf(unseen);
    }

    boolean isEmpty() {
        return lines.isEmpty() && side.isEmpty();
    }
}
