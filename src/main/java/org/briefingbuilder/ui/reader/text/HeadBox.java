package org.briefingbuilder.ui.reader.text;

import javafx.scene.layout.Region;

/// The place of the document's head in a row. The flow has cells that only measure: the one node of
/// the head goes to the cell that is seen.
final class HeadBox extends Region {

    private final TextView view;

    HeadBox(TextView view) {
        this.view = view;
    }

    @Override
    protected double computePrefHeight(double width) {
        return view.headHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean seen = getParent() != null && getParent().getParent() != null;
        if (seen && getParent().getParent().isVisible()) {
            Region head = view.head();
            if (head.getParent() != this) {
                getChildren().setAll(head);
                head.setVisible(true);
            }
            double room = getWidth() - 2 * Math.min(RowBox.MARGIN, getWidth() / 5);
            double width = Math.max(40, Math.min(room, view.measureProperty().get()));
            head.resizeRelocate(Math.floor((getWidth() - width) / 2), 0, width, getHeight());
        }
    }
}
