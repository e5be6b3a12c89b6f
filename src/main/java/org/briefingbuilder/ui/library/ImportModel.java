package org.briefingbuilder.ui.library;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.model.Source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An import as it goes on: its files, and how far each is. Lives on the JavaFX thread.
final class ImportModel {

    enum Phase {
        RUNNING,
        DONE,
        /// The user stopped it; what had come in stays.
        STOPPED,
        /// It broke off, and what went wrong is shown elsewhere; what had come in stays.
        FAILED
    }

    /// Tells of each change of a file's state too, so that a choice of files follows it.
    private final ObservableList<ImportFile> files =
            FXCollections.observableArrayList(file -> new Observable[] {file.state()});

    private final FilteredList<ImportFile> shown = new FilteredList<>(files);
    private final Map<Path, ImportFile> byPath = new LinkedHashMap<>();
    private final Map<ImportChoice, ReadOnlyIntegerWrapper> counts =
            new EnumMap<>(ImportChoice.class);
    private final ReadOnlyObjectWrapper<ImportFile> current;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.RUNNING);

    ImportModel() {
        current = new ReadOnlyObjectWrapper<>(new ImportFile(Path.of("")));
        for (ImportChoice choice : ImportChoice.values()) {
            counts.put(choice, new ReadOnlyIntegerWrapper());
        }
    }

    /// In the order of the import; once it is over, what needs a look comes first.
    ObservableList<ImportFile> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// Those of the choice, in the same order.
    ObservableList<ImportFile> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    void choose(ImportChoice choice) {
        shown.setPredicate(choice == ImportChoice.ALL ? null : choice::holds);
    }

    ReadOnlyIntegerProperty count(ImportChoice choice) {
        return counter(choice).getReadOnlyProperty();
    }

    /// How many are in the project.
    ReadOnlyIntegerProperty added() {
        return count(ImportChoice.ADDED);
    }

    ReadOnlyIntegerProperty refused() {
        return count(ImportChoice.REFUSED);
    }

    /// The file that was begun last.
    ReadOnlyObjectProperty<ImportFile> current() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    boolean isRunning() {
        return phase.get() == Phase.RUNNING;
    }

    List<ImportFile> refusals() {
        return files.stream().filter(ImportFile::isRefused).toList();
    }

    /// Those that are in the project but should be looked at.
    List<ImportFile> doubtful() {
        return files.stream().filter(ImportFile::isDoubtful).toList();
    }

    /// The sources that came in, as they were then, in the order in which their files were begun.
    List<Source> sources() {
        return byPath.values().stream().flatMap(file -> file.added().stream()).toList();
    }

    void on(Path path, FileState state) {
        ImportFile file = byPath.get(path);
        if (file == null) {
            file = new ImportFile(path);
            byPath.put(path, file);
            file.state().set(state);
            files.add(file);
            count(file, 1);
        } else {
            change(file, state);
        }
        if (state instanceof FileState.Reading) {
            current.set(file);
        }
    }

    private void change(ImportFile file, FileState state) {
        count(file, -1);
        file.state().set(state);
        count(file, 1);
    }

    private void count(ImportFile file, int by) {
        for (ImportChoice choice : ImportChoice.values()) {
            if (choice.holds(file)) {
                ReadOnlyIntegerWrapper counter = counter(choice);
                counter.set(counter.get() + by);
            }
        }
    }

    private ReadOnlyIntegerWrapper counter(ImportChoice choice) {
        return Objects.requireNonNull(counts.get(choice));
    }

    /// It is over: what is not added by now is not going to be.
    void end(Phase how) {
        for (ImportFile file : List.copyOf(files)) {
            if (ImportChoice.OPEN.holds(file)) {
                change(file, new FileState.Stopped());
            }
        }
        FXCollections.sort(files, Comparator.comparingInt(ImportFile::weight));
        phase.set(how);
    }
}
