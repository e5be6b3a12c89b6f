package org.briefingbuilder.publish.pdf;

import java.util.List;

/// What one code of an embedded font draws: glyphs of one face side by side or on top of each
/// other, and how far the pen moves. In the font's own units.
record Shape(List<Piece> pieces, int advance) {

    Shape {
        pieces = List.copyOf(pieces);
    }

    static Shape blank(int advance) {
        return new Shape(List.of(), advance);
    }

    /// A glyph of the font just as it is, which needs no glyph of its own.
    boolean isPlain() {
        return pieces.size() == 1 && pieces.getFirst().dx() == 0 && pieces.getFirst().dy() == 0;
    }

    record Piece(int glyph, int dx, int dy) {}
}
