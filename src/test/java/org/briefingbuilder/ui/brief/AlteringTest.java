package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
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
}
