package org.briefingbuilder.intake.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Bullets and numbers of list items that a program paints after all other words of a page: each is
/// put before the line beside which it stands.
final class Labels {
    private static final Pattern LABEL =
            Pattern.compile("[•●▪■◦‣·∙○➢➤✓✔–—-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]");

    /// How far from its item one stands at most, in sizes of the item's letters.
    private static final float FAR = 4;

    private Labels() {}

    static List<PdfLine> placed(List<PdfLine> lines) {
        Set<PdfLine> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PdfLine> placed = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            PdfLine label = lines.get(i);
            if (!LABEL.matcher(label.text()).matches()) {
                continue;
            }
            int item = item(label, lines);
            // One right before its item is where it belongs.
            if (item >= 0 && item != i + 1 && placed.get(item) == lines.get(item)) {
                placed.set(item, lines.get(item).behind(label));
                moved.add(label);
            }
        }
        placed.removeIf(moved::contains);
        return placed;
    }

    /// The line that begins nearest to a label at its height; -1 when there is none.
    private static int item(PdfLine label, List<PdfLine> lines) {
        int nearest = -1;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (line == label || Math.abs(line.y() - label.y()) > 0.4f * line.size()) {
                continue;
            }
            float away = Math.max(line.left() - label.right(), label.left() - line.right());
            boolean before = line.left() > label.left() || Backwards.isIn(line.text());
            if (before && away > -1 && away < FAR * line.size() && away < least) {
                nearest = i;
                least = away;
            }
        }
        PdfLine found = nearest < 0 ? null : lines.get(nearest);
        return isLabel(found) ? -1 : nearest;
    }

    private static boolean isLabel(@Nullable PdfLine line) {
        return line != null && LABEL.matcher(line.text()).matches();
    }
}
