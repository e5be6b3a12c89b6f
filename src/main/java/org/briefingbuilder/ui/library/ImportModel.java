package org.briefingbuilder.ui.library;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.model.Source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
    private final Map<Path, ImportFile> byPath = new HashMap<>();
    private final ReadOnlyIntegerWrapper added = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<ImportFile> current;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.RUNNING);

    ImportModel() {
        current = new ReadOnlyObjectWrapper<>(new ImportFile(Path.of("")));
    }

    /// In the order of the import; once it is over, what needs a look comes first.
    ObservableList<ImportFile> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// How many are in the project.
    ReadOnlyIntegerProperty added() {
        return added.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty refused() {
        return refused.getReadOnlyProperty();
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

    /// The sources that came in, as they were then.
    List<Source> sources() {
        return files.stream().flatMap(file -> file.added().stream()).toList();
    }

    void on(Path path, FileState state) {
        ImportFile file = byPath.get(path);
        if (file == null) {
            file = new ImportFile(path);
            byPath.put(path, file);
            files.add(file);
        }
        count(file, -1);
        file.state().set(state);
        count(file, 1);
        if (state instanceof FileState.Reading) {
            current.set(file);
        }
    }

    private void count(ImportFile file, int by) {
        if (file.isRefused()) {
            refused.set(refused.get() + by);
        } else if (file.added().isPresent()) {
            added.set(added.get() + by);
        }
    }

    /// It is over: what is not added by now is not going to be.
    void end(Phase how) {
        for (ImportFile file : files) {
            if (file.state().get() instanceof FileState.Waiting
                    || file.state().get() instanceof FileState.Reading) {
                file.state().set(new FileState.Stopped());
            }
        }
        FXCollections.sort(files, Comparator.comparingInt(ImportFile::weight));
        phase.set(how);
    }
}
