package org.briefingbuilder.publish.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The words of a quotation as they stand on a page, from the left and from above, where that is
/// not how they were painted: somebody may have moved some of them. For words from left to right;
/// the others are brought into order by [Wording].
final class Standing {

    /// How far a glyph may stand before the end of the one that was painted before it, in ems.
    private static final float BACK = 0.3f;

    private Standing() {}

    /// @param glyphs those that can be seen, in the order of painting
    /// @return empty when they stand as they were painted, or some run from right to left
    static Optional<String> of(List<PageContent.Seen> glyphs) {
        if (glyphs.stream().anyMatch(glyph -> Letters.hasRightToLeft(glyph.text()))
                || isInOrder(glyphs.stream().filter(g -> !g.text().isBlank()).toList())) {
            return Optional.empty();
        }
        Wording words = new Wording(false, true);
        lines(glyphs).forEach(line -> line.forEach(g -> words.glyph(g.text(), g.place())));
        return Optional.of(words.text().strip());
    }

    /// Each letter stands behind the one before, or in a line below, or at the right of all that
    /// came before, in another column.
    private static boolean isInOrder(List<PageContent.Seen> glyphs) {
        float right = Float.NEGATIVE_INFINITY;
        Optional<Place> before = Optional.empty();
        for (PageContent.Seen glyph : glyphs) {
            Place here = glyph.place();
            float most = right;
            if (before.filter(last -> isBack(last, here, most)).isPresent()) {
                return false;
            }
            right = Math.max(right, here.x() + here.width());
            before = Optional.of(here);
        }
        return true;
    }

    private static boolean isBack(Place last, Place here, float right) {
        float room = BACK * Math.max(last.size(), here.size());
        return last.isOtherLine(here)
                ? here.y() > last.y() && here.x() < right - room
                : here.x() < last.x() - room;
    }

    /// From the highest, each from the left.
    private static List<List<PageContent.Seen>> lines(List<PageContent.Seen> glyphs) {
        List<List<PageContent.Seen>> lines = new ArrayList<>();
        glyphs.stream()
                .sorted(Comparator.comparing(glyph -> -glyph.place().y()))
                .forEach(
                        glyph -> {
                            if (lines.isEmpty()
                                    || lines.getLast()
                                            .getFirst()
                                            .place()
                                            .isOtherLine(glyph.place())) {
                                lines.add(new ArrayList<>());
                            }
                            lines.getLast().add(glyph);
                        });
        lines.forEach(line -> line.sort(Comparator.comparing(glyph -> glyph.place().x())));
        return lines;
    }
}
