package org.briefingbuilder.ui.kit;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;

/// One of the places that the rail leads to.
public interface Place {

    Node node();

    /// It has come to the front.
    default void shown() {}

    /// Another one comes to the front, or the window closes: what was typed is handed in now.
    default void left() {}

    /// The window closes: it follows the project no longer.
    default void close() {}

    /// What stands at the end of the top bar while this place is in front.
    default List<Node> actions() {
        return List.of();
    }

    /// What the status line says while this place is in front: what is selected, and counts.
    default ObservableValue<String> status() {
        return new ReadOnlyStringWrapper("");
    }

    /// The panes between which F6 goes, in the order of reading.
    default List<Node> panes() {
        return List.of(node());
    }

    /// Puts the keyboard where work begins.
    default void focus() {
        node().requestFocus();
    }
}
