package org.briefingbuilder.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Fields of a sheet with their names, which a screen reader gets with the field.
public final class Forms {

    private Forms() {}

    /// A field in a row of its own below all others, its name before it.
    public static void row(GridPane grid, String name, Control control) {
        Label label = Panes.muted(name);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        control.setMaxWidth(Double.MAX_VALUE);
        Panes.name(control, name);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(control, 1, row);
    }

    /// A field with its name above it.
    ///
    /// @param below what belongs to the field, such as what is wrong with it
    public static VBox field(String name, Node control, Node... below) {
        Label label = Panes.styled(new Label(name), "field-name");
        label.setLabelFor(control);
        Panes.name(control, name);
        VBox box = new VBox(label, control);
        box.getChildren().addAll(below);
        box.getStyleClass().add("field");
        return box;
    }
}
