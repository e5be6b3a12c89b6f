package org.briefingbuilder.ui.reader.text;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

import java.util.List;
import java.util.Optional;

/// The rows in sight, one below the other.
final class Sheet extends VirtualFlow<RowCell> {

    Sheet(TextView view) {
        setCellFactory(_ -> new RowCell(view));
        setVertical(true);
        setFocusTraversable(false);
    }

    /// Cells that show a row now, from the top.
    List<RowCell> shown() {
        return getCells();
    }

    Optional<RowCell> cellOf(int index) {
        return shown().stream().filter(cell -> cell.getIndex() == index).findFirst();
    }

    /// What is in sight, from the top, and the bar.
    ObservableList<Node> heard() {
        ObservableList<Node> all = FXCollections.observableArrayList(shown());
        all.add(getVbar());
        return all;
    }

    /// How wide rows are.
    double rowWidth() {
        return Math.max(1, getWidth() - (getVbar().isVisible() ? getVbar().getWidth() : 0));
    }

    ScrollBar bar() {
        return getVbar();
    }

    /// Shows other rows.
    void show(int count) {
        setCellCount(0);
        setCellCount(count);
        setPosition(0);
        rebuildCells();
    }

    /// Lays all rows out anew: their heights have changed.
    void measureAgain() {
        rebuildCells();
    }
}
