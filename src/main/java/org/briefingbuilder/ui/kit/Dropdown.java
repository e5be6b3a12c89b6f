package org.briefingbuilder.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.Optional;

/// A pane that opens below something and lies over the rest of the window. Escape and a click
/// elsewhere close it; the keyboard goes back to where it was if it was in it.
public final class Dropdown {

    private static final double GAP = 4;
    private static final double MARGIN = 8;

    private final Overlay overlay;
    private final Region content;

    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final EventHandler<MouseEvent> elsewhere = this::pressed;
    private final EventHandler<KeyEvent> escape = this::typed;
    private Optional<Node> owner = Optional.empty();
    private Optional<Node> before = Optional.empty();
    private boolean kept;

    public Dropdown(Overlay overlay, Region content) {
        this.overlay = overlay;
        this.content = content;
        content.getStyleClass().add("dropdown");
        content.setManaged(false);
    }

    /// Stays in the window while it is hidden, for one that is opened again and again: what is put
    /// into a window is styled anew.
    public Dropdown kept() {
        kept = true;
        return this;
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public boolean isShowing() {
        return showing.get();
    }

    /// Opens below `node`, which must be in the overlay's window.
    public void showBelow(Node node) {
        owner = Optional.of(node);
        Scene scene = node.getScene();
        if (!showing.get()) {
            before = Optional.ofNullable(scene.getFocusOwner());
            attach();
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            showing.set(true);
        }
        place();
    }

    private void attach() {
        if (overlay.node().getChildren().contains(content)) {
            content.toFront();
            content.setVisible(true);
        } else {
            overlay.node().getChildren().add(content);
        }
    }

    private void detach() {
        if (kept) {
            content.setVisible(false);
        } else {
            overlay.node().getChildren().remove(content);
        }
    }

    /// Takes the size that its content needs now.
    public void place() {
        if (!showing.get()) {
            return;
        }
        Pane layer = overlay.node();
        Node node = owner.orElseThrow();
        Bounds at = layer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        content.applyCss();
        double width = Math.min(content.prefWidth(-1), layer.getWidth() - 2 * MARGIN);
        double most = layer.getHeight() - at.getMaxY() - GAP - MARGIN;
        double height = Math.min(content.prefHeight(width), Math.max(120, most));
        double x = Math.min(at.getMinX(), layer.getWidth() - MARGIN - width);
        content.resizeRelocate(Math.max(MARGIN, x), at.getMaxY() + GAP, width, height);
    }

    public void hide() {
        if (!showing.get()) {
            return;
        }
        Scene scene = content.getScene();
        boolean hadKeyboard = hasKeyboard(scene);
        detach();
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        showing.set(false);
        if (hadKeyboard) {
            before.ifPresent(Node::requestFocus);
        }
    }

    private boolean hasKeyboard(Scene scene) {
        return isWithin(scene.getFocusOwner(), content);
    }

    private void pressed(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        if (!isWithin(at, content) && !isWithin(at, owner.orElse(null))) {
            hide();
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        }
    }

    private static boolean isWithin(
            @org.jspecify.annotations.Nullable Node node,
            @org.jspecify.annotations.Nullable Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
