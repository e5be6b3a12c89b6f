package org.briefingbuilder.ui.window;

import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.start.Ending;
import org.briefingbuilder.ui.start.Opening;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A project that is being opened while JavaFX still starts: both take about as long.
record Begun(Path file, CompletableFuture<Ending> ending) {

    static Begun open(Path file) {
        return open(file, CompletableFuture.completedFuture(null));
    }

    /// @param ready done when projects can be opened
    static Begun open(Path file, CompletableFuture<?> ready) {
        Opening opening = new Opening(Program.own(), Fx.EXECUTOR);
        return new Begun(file, ready.thenApplyAsync(_ -> opening.open(file), Jobs.VIRTUAL));
    }
}
