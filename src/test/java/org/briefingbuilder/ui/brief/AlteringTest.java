package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class AlteringTest extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable BriefPlace place;

    private Seat open() {
        Desk pivot = Pivot.inWindow(folder, "en");
        desk = pivot;
        return seat(
                pivot,
                outfit("en", Look.Mode.LIGHT),
                1384,
                820,
                seat -> {
                    BriefPlace made = new BriefPlace(seat);
                    place = made;
                    made.shown();
                    return made.node();
                });
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    Objects.requireNonNull(desk).close();
                    return true;
                });
    }

    private BriefPlace place() {
        return Objects.requireNonNull(place);
    }

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
        Seat seat = open();
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
