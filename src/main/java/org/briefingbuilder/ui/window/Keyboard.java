package org.briefingbuilder.ui.window;

import javafx.scene.Node;
import javafx.scene.Parent;

/// Gives the keyboard to a pane: to the first thing in it that takes it.
final class Keyboard {

    private Keyboard() {}

    static boolean give(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return false;
        }
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
            return true;
        }
        return pane instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Keyboard::give);
    }
}
