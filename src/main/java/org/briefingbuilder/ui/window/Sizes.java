package org.briefingbuilder.ui.window;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/// How large a window is at first and at least.
final class Sizes {

    private static final Dimension2D FIRST = new Dimension2D(1440, 900);
    private static final Dimension2D LEAST = new Dimension2D(1024, 640);

    /// What a system's title bar takes at most, in pixels.
    private static final double TITLE = 40;

    private Sizes() {}

    /// As drawn, or what a smaller screen has room for below a title.
    static Dimension2D first(Rectangle2D room) {
        return within(FIRST, room);
    }

    /// So that a small screen, or one with large letters, still holds the whole window.
    static Dimension2D least(Rectangle2D room) {
        return within(LEAST, room);
    }

    private static Dimension2D within(Dimension2D wanted, Rectangle2D room) {
        double height = wanted.getHeight();
        return new Dimension2D(
                Math.min(wanted.getWidth(), room.getWidth()),
                room.getHeight() < height ? room.getHeight() - TITLE : height);
    }
}
