package org.briefingbuilder.ui.brief;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.Stream;

/// One node that takes the room that is left, with small ones before and after it. Unlike a box of
/// the toolkit it asks the one in the middle how high it is at the width that it gets.
final class Beside extends Region {

    private final List<Node> before;
    private final Node middle;
    private final List<Node> after;

    Beside(List<Node> before, Node middle, List<Node> after) {
        this.before = List.copyOf(before);
        this.middle = middle;
        this.after = List.copyOf(after);
        getChildren().addAll(this.before);
        getChildren().add(middle);
        getChildren().addAll(this.after);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private Stream<Node> small() {
        return Stream.concat(before.stream(), after.stream()).filter(Node::isManaged);
    }

    private double sides() {
        return small().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum();
    }

    private double left(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset() - sides());
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + sides() + 40;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = left(width < 0 ? getWidth() : width);
        double high = small().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
        return snappedTopInset()
                + snapSizeY(Math.max(high, middle.prefHeight(inner)))
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double high = getHeight() - y - snappedBottomInset();
        for (Node node : before) {
            x += place(node, x, y, high);
        }
        double width = left(getWidth());
        middle.resizeRelocate(x, y, width, Math.min(high, middle.prefHeight(width)));
        x += width;
        for (Node node : after) {
            x += place(node, x, y, high);
        }
    }

    private double place(Node node, double x, double y, double high) {
        if (!node.isManaged()) {
            return 0;
        }
        double width = snapSizeX(node.prefWidth(-1));
        node.resizeRelocate(x, y, width, Math.min(high, node.prefHeight(-1)));
        return width;
    }
}
