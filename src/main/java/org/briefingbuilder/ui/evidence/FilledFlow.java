package org.briefingbuilder.ui.evidence;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Lays out its children one after the other in as many lines as it takes; the last one fills what
/// is left of its line.
final class FilledFlow extends Pane {

    private static final double GAP = 8;

    /// Pixels that the last child has at least.
    private static final double LEAST = 150;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow(width < 0 ? 600 : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    private double flow(double width, boolean place) {
        List<Node> children = getManagedChildren();
        double x = 0;
        double y = 0;
        double line = 0;
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            boolean last = i == children.size() - 1;
            double wanted = last ? LEAST : Math.min(width, child.prefWidth(-1));
            if (x > 0 && x + wanted > width) {
                x = 0;
                y += line + GAP;
                line = 0;
            }
            double height = Math.max(child.minHeight(-1), child.prefHeight(-1));
            double given = last ? Math.max(LEAST, width - x) : wanted;
            if (place) {
                child.resizeRelocate(x, y, snapSizeX(given), height);
            }
            x += given + GAP;
            line = Math.max(line, height);
        }
        return y + line;
    }
}
