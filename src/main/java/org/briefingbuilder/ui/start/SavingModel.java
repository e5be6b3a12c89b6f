package org.briefingbuilder.ui.start;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Saving;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Whether everything is on disk, as the screen knows it, and what can be done when it is not.
public final class SavingModel implements AutoCloseable {

    private final Project project;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Saving> saving;
    private final Runnable stop;

    /// @param project that tells on `screen`
    public SavingModel(Project project, Executor screen) {
        this.project = project;
        this.screen = screen;
        this.saving = new ReadOnlyObjectWrapper<>(project.saving());
        this.stop = project.watchSaving(saving::set);
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// How many edits are in memory only.
    public int unsaved() {
        return saving.get() instanceof Saving.Unsaved(int edits, _) ? edits : 0;
    }

    /// Tries to write them; completes on the screen.
    public CompletableFuture<Saving> retry() {
        return project.retry().thenApplyAsync(this::now, screen);
    }

    /// Copies everything to another file and goes on there; completes on the screen.
    public CompletableFuture<Saving> saveElsewhere(Path to) {
        return project.saveElsewhere(to).thenApplyAsync(this::now, screen);
    }

    private Saving now(Saving is) {
        saving.set(is);
        return is;
    }

    @Override
    public void close() {
        stop.run();
    }
}
