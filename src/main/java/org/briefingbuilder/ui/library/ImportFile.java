package org.briefingbuilder.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;

import java.nio.file.Path;

/// One file of an import, and what has become of it. Lives on the JavaFX thread.
final class ImportFile {

    /// What has become of a file.
    sealed interface State {

        record Reading() implements State {}

        /// It was read, and comes into the project with the others read so far.
        record Read() implements State {}

        record Taken(Source source) implements State {

            /// Whether somebody should look at how it was read.
            boolean isDoubtful() {
                return source.incomplete() || !source.warnings().isEmpty();
            }
        }

        record Refused(Problem problem) implements State {}

        /// The import was stopped before it was its turn, or while it was read.
        record Left() implements State {}
    }

    private final Path path;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Reading());

    ImportFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    ObjectProperty<State> state() {
        return state;
    }
}
