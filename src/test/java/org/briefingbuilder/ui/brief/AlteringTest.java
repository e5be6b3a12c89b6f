package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

import java.util.List;

class AlteringTest extends InBrief {

    private BriefBlock.Quotation first() {
        return place().model().brief().orElseThrow().quotations().findFirst().orElseThrow();
    }

    private void go() {
        onFx(
                () -> {
                    place().outline().go(place().model().rowOf(first().id()).orElseThrow());
                    return true;
                });
        settle();
    }

    private void fire(Seat seat, String words) {
        onFx(
                () -> {
                    seat.overlay().node().lookupAll(".button").stream()
                            .filter(Button.class::isInstance)
                            .map(Button.class::cast)
                            .filter(b -> b.isVisible() && b.getText().equals(words))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no button says " + words))
                            .fire();
                    return true;
                });
    }

    @Test
    void theFirstLetterOfAChosenWordIsChangedByKeyAndTakenBack() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        go();
        robot().push(KeyCode.RIGHT);
        settle();
        fire(seat, "[T]he ↔ [t]he");
        waitFor(
                "changed",
                () -> first().alterations().equals(List.of(new Alteration.FirstLetter(0))));
        settle();
        snapshot(seat.overlay().node(), "brief-first-letter");
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("taken back", () -> first().alterations().isEmpty());
    }

    @Test
    void aClickOnAQuotationGivesItTheKeyboardAndTwoChooseAWord() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        go();
        Node words = onFx(() -> seat.overlay().node().lookup(".brief-words"));
        onFx(
                () -> {
                    seat.overlay().node().lookup(".brief-tray").requestFocus();
                    return true;
                });
        robot().clickOn(words);
        settle();
        assertTrue(onFx(() -> hasKeyboard(words)), "what scrolls has not taken the keyboard");
        robot().push(KeyCode.RIGHT);
        settle();
        Span first = onFx(((WordsFlow) words)::selection).orElseThrow();
        assertEquals(0, first.start());
        robot().doubleClickOn(words);
        settle();
        Span word = onFx(((WordsFlow) words)::selection).orElseThrow();
        assertTrue(word.start() > 0);
        onFx(
                () -> {
                    words.fireEvent(shifted(words.localToScene(3, 8)));
                    return true;
                });
        assertEquals(new Span(0, word.end()), onFx(((WordsFlow) words)::selection).orElseThrow());
    }

    private static MouseEvent shifted(Point2D at) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static boolean hasKeyboard(Node within) {
        Node owner = within.getScene().getFocusOwner();
        for (Node at = within; at != null; at = at.getParent()) {
            if (at == owner) {
                return at.getStyleClass().contains("brief-card");
            }
        }
        return false;
    }
}
