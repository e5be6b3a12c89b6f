package org.briefingbuilder.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Short words at the foot of the window that go by themselves, often with an undo. One with an
/// undo goes with the next edit too, as what it would take back is another one then.
public final class Toasts {

    private static final double MILLIS = 6_000;
    private static final int MOST = 3;

    private final VBox column = new VBox();
    private final Words words;
    private final Desk desk;

    public Toasts(Overlay overlay, Words words, Desk desk) {
        this.words = words;
        this.desk = desk;
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
        HBox toast = act(text, words.of("ui.undo"), undo);
        Runnable stop = desk.watch(_ -> column.getChildren().remove(toast));
        toast.parentProperty()
                .subscribe(
                        parent -> {
                            if (parent == null) {
                                stop.run();
                            }
                        });
    }

    public HBox act(String text, String button, Runnable action) {
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
        return self[0];
    }

    private HBox put(String text, Node... more) {
        Label label = Panes.wrapped(text, "toast-words");
        HBox toast = new HBox(label);
        for (Node node : more) {
            if (node instanceof Region region) {
                // However long the words are: what can be done is said whole.
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            toast.getChildren().add(node);
        }
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
