package org.briefingbuilder.ui.brief;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Locale;
import java.util.function.Consumer;

/// The line at the end of an outline, and its menu: what can be put in.
final class Adder {

    private final HBox line;
    private final ContextMenu menu = new ContextMenu();
    private boolean atEnd;

    /// @param picture lets a picture be chosen and puts it in
    Adder(Seat seat, Consumer<Blocks.Kind> add, Runnable picture) {
        Button button = new Button(seat.say("brief.adder"));
        button.getStyleClass().addAll("flat", "brief-adder");
        button.setId("brief-adder");
        String hint = seat.commands().hint("brief.add");
        if (!hint.isEmpty()) {
            button.setGraphic(Panes.key(hint));
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        line = new HBox(button);
        line.getStyleClass().add("brief-adder-line");
        button.setOnAction(
                _ -> {
                    atEnd = true;
                    menu.show(button, Side.BOTTOM, 0, 0);
                });
        for (Blocks.Kind kind : Blocks.Kind.values()) {
            MenuItem item =
                    new MenuItem(seat.say("brief.kind." + kind.name().toLowerCase(Locale.ROOT)));
            item.setId("brief-add-" + kind.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> add.accept(kind));
            menu.getItems().add(item);
        }
        MenuItem chosen = new MenuItem(seat.say("brief.picture.add"));
        chosen.setId("brief-add-picture");
        chosen.setOnAction(_ -> picture.run());
        menu.getItems().add(chosen);
    }

    Node node() {
        return line;
    }

    /// Whether the menu was opened from the line at the end.
    boolean atEnd() {
        return atEnd;
    }

    /// Opens the menu under what it adds after.
    void open(Node near) {
        atEnd = near == line;
        menu.show(near, Side.BOTTOM, 30, 0);
    }
}
