package org.briefingbuilder.publish.pdf;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one page paints.
///
/// @param words by marked-content identifier
/// @param text everything on the page, inside marked content or not, in the order of painting
/// @param halves what stands in the left half and in the right one, where two pages may lie side by
///   side; empty elsewhere
/// @param seen every glyph that can be seen, in the same order
/// @param faces the names of the fonts that were looked at here for the first time
/// @param unclear whether a glyph that can be seen has no name, or words from right to left are
///   said to be other letters than those painted
/// @param pictures how many pictures the page itself paints
/// @param drawings how many shapes that are neither lines nor boxes
record PageContent(
        Map<Integer, Words> words,
        String text,
        List<String> halves,
        List<Seen> seen,
        Set<String> faces,
        boolean unclear,
        int pictures,
        int drawings) {

    static final Words NONE = new Words("", "");

    /// A glyph that can be seen.
    ///
    /// @param id of its marked-content sequence; -1 outside any
    /// @param marked whether it stands in marked content at all, be it an artifact
    record Seen(int id, String text, Place place, boolean marked) {}

    /// The letters that are neither said to be part of the document nor beside it; in a tagged file
    /// there are none, unless somebody put them there.
    String unmarked() {
        StringBuilder words = new StringBuilder();
        seen.stream().filter(glyph -> !glyph.marked()).forEach(g -> words.append(g.text()));
        return words.toString().strip();
    }

    /// The words that can be seen in marked content outside of these sequences.
    List<String> beside(BitSet known) {
        Wording words = new Wording(false, true);
        seen.stream()
                .filter(glyph -> glyph.marked() && !(glyph.id() >= 0 && known.get(glyph.id())))
                .forEach(glyph -> words.glyph(glyph.text(), glyph.place()));
        return List.of(words.text().strip().split("\\s+"));
    }

    /// What can be seen of these sequences.
    List<Seen> of(BitSet ids) {
        return seen.stream().filter(glyph -> glyph.id() >= 0 && ids.get(glyph.id())).toList();
    }

    /// The words of these sequences in the order of painting.
    String wording(BitSet ids) {
        Wording words = new Wording(false, true);
        of(ids).forEach(glyph -> words.glyph(glyph.text(), glyph.place()));
        return words.text().strip();
    }

    /// From the lowest base line of these sequences to the top of their highest capitals; empty
    /// when nothing of them is seen.
    Rectangle2D room(BitSet ids) {
        Rectangle2D room = new Rectangle2D.Double();
        for (Seen glyph : of(ids)) {
            if (!glyph.text().isBlank()) {
                Rectangle2D own = glyph.place().room();
                room = room.isEmpty() ? own : room.createUnion(own);
            }
        }
        return room;
    }

    /// @param painted from the glyphs alone
    /// @param said with ActualText of the content stream in place of its glyphs
    record Words(String painted, String said) {}
}
