package org.briefingbuilder.ui.brief;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/// Cells in rows, all columns of one width, each row as high as its highest cell is at that width.
/// The grid of the toolkit asks how high cells are at their least width.
final class EvenGrid extends Region {

    private List<? extends List<? extends Node>> rows = List.of();

    EvenGrid() {
        getStyleClass().add("brief-grid");
    }

    /// Shows other cells; all rows have the same number.
    void show(List<? extends List<? extends Node>> cells) {
        rows = List.copyOf(cells);
        getChildren().setAll(rows.stream().<Node>flatMap(List::stream).toList());
    }

    private double across(double width) {
        int columns = rows.isEmpty() ? 1 : rows.getFirst().size();
        return Math.max(0, width - snappedLeftInset() - snappedRightInset()) / columns;
    }

    private double height(List<? extends Node> row, double each) {
        return snapSizeY(row.stream().mapToDouble(cell -> cell.prefHeight(each)).max().orElse(0));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = across(width < 0 ? getWidth() : width);
        return snappedTopInset()
                + rows.stream().mapToDouble(row -> height(row, each)).sum()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double each = across(getWidth());
        double y = snappedTopInset();
        for (List<? extends Node> row : rows) {
            double height = height(row, each);
            double x = snappedLeftInset();
            for (Node cell : row) {
                double left = snapPositionX(x);
                x += each;
                cell.resizeRelocate(left, y, snapPositionX(x) - left, height);
            }
            y += height;
        }
    }
}
