package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The reader of files: made for the first import, kept for the next, closed with the desk. For the
/// JavaFX thread.
final class WarmIntake {

    /// Milliseconds after which a window has settled.
    private static final double SETTLED = 6_000;

    private final Desk desk;
    private Optional<Intake> intake = Optional.empty();

    WarmIntake(Desk desk) {
        this.desk = desk;
    }

    FileReader reader() {
        return FileReader.of(open());
    }

    /// Starts the first process ahead, once there has been time for everything else; running the
    /// result calls that off.
    ///
    /// @param seen whether anybody could import something then
    Runnable later(BooleanSupplier seen) {
        return Fx.delay(
                SETTLED,
                () -> {
                    if (!desk.isReadOnly() && seen.getAsBoolean()) {
                        Intake intake = open();
                        Jobs.VIRTUAL.execute(intake::warm);
                    }
                });
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
