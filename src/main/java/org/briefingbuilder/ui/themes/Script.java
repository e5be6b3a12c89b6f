package org.briefingbuilder.ui.themes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.Words;

import java.text.Bidi;

/// Text of either direction in a window of either direction.
final class Script {

    private Script() {}

    /// Shows `text` in a row: in its own script and direction, but at the row's start.
    static void inRow(Label label, String text, Words words) {
        label.setText(text);
        Panes.script(label, text);
        boolean along = Typefaces.isArabic(text) == words.isRightToLeft();
        label.setAlignment(along ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        // takes the room that is left, and no other's
        label.setMinWidth(0);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
    }

    /// Whether JavaFX may break these lines: it fails over right-to-left letters on Linux
    /// (`ArrayIndexOutOfBoundsException` in `PrismTextLayout.computeTrailingSpaceWidth`, 26.0.2).
    static boolean breaks(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Lets an area break its lines as long as that is safe.
    static void wrap(TextArea area) {
        area.setWrapText(breaks(area.getText()));
        area.textProperty().addListener((_, _, text) -> area.setWrapText(breaks(text)));
    }
}
