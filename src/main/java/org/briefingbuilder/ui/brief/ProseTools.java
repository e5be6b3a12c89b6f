package org.briefingbuilder.ui.brief;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with the words of a paragraph, while somebody writes in one. It stands at the
/// head of the outline, where it covers no words and moves none.
final class ProseTools {

    private final HBox node = new HBox();
    private Optional<GrowingArea> area = Optional.empty();

    ProseTools(Writing writing) {
        node.getChildren()
                .addAll(
                        tool(
                                writing,
                                Feather.BOLD,
                                "brief.bold",
                                a -> Writing.mark(a, Inline.STRONG)),
                        tool(
                                writing,
                                Feather.ITALIC,
                                "brief.italic",
                                a -> Writing.mark(a, Inline.EMPHASIS)),
                        tool(
                                writing,
                                Feather.LINK,
                                "brief.link",
                                a -> Writing.apply(a, Writing.inline(a).linked())),
                        tool(
                                writing,
                                Feather.CORNER_DOWN_RIGHT,
                                "brief.footnote",
                                a -> Writing.apply(a, Writing.inline(a).noted())),
                        tool(
                                writing,
                                Feather.MESSAGE_SQUARE,
                                "command.brief.run-in",
                                _ -> writing.seat().commands().run("brief.run-in")));
        node.getStyleClass().add("brief-tools");
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setMaxHeight(Region.USE_PREF_SIZE);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    /// Acts in this field while the keyboard is in it.
    void follow(GrowingArea field) {
        field.focusedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now) {
                                area = Optional.of(field);
                                node.setVisible(true);
                            } else if (area.equals(Optional.of(field))) {
                                area = Optional.empty();
                                node.setVisible(false);
                            }
                        });
    }

    private Button tool(Writing writing, Feather icon, String key, Consumer<GrowingArea> action) {
        Button button = Panes.iconButton(icon, writing.say(key), () -> area.ifPresent(action));
        button.setFocusTraversable(false);
        return button;
    }
}
