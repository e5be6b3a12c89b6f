package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.text.TextView;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// No mouse: from search to a passage, its note, its state, the brief and back.
class KeyboardOnlyTest extends Journey {

    @Test
    void everythingIsReachedWithoutAMouse() {
        Program program = start("en", Look.Mode.DARK, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        waitForText(program);

        chord(KeyCode.CONTROL, KeyCode.K);
        waitFor("the search has the keyboard", () -> typing(program));
        robot().write("supervisor");
        waitFor("results", () -> root(program).getScene().getWindow().isShowing());
        settle();
        shot(program, "journey-search-dark");
        press(KeyCode.DOWN, KeyCode.ENTER);
        waitFor("read", () -> seat.focus().placeProperty().get() == PlaceName.READ);
        waitFor("what was found is read on by key", () -> isReading(program));
        int before = onFx(() -> seat.desk().tally().total());
        press(KeyCode.J, KeyCode.P, KeyCode.DIGIT2);
        waitFor("tagged by key", () -> seat.desk().tally().total() == before + 1);
        press(KeyCode.N);
        waitFor("a note is written", () -> typing(program));
        robot().write("1 and 2 are typed here, not tagged");
        shot(program, "journey-note-dark");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(
                "the note is there",
                () ->
                        seat.desk().contents().notes().stream()
                                .anyMatch(n -> n.text().startsWith("1 and 2")));
        assertEquals(before + 1, onFx(() -> seat.desk().tally().total()));

        for (PlaceName place : PlaceName.values()) {
            chord(KeyCode.CONTROL, digit(place.ordinal() + 1));
            waitFor(place.name(), () -> seat.focus().placeProperty().get() == place);
            settle();
            assertTrue(onFx(() -> holdsKeyboard(program)), "what has the keyboard is in " + place);
            for (int i = 0; i < 3; i++) {
                press(KeyCode.F6);
                assertTrue(onFx(() -> root(program).getScene().getFocusOwner() != null));
            }
        }
        chord(KeyCode.CONTROL, KeyCode.K);
        robot().write("refining");
        waitFor("what is searched now", () -> isFound(program, "refining"));
        press(KeyCode.ENTER);
        waitFor("the text was opened, and is read by key", () -> isReading(program));
        press(KeyCode.F1);
        waitFor("the keys", () -> seat.overlay().isShowing("keys"));
        shot(program, "journey-keys-dark");
        press(KeyCode.ESCAPE);
        waitFor("closed", () -> seat.overlay().isEmpty());
    }

    private void chord(KeyCode... keys) {
        robot().push(keys);
        settle();
    }

    private static boolean isFound(Program program, String word) {
        return root(program).lookupAll(".found").stream()
                .anyMatch(n -> n instanceof Text text && text.getText().equalsIgnoreCase(word));
    }

    private static boolean isReading(Program program) {
        return root(program).getScene().getFocusOwner() instanceof TextView;
    }

    /// Whether the keyboard is in what the rail led to, and not in the bar above it.
    private static boolean holdsKeyboard(Program program) {
        Node owner = root(program).getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("top-bar") || at.getStyleClass().contains("rail")) {
                return false;
            }
        }
        return owner != null;
    }

    private static boolean typing(Program program) {
        return root(program).getScene().getFocusOwner() instanceof TextInputControl;
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }
}
