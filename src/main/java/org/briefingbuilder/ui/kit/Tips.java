package org.briefingbuilder.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import java.util.Optional;

/// Words that are shown when the pointer rests on something. What shows them is a window of its
/// own: it is made when the pointer first comes there, which it never does in most places.
public final class Tips {

    private Tips() {}

    /// Gives a node these words, in place of those that it had; none when they are empty.
    public static void on(Node node, String words) {
        if (node.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.words = words;
        } else {
            Tip tip = new Tip(node, words);
            node.getProperties().put(Tip.class, tip);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip);
        }
    }

    /// The words that a node was given; empty when there are none.
    public static String of(Node node) {
        return node.getProperties().get(Tip.class) instanceof Tip tip ? tip.words : "";
    }

    private static final class Tip implements EventHandler<MouseEvent> {

        private final Node node;
        private String words;
        private Optional<Tooltip> made = Optional.empty();

        Tip(Node node, String words) {
            this.node = node;
            this.words = words;
        }

        @Override
        public void handle(MouseEvent entered) {
            made.ifPresent(tooltip -> Tooltip.uninstall(node, tooltip));
            if (!words.isEmpty()) {
                Tooltip tooltip = made.orElseGet(Tooltip::new);
                made = Optional.of(tooltip);
                tooltip.setText(words);
                Tooltip.install(node, tooltip);
            }
        }
    }
}
