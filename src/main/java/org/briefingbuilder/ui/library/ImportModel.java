package org.briefingbuilder.ui.library;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An import as it goes on: the files reached so far, and what has become of each. Lives on the
/// JavaFX thread.
final class ImportModel {

    enum Phase {
        RUNNING,
        DONE,
        /// The user stopped it.
        STOPPED,
        /// It broke off; what went wrong is shown elsewhere.
        FAILED
    }

    private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
    private final Map<Path, ImportFile> byPath = new HashMap<>();
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.RUNNING);

    /// Those reached so far, in their order; once it is over, what needs a look first.
    ObservableList<ImportFile> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// How many are in the project.
    ReadOnlyIntegerProperty taken() {
        return taken.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty refused() {
        return refused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /// How many are in the project but should be looked at.
    long doubtful() {
        return files.stream().filter(file -> weight(file) == 1).count();
    }

    /// The sources that came in, as they were then.
    List<Source> sources() {
        return files.stream()
                .flatMap(
                        file ->
                                file.state().get() instanceof ImportFile.State.Taken(Source source)
                                        ? Stream.of(source)
                                        : Stream.empty())
                .toList();
    }

    List<ImportFile> refusals() {
        return files.stream().filter(file -> weight(file) == 0).toList();
    }

    void reading(Path path) {
        file(path).state().set(new ImportFile.State.Reading());
    }

    void read(Path path) {
        file(path).state().set(new ImportFile.State.Read());
    }

    void taken(Path path, Source source) {
        ImportFile file = file(path);
        if (!(file.state().get() instanceof ImportFile.State.Taken)) {
            taken.set(taken.get() + 1);
        }
        file.state().set(new ImportFile.State.Taken(source));
    }

    void refused(Path path, Problem problem) {
        ImportFile file = file(path);
        if (!(file.state().get() instanceof ImportFile.State.Refused)) {
            refused.set(refused.get() + 1);
        }
        file.state().set(new ImportFile.State.Refused(problem));
    }

    /// It is over: what was not taken by now is left out.
    void end(Phase how) {
        for (ImportFile file : files) {
            switch (file.state().get()) {
                case ImportFile.State.Reading _, ImportFile.State.Read _ ->
                        file.state().set(new ImportFile.State.Left());
                case ImportFile.State.Taken _,
                        ImportFile.State.Refused _,
                        ImportFile.State.Left _ -> {}
            }
        }
        FXCollections.sort(files, java.util.Comparator.comparingInt(ImportModel::weight));
        phase.set(how);
    }

    private ImportFile file(Path path) {
        return byPath.computeIfAbsent(
                path,
                p -> {
                    ImportFile file = new ImportFile(p);
                    files.add(file);
                    return file;
                });
    }

    /// What needs a look weighs less and floats.
    private static int weight(ImportFile file) {
        return switch (file.state().get()) {
            case ImportFile.State.Refused _ -> 0;
            case ImportFile.State.Taken t -> t.isDoubtful() ? 1 : 3;
            case ImportFile.State.Left _ -> 2;
            case ImportFile.State.Reading _, ImportFile.State.Read _ -> 4;
        };
    }
}
