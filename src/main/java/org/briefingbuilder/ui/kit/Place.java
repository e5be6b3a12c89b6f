package org.briefingbuilder.ui.kit;

import javafx.scene.Node;

/// One of the places that the rail leads to.
public interface Place {

    Node node();

    /// It has come to the front.
    default void shown() {}

    /// Another one comes to the front, or the window closes: what was typed is handed in now.
    default void left() {}

    /// Puts the keyboard where work begins.
    default void focus() {
        node().requestFocus();
    }
}
