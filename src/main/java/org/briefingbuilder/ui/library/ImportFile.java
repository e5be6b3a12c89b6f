package org.briefingbuilder.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.app.Resembling;
import org.briefingbuilder.model.Source;

import java.nio.file.Path;
import java.util.Optional;

/// One file of an import, and how far it is. Lives on the JavaFX thread.
final class ImportFile {

    private final Path path;
    private final ObjectProperty<FileState> state =
            new SimpleObjectProperty<>(new FileState.Waiting());

    ImportFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    ObjectProperty<FileState> state() {
        return state;
    }

    boolean isRefused() {
        return state.get() instanceof FileState.Refused;
    }

    Optional<Source> added() {
        return state.get() instanceof FileState.Added added
                ? Optional.of(added.source())
                : Optional.empty();
    }

    /// What it resembles among the sources that were there before.
    Optional<Resembling.Resemblance> like() {
        return state.get() instanceof FileState.Added added ? added.like() : Optional.empty();
    }

    /// Whether it is in the project and somebody should look at how it was read, or at what it is
    /// like.
    boolean isDoubtful() {
        return like().isPresent()
                || added().filter(s -> s.incomplete() || !s.warnings().isEmpty()).isPresent();
    }

    /// What needs a look weighs less and floats.
    int weight() {
        return switch (state.get()) {
            case FileState.Refused _ -> 0;
            case FileState.Added _ -> isDoubtful() ? 1 : 3;
            case FileState.Stopped _ -> 2;
            case FileState.Waiting _, FileState.Reading _ -> 4;
        };
    }
}
