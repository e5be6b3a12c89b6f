package org.briefingbuilder.intake.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Rows of tables that the file does not say to be any: lines that follow each other, each of three
/// cells or more, of which at least two stand below one another.
final class Rows {
    private Rows() {}

    static Set<PdfLine> of(List<PdfLine> lines) {
        Set<PdfLine> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine below = lines.get(i);
            if (canBe(above) && canBe(below) && areAlike(above, below)) {
                rows.add(above);
                rows.add(below);
            }
        }
        return rows;
    }

    private static boolean canBe(PdfLine line) {
        return line.gaps().size() >= 2 && line.tag() == null;
    }

    private static boolean areAlike(PdfLine above, PdfLine below) {
        float step = below.y() - above.y();
        if (step < 0.4f * below.size() || step > 4 * below.size()) {
            return false;
        }
        int same = 0;
        for (int i = 0; i <= above.gaps().size(); i++) {
            for (int k = 0; k <= below.gaps().size(); k++) {
                if (isColumn(above, i, below, k)) {
                    same++;
                    break;
                }
            }
        }
        return same >= 2;
    }

    /// Whether two cells stand flush to the left, to the right, or in the middle.
    private static boolean isColumn(PdfLine above, int i, PdfLine below, int k) {
        float near = 0.35f * below.size();
        float lefts = left(above, i) - left(below, k);
        float rights = right(above, i) - right(below, k);
        return Math.abs(lefts) < near || Math.abs(rights) < near || Math.abs(lefts + rights) < near;
    }

    private static float left(PdfLine line, int cell) {
        return cell == 0 ? line.left() : line.gaps().get(cell - 1).to();
    }

    private static float right(PdfLine line, int cell) {
        return cell == line.gaps().size() ? line.right() : line.gaps().get(cell).from();
    }

    /// The words of a row, a tab between its cells.
    static String text(PdfLine line) {
        StringBuilder text = new StringBuilder(line.text());
        for (PdfLine.Gap gap : line.gaps()) {
            if (text.charAt(gap.at() - 1) == ' ') {
                text.setCharAt(gap.at() - 1, '\t');
            }
        }
        return text.toString();
    }
}
