package org.briefingbuilder.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Sheets over the window's content, the newest on top. Escape closes it, the keyboard stays in it
/// and goes back to where it was. Toasts lie in the same layer.
public final class Overlay {

    /// What a sheet is made of.
    ///
    /// @param name for those who find it again: `check`, `facts` …
    /// @param width in pixels at 100 %
    public record Sheet(String name, String title, Node content, double width, Node... buttons) {}

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final StackPane layers;
    private final Ground content;
    private final Deque<Shown> shown = new ArrayDeque<>();

    /// What could not be used before it was covered.
    private final List<Node> off = new ArrayList<>();

    private record Shown(Sheet sheet, StackPane layer, @Nullable Node before, Runnable closed) {}

    /// @param content what sheets lie over
    public Overlay(Region content) {
        this.content = new Ground(content);
        this.layers = new StackPane(this.content);
    }

    /// The content with everything over it.
    public StackPane node() {
        return layers;
    }

    public void show(Sheet sheet) {
        show(sheet, () -> {});
    }

    /// @param closed run once, however it was closed
    public void show(Sheet sheet, Runnable closed) {
        Scene scene = layers.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        StackPane layer = layer(sheet);
        shown.push(new Shown(sheet, layer, before, closed));
        layers.getChildren().add(layer);
        cover(true);
        Fx.later(() -> focusFirst(layer));
    }

    public boolean isShowing(String name) {
        return shown.stream().anyMatch(s -> s.sheet().name().equals(name));
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /// Closes the sheet on top.
    public void close() {
        if (!shown.isEmpty()) {
            close(shown.peek());
        }
    }

    /// Closes the sheet of this name, if it is shown.
    public void close(String name) {
        shown.stream()
                .filter(s -> s.sheet().name().equals(name))
                .findFirst()
                .ifPresent(this::close);
    }

    private void close(Shown which) {
        shown.remove(which);
        layers.getChildren().remove(which.layer());
        cover(!shown.isEmpty());
        if (which.before() != null) {
            which.before().requestFocus();
        }
        which.closed().run();
    }

    /// The content takes no keys under a sheet; it is dimmed by the shade alone, evenly, and what
    /// could not be used before goes on showing that.
    private void cover(boolean is) {
        if (content.isDisable() == is) {
            return;
        }
        if (is) {
            mark(content);
            content.getStylesheets().setAll(Look.sheet("covered"));
        } else {
            content.getStylesheets().clear();
            off.forEach(node -> node.pseudoClassStateChanged(OFF, false));
            off.clear();
        }
        content.setDisable(is);
    }

    private void mark(Parent within) {
        for (Node child : within.getChildrenUnmodifiable()) {
            if (child.isDisable()) {
                child.pseudoClassStateChanged(OFF, true);
                off.add(child);
            } else if (child instanceof Parent parent) {
                mark(parent);
            }
        }
    }

    /// What sheets lie over. Style sheets know it by a type of its own, as a selector with a type
    /// gives way to every one with a class.
    private static final class Ground extends StackPane {

        Ground(Region content) {
            super(content);
        }

        @Override
        public String getTypeSelector() {
            return "SheetGround";
        }
    }

    private StackPane layer(Sheet sheet) {
        VBox box = new VBox();
        box.getStyleClass().add("over-sheet");
        box.setId("sheet-" + sheet.name());
        if (!sheet.title().isEmpty()) {
            Label title = Panes.wrapped(sheet.title(), "sheet-title");
            box.getChildren().add(title);
        }
        VBox.setVgrow(sheet.content(), Priority.ALWAYS);
        box.getChildren().add(sheet.content());
        if (sheet.buttons().length > 0) {
            HBox buttons = new HBox(sheet.buttons());
            buttons.getStyleClass().add("sheet-buttons");
            box.getChildren().add(buttons);
        }
        box.setMaxWidth(sheet.width());
        box.setPrefWidth(sheet.width());
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setAccessibleRole(javafx.scene.AccessibleRole.DIALOG);
        box.setAccessibleText(sheet.title());
        StackPane layer = new StackPane(box);
        layer.getStyleClass().add("sheet-layer");
        StackPane.setAlignment(box, Pos.CENTER);
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && isTop(layer)) {
                        event.consume();
                        close();
                    }
                });
        return layer;
    }

    private boolean isTop(StackPane layer) {
        return !shown.isEmpty() && shown.peek().layer() == layer;
    }

    private static void focusFirst(Node within) {
        // what scrolls holds its fields once it is styled; the keyboard would go past them before
        within.applyCss();
        Node first = first(within);
        if (first != null) {
            first.requestFocus();
        }
    }

    private static @Nullable Node first(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            return node;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
