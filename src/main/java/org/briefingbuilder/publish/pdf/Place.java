package org.briefingbuilder.publish.pdf;

import java.awt.geom.Rectangle2D;

/// Where a glyph stands, or a row of them, in points of the page.
///
/// @param size of its font
record Place(float x, float y, float width, float size) {

    /// How far apart base lines of one line may be (a raised number is still in its line), in ems.
    private static final float LINE_GAP = 0.6f;

    /// How far apart glyphs of one word may be, in ems.
    private static final float WORD_GAP = 0.22f;

    boolean isOtherLine(Place next) {
        return Math.abs(next.y - y) > LINE_GAP * Math.max(size, next.size);
    }

    /// On whichever side the next glyph stands.
    boolean isOtherWord(Place next) {
        float gap = Math.max(next.x - (x + width), x - (next.x + next.width));
        return gap > WORD_GAP * Math.max(size, next.size);
    }

    float middleX() {
        return x + width / 2;
    }

    /// About half as high as small letters are.
    float middleY() {
        return y + size / 4;
    }

    /// From the base line to the height of capitals.
    Rectangle2D room() {
        return new Rectangle2D.Float(x, y, Math.max(width, 0.1f), size * 0.7f);
    }

    /// The place that both take.
    Place and(Place other) {
        float left = Math.min(x, other.x);
        float right = Math.max(x + width, other.x + other.width);
        return new Place(left, other.y, right - left, Math.max(size, other.size));
    }
}
