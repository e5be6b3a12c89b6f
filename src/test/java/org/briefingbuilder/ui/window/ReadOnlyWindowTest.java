package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.start.SavingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Where one only reads, nothing is offered that cannot be done.
class ReadOnlyWindowTest extends UiTest {

    @TempDir Path folder;

    private boolean[] offered(Desk desk) {
        Seat seat =
                seat(
                        desk,
                        outfit("en", Look.Mode.LIGHT),
                        900,
                        600,
                        _ -> new javafx.scene.layout.Region());
        return onFx(
                () -> {
                    SavingModel saving = new SavingModel(desk.project(), Fx.EXECUTOR);
                    StatusLine line = new StatusLine(seat, saving);
                    ReadPlace place = new ReadPlace(seat);
                    boolean[] offers = {
                        line.node().getChildren().getLast().isVisible(),
                        !place.actions().getFirst().isDisabled()
                    };
                    place.close();
                    line.close();
                    return offers;
                });
    }

    @Test
    void neitherUndoNorImportIsOfferedToWhoOnlyReads() {
        Desk works = Desks.smallInWindow(folder);
        Path file = works.project().file();
        boolean[] writing = offered(works);
        assertTrue(writing[0] && writing[1]);
        Project project = Project.read(file, Desks.own(), Fx.EXECUTOR);
        Desk reads = onFx(() -> Desks.inWindow(project, Example.session(3)));
        boolean[] reading = offered(reads);
        reads.close();
        works.close();
        assertFalse(reading[0], "undo");
        assertFalse(reading[1], "import");
    }
}
