package org.briefingbuilder.ui.evidence;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;

/// Lays out its items one after the other in as many lines as it takes; the last one fills what is
/// left of its line. A node at the end has its place beside all lines.
final class FilledFlow extends Pane {

    private static final double GAP = 8;

    /// Pixels that the last item has at least.
    private static final double LEAST = 150;

    private final Node end;
    private final List<Node> items = new ArrayList<>();

    FilledFlow(Node end) {
        this.end = end;
        getChildren().add(end);
    }

    List<Node> items() {
        return List.copyOf(items);
    }

    void setItems(List<Node> shown) {
        items.clear();
        items.addAll(shown);
        getChildren().setAll(shown);
        getChildren().add(end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? 900 : width;
        return snappedTopInset() + flow(wide, false) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /// @return the height of all lines
    private double flow(double width, boolean place) {
        double endWidth = end.prefWidth(-1);
        double from = snappedLeftInset();
        double room = width - from - snappedRightInset() - endWidth - 2 * GAP;
        double y = snappedTopInset();
        List<Node> line = new ArrayList<>();
        double used = 0;
        for (Node item : items) {
            double wanted = wanted(item, room);
            if (!line.isEmpty() && used + wanted > room) {
                y += line(line, from, y, room, place) + GAP;
                line.clear();
                used = 0;
            }
            line.add(item);
            used += wanted + GAP;
        }
        y += line(line, from, y, room, place);
        if (place) {
            double height = height(end);
            double at = width - snappedRightInset() - endWidth;
            end.resizeRelocate(at, snappedTopInset() + (26 - height) / 2, endWidth, height);
        }
        return y - snappedTopInset();
    }

    private double wanted(Node item, double room) {
        return item == items.getLast() ? LEAST : Math.min(room, item.prefWidth(-1));
    }

    private static double height(Node item) {
        return Math.max(item.minHeight(-1), item.prefHeight(-1));
    }

    /// @return the height of the line
    private double line(List<Node> line, double from, double y, double room, boolean place) {
        double tall = line.stream().mapToDouble(FilledFlow::height).max().orElse(0);
        double x = 0;
        for (Node item : line) {
            double given = item == items.getLast() ? Math.max(LEAST, room - x) : wanted(item, room);
            if (place) {
                double height = height(item);
                item.resizeRelocate(
                        from + x, snapPositionY(y + (tall - height) / 2), given, height);
            }
            x += given + GAP;
        }
        return tall;
    }
}
