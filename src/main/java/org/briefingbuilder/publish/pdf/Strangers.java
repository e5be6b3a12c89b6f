package org.briefingbuilder.publish.pdf;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words that can be seen amid an element's words without being part of it: put between its lines
/// or into them, whatever the structure says.
///
/// @param content the element's marked-content identifiers by page, from 1
/// @param known likewise of what may stand amid it: its own, and of the paragraph around it
record Strangers(
        Map<Integer, BitSet> content,
        Map<Integer, BitSet> known,
        List<PageContent> pages,
        Allowance allowance) {

    /// Empty when there are none; otherwise a line of them for each page.
    String words() {
        StringBuilder words = new StringBuilder();
        new TreeMap<>(content)
                .forEach(
                        (page, own) ->
                                on(
                                        pages.get(page - 1).seen(),
                                        own,
                                        known.getOrDefault(page, own),
                                        words));
        return words.toString();
    }

    private void on(List<PageContent.Seen> seen, BitSet own, BitSet around, StringBuilder words) {
        allowance.take(seen.size() / 8);
        Rectangle2D box = null;
        for (PageContent.Seen glyph : seen) {
            if (isOf(own, glyph) && !glyph.text().isBlank()) {
                box = box == null ? glyph.place().room() : box.createUnion(glyph.place().room());
            }
        }
        boolean first = true;
        for (PageContent.Seen glyph : seen) {
            Place place = glyph.place();
            if (box != null
                    && !isOf(around, glyph)
                    && !glyph.text().isBlank()
                    && box.contains(place.middleX(), place.middleY())) {
                words.append(first ? "\n" : "").append(glyph.text());
                first = false;
            }
        }
    }

    private static boolean isOf(BitSet own, PageContent.Seen glyph) {
        return glyph.id() >= 0 && own.get(glyph.id());
    }
}
