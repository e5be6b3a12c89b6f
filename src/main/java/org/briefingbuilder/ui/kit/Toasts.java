package org.briefingbuilder.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Short words at the foot of the window that go by themselves, often with an undo.
public final class Toasts {

    private static final double MILLIS = 6_000;
    private static final int MOST = 3;

    private final VBox column = new VBox();
    private final Words words;

    public Toasts(Overlay overlay, Words words) {
        this.words = words;
        column.getStyleClass().add("toasts");
        column.setPickOnBounds(false);
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(column, Pos.BOTTOM_CENTER);
        overlay.node().getChildren().add(column);
    }

    public void show(String text) {
        put(text);
    }

    /// With a way to take it back.
    public void undoable(String text, Runnable undo) {
        act(text, words.of("ui.undo"), undo);
    }

    public void act(String text, String button, Runnable action) {
        HBox[] self = new HBox[1];
        self[0] =
                put(
                        text,
                        Panes.link(
                                button,
                                () -> {
                                    column.getChildren().remove(self[0]);
                                    action.run();
                                }));
    }

    private HBox put(String text, Node... more) {
        Label label = Panes.wrapped(text, "toast-words");
        HBox toast = new HBox(label);
        toast.getChildren().addAll(more);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        column.getChildren().add(toast);
        column.toFront();
        if (column.getChildren().size() > MOST) {
            column.getChildren().removeFirst();
        }
        Fx.delay(MILLIS, () -> column.getChildren().remove(toast));
        return toast;
    }
}
