package org.briefingbuilder.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// Small pieces that every place is built of.
public final class Panes {

    private Panes() {}

    /// Puts a part that is hidden at first behind what is in `parent`; it comes there when it is
    /// shown for the first time. Until then it is neither styled nor laid out.
    public static void whenShown(Pane parent, Node part) {
        int after = parent.getChildren().size();
        if (part.isVisible()) {
            parent.getChildren().add(part);
            return;
        }
        Optional<Node> before =
                after == 0 ? Optional.empty() : Optional.of(parent.getChildren().get(after - 1));
        part.visibleProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Boolean> visible,
                                    Boolean was,
                                    Boolean is) {
                                visible.removeListener(this);
                                int at = before.map(parent.getChildren()::indexOf).orElse(-1);
                                parent.getChildren().add(at + 1, part);
                            }
                        });
    }

    /// The heading of a pane: small capitals, with what can be done at its end.
    public static HBox heading(String text, Node... atTheEnd) {
        Label label = new Label(text.toUpperCase(java.util.Locale.ROOT));
        label.getStyleClass().add("h3");
        label.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        label.setAccessibleText(text);
        HBox row = new HBox(label, gap());
        row.getChildren().addAll(atTheEnd);
        row.getStyleClass().add("pane-heading");
        return row;
    }

    /// A key cap.
    public static Label key(String text) {
        Label key = styled(new Label(text), "kbd");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    public static Label muted(String text) {
        return styled(new Label(text), "muted");
    }

    /// Text that breaks over lines.
    public static Label wrapped(String text, String... classes) {
        Label label = styled(new Label(text), classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Something the people wrote: in their own script and direction.
    public static Label quoted(String text) {
        Label label = wrapped(text, "serif");
        script(label, text);
        return label;
    }

    /// Gives a node the typeface and the direction of its text.
    public static void script(Node node, String text) {
        boolean arabic = Typefaces.isArabic(text);
        if (arabic != node.getStyleClass().contains("urdu")) {
            if (arabic) {
                node.getStyleClass().add("urdu");
            } else {
                node.getStyleClass().removeAll("urdu");
            }
        }
        node.setNodeOrientation(
                arabic
                        ? javafx.geometry.NodeOrientation.RIGHT_TO_LEFT
                        : javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Names a control for those who hear the window. A field and a box of choices are heard with
    /// what they hold: a text of their own would stand in its place, so a label names them that
    /// nobody sees.
    public static void name(Node control, String name) {
        switch (control) {
            case TextInputControl field -> label(field, name);
            case ChoiceBox<?> box -> label(box, name);
            case ComboBox<?> box -> {
                label(box, name);
                if (box.isEditable()) {
                    label(box.getEditor(), name);
                }
            }
            case DatePicker picker -> {
                picker.setAccessibleText(name);
                label(picker.getEditor(), name);
            }
            default -> control.setAccessibleText(name);
        }
    }

    /// Names what says something else of its own accord, or says nothing yet.
    public static void label(Node control, String name) {
        Label label = new Label(name);
        label.setAccessibleText(name);
        label.setLabelFor(control);
    }

    /// A button that is an icon; its words are its name and its tip.
    public static Button iconButton(Feather icon, String words, Runnable action) {
        Button button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(words);
        Tips.on(button, words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button button(String words, Runnable action, String... classes) {
        Button button = styled(new Button(words), classes);
        // An underscore is a part of a name here, and no key.
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Tab goes round in these, in this order; those that cannot be used now are passed over.
    public static void ring(Node... nodes) {
        List<Node> ring = List.of(nodes);
        for (Node node : ring) {
            node.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                            event.consume();
                            int step = event.isShiftDown() ? -1 : 1;
                            reach(next(ring, ring.indexOf(node), step));
                        }
                    });
        }
    }

    /// Where the keyboard is can be seen only when it came there by a step: it takes the last one.
    private static void reach(Node node) {
        node.requestFocus();
        if (!(node instanceof TextInputControl)
                && node.requestFocusTraversal(TraversalDirection.PREVIOUS)) {
            node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private static Node next(List<Node> ring, int from, int step) {
        int at = from;
        do {
            at = Math.floorMod(at + step, ring.size());
        } while (at != from
                && (ring.get(at).isDisabled() || !ring.get(at).getParent().isVisible()));
        return ring.get(at);
    }

    /// Words that can be clicked.
    public static Button link(String words, Runnable action) {
        return button(words, action, "flat", "link");
    }

    /// What stands where there is nothing yet.
    public static VBox empty(Feather icon, String words, Node... actions) {
        VBox box = new VBox(Icons.of(icon), wrapped(words, "muted", "empty-words"));
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty-state");
        return box;
    }

    /// Tab goes on to the next field instead of into the text.
    public static void tabLeaves(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB
                            && !event.isControlDown()
                            && !event.isAltDown()) {
                        event.consume();
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
    }

    /// Takes the room that is left.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
