package org.briefingbuilder.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.function.Consumer;

/// Where a note is written. What is typed is kept as a draft with every letter; Ctrl and Enter
/// saves it, Escape leaves it. For the JavaFX thread.
final class NoteEditor {

    private static final int LETTERS_A_LINE = 36;
    private static final int MOST_LINES = 10;

    private final Drafts drafts;
    private final Drafts.Purpose purpose;
    private final String standing;
    private final Consumer<String> saved;
    private final TextArea area = new TextArea();
    private final VBox box = new VBox(area);

    /// @param standing the words that stand there until now
    /// @param saved gets the words; may put them back with [#putBack]
    /// @param left is told when Escape was pressed or the draft thrown away
    NoteEditor(
            Seat seat,
            Drafts drafts,
            Drafts.Purpose purpose,
            String standing,
            String prompt,
            Consumer<String> saved,
            Runnable left) {
        this.drafts = drafts;
        this.purpose = purpose;
        this.standing = standing;
        this.saved = saved;
        area.getStyleClass().add("note-area");
        area.setPromptText(prompt);
        Panes.name(area, prompt);
        area.setText(drafts.of(purpose).orElse(standing));
        Script.wrap(area);
        area.textProperty().addListener((_, _, typed) -> typed(typed));
        area.focusedProperty().addListener((_, _, _) -> grow());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, left));
        Button save = Panes.button(seat.say("ui.save"), this::save, "primary", "small-button");
        save.getStyleClass().add("note-save");
        save.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> area.getText().isBlank(), area.textProperty()));
        Button discard =
                Panes.link(
                        seat.say("themes.note.discard"),
                        () -> {
                            area.setText(standing);
                            drafts.forget(purpose);
                            left.run();
                        });
        HBox foot = new HBox(Panes.key("Ctrl Enter"), Panes.gap(), discard, save);
        foot.getStyleClass().add("note-foot");
        foot.visibleProperty().bind(area.textProperty().isNotEmpty().or(area.focusedProperty()));
        foot.managedProperty().bind(foot.visibleProperty());
        box.getChildren().add(foot);
        box.getStyleClass().add("note-editor");
        typed(area.getText());
    }

    Node node() {
        return box;
    }

    TextArea area() {
        return area;
    }

    void focus() {
        area.requestFocus();
        area.end();
    }

    /// Saving failed: the words are there again, unless others were typed meanwhile.
    void putBack(String words) {
        if (area.getText().isBlank()) {
            area.setText(words);
        }
    }

    private void save() {
        String words = area.getText();
        if (!words.isBlank()) {
            area.setText(standing);
            drafts.forget(purpose);
            saved.accept(words);
        }
    }

    private void typed(String text) {
        drafts.keep(purpose, text, standing);
        if (!text.isBlank()) {
            area.setNodeOrientation(
                    Typefaces.isArabic(text)
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.LEFT_TO_RIGHT);
        } else {
            area.setNodeOrientation(NodeOrientation.INHERIT);
        }
        grow();
    }

    private void grow() {
        int lines =
                area.getText().lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
        int least = area.isFocused() || !area.getText().isEmpty() ? 3 : 1;
        area.setPrefRowCount(Math.clamp(lines, least, MOST_LINES));
    }

    private void pressed(KeyEvent event, Runnable left) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            left.run();
        }
    }
}
