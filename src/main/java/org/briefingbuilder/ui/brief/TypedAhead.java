package org.briefingbuilder.ui.brief;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Keys that are pressed while a block is on its way into a brief. They are meant for it: they
/// wait, and go to what has the keyboard when it is there. For the JavaFX thread.
final class TypedAhead {

    private final Deque<KeyEvent> keys = new ArrayDeque<>();
    private final EventHandler<KeyEvent> keeping = this::keep;
    private Optional<Scene> scene = Optional.empty();

    /// From now on keys of a window wait.
    void begin(Scene window) {
        end();
        scene = Optional.of(window);
        window.addEventFilter(KeyEvent.ANY, keeping);
    }

    private void keep(KeyEvent event) {
        keys.add(event);
        event.consume();
    }

    /// What waits is pressed now, until one of the keys lets others wait again.
    void end() {
        if (scene.isEmpty()) {
            return;
        }
        Scene window = scene.get();
        scene = Optional.empty();
        window.removeEventFilter(KeyEvent.ANY, keeping);
        while (!keys.isEmpty() && scene.isEmpty()) {
            KeyEvent key = keys.remove();
            Node owner = window.getFocusOwner() == null ? window.getRoot() : window.getFocusOwner();
            Event.fireEvent(owner, key.copyFor(owner, owner));
        }
    }
}
