package org.briefingbuilder.ui.themes;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Three shelves above each other. When there is room, each is as high as it likes. When there is
/// not, the first gives way down to a third, the last down to a quarter, and the middle gets the
/// rest; each scrolls by itself, so that all three stay in sight.
final class Shelves extends Pane {

    private static final double FIRST = 0.32;
    private static final double LAST = 0.26;
    private static final double LEAST = 96;

    private final Region first;
    private final Region middle;
    private final Region last;

    Shelves(Region first, Region middle, Region last) {
        super(first, middle, last);
        this.first = first;
        this.middle = middle;
        this.last = last;
        getStyleClass().addAll("side", "inspector");
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double one = first.prefHeight(width);
        double two = middle.prefHeight(width);
        double three = last.prefHeight(width);
        if (one + two + three > height) {
            double keepLast = Math.min(three, Math.max(LEAST, height * LAST));
            double keepFirst = Math.min(one, Math.max(LEAST, height * FIRST));
            one = Math.clamp(height - two - keepLast, keepFirst, one);
            three = Math.clamp(height - one - two, keepLast, three);
            two = Math.max(0, height - one - three);
        } else {
            three = height - one - two;
        }
        first.resizeRelocate(0, 0, width, Math.floor(one));
        middle.resizeRelocate(0, Math.floor(one), width, Math.floor(two));
        last.resizeRelocate(
                0, Math.floor(one) + Math.floor(two), width, Math.max(0, Math.floor(three)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return InspectorPane.WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return InspectorPane.LEAST_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(width) + middle.prefHeight(width) + last.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
