package org.briefingbuilder.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class EvidencePlaceTest extends UiTest {

    @TempDir Path folder;

    private Seat seat;
    private EvidencePlace place;

    private void open(Desk desk, String language, Look.Mode mode) {
        seat =
                seat(
                        desk,
                        outfit(language, mode),
                        1384,
                        820,
                        s -> {
                            place = new EvidencePlace(s);
                            return place.node();
                        });
        onFx(
                () -> {
                    place.shown();
                    return true;
                });
    }

    @Test
    void itShowsAllPassagesByTheme() {
        open(Desks.smallInWindow(folder), "en", Look.Mode.LIGHT);
        waitFor("rows", () -> place.model().listing().found() > 0);
        waitFor("overview", () -> place.model().overview().matrix().total() > 0);
        snapshot(seat.overlay().node(), "passages-light");
        assertTrue(place.model().listing().found() > 40);
    }
}
