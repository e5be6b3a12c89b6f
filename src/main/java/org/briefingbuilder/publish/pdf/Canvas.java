package org.briefingbuilder.publish.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The patches that a page paints, in order, so that what lies under a patch, or has its colour,
/// can be told from what is seen. In points of the page.
final class Canvas {

    /// The colour of a picture or a pattern, on which anything is taken to be seen.
    static final int MANY_COLOURS = -1;

    private static final int WHITE = 0xFFFFFF;

    /// How far apart two colours are in one of red, green and blue (0–255) for an eye to part them.
    private static final int DISTINCT = 32;

    private final Allowance allowance;
    private final List<Patch> patches = new ArrayList<>();

    private record Patch(Shape shape, Rectangle2D bounds, int colour) {

        boolean covers(Place place) {
            return bounds.contains(place.middleX(), place.middleY())
                    && shape.contains(place.middleX(), place.middleY());
        }
    }

    Canvas(Allowance allowance) {
        this.allowance = allowance;
    }

    /// @param colour `0xRRGGBB` or [#MANY_COLOURS]
    void paint(Shape shape, int colour) {
        patches.add(new Patch(shape, shape.getBounds2D(), colour));
    }

    /// How many patches lie under what is painted next.
    int height() {
        return patches.size();
    }

    /// Whether something of `colour`, painted when the canvas was `height` high, can be seen now
    /// that all is painted.
    boolean shows(Place place, int colour, int height) {
        allowance.take(patches.size() / 4);
        int under = WHITE;
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            if (patch.covers(place)) {
                if (i >= height) {
                    return false;
                }
                under = patch.colour;
            }
        }
        return under == MANY_COLOURS || areDistinct(under, colour);
    }

    private static boolean areDistinct(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) >= DISTINCT) {
                return true;
            }
        }
        return false;
    }
}
