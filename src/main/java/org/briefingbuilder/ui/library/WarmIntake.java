package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.ui.kit.Desk;

import java.util.Optional;

/// The reader of files: made for the first import, kept for the next, closed with the desk. For the
/// JavaFX thread.
final class WarmIntake {

    private final Desk desk;
    private Optional<Intake> intake = Optional.empty();

    WarmIntake(Desk desk) {
        this.desk = desk;
    }

    FileReader reader() {
        return FileReader.of(open());
    }

    private Intake open() {
        if (intake.isEmpty()) {
            Intake made = new Intake();
            desk.keep(made);
            intake = Optional.of(made);
        }
        return intake.get();
    }
}
