package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// How near the pointer must come to what is dragged.
public final class MouseReach {

    /// Pixels around a handle where it is caught.
    private static final double CATCH = 8;

    private MouseReach() {}

    /// Whether a point is at the knob of the handle at a passage's start or end.
    public static boolean isAt(Point2D at, Rectangle2D handle, boolean start) {
        double knob = start ? handle.getMinY() : handle.getMaxY();
        return Math.abs(at.getX() - handle.getMinX()) <= CATCH
                && Math.abs(at.getY() - knob) <= CATCH;
    }
}
