package org.briefingbuilder.publish.pdf;

import java.util.List;

/// How wide the spaces of one chain are, in thousandths of an em.
final class Spaces {

    /// Nastaliq words slant into one another; its own space hardly parts them.
    private static final float NASTALIQ_WIDENING = 1.5f;

    private final Face face;
    private final float width;

    Spaces(Chain chain, Family family) {
        face = chain.faceForSpace();
        float natural = face.thousandths(face.advance(face.glyph(' ')));
        width = family == BundledFamily.NASTALIQ ? natural * NASTALIQ_WIDENING : natural;
    }

    float width(int space) {
        return switch (space) {
            case '\u2000', '\u2002' -> 500;
            case '\u2001', '\u2003', '\u3000' -> 1000;
            case '\u2004' -> 333;
            case '\u2005' -> 250;
            case '\u2006', '\u2009', '\u202f' -> 167;
            case '\u2007' -> face.thousandths(face.advance(face.glyph('0')));
            case '\u2008' -> face.thousandths(face.advance(face.glyph('.')));
            case '\u200a' -> 100;
            default -> width;
        };
    }

    /// A space as it is drawn: nothing, but it means a space to whoever reads the file.
    ShapedWord drawn(int space) {
        float advance = width(space);
        Shape shape = Shape.blank(face.units(advance));
        return new ShapedWord(
                List.of(new Cluster(face, shape, Character.toString(space), 0, advance)), advance);
    }
}
