package org.briefingbuilder.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.function.Consumer;

/// Where a note on the selected words is written. Ctrl and Enter saves it, Escape leaves it. For
/// the JavaFX thread.
final class NoteBox {

    private final TextArea area = new TextArea();
    private final VBox box;

    NoteBox(Seat seat, Consumer<String> saved, Runnable left) {
        area.setId("reader-note");
        area.setPromptText(seat.say("reader.note"));
        Panes.name(area, seat.say("reader.note"));
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefColumnCount(30);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        saved.accept(area.getText());
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        event.consume();
                    }
                });
        HBox buttons =
                new HBox(
                        8,
                        Panes.button(seat.say("ui.cancel"), left),
                        Panes.button(
                                seat.say("ui.save"),
                                () -> saved.accept(area.getText()),
                                "primary"));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        box = new VBox(8, area, buttons);
    }

    VBox node() {
        return box;
    }

    void focus() {
        area.requestFocus();
    }
}
