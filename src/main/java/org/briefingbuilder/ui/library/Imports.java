package org.briefingbuilder.ui.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Pasted;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/// Brings files into the project while the work goes on: one import at a time, others wait.
final class Imports {

    /// What the file dialog offers; whatever else is chosen is refused with a reason.
    static final List<String> OFFERED =
            List.of(
                    "pdf",
                    "docx",
                    "odt",
                    "rtf",
                    "pptx",
                    "epub",
                    "eml",
                    "html",
                    "htm",
                    "mhtml",
                    "mht",
                    "md",
                    "markdown",
                    "txt");

    /// Milliseconds after which an import is worth a sheet of its own.
    private static final double WORTH_SHOWING = 300;

    private final Seat seat;
    private final Supplier<FileReader> reader;
    private final Queue<Request> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private Optional<ImportSheet> newest = Optional.empty();
    private boolean running;

    /// What is to be imported.
    ///
    /// @param pasted among the paths by its name; empty when all are files
    private record Request(List<Path> paths, Optional<Pasted> pasted) {}

    /// @param reader asked for when an import begins
    Imports(Seat seat, Supplier<FileReader> reader) {
        this.seat = seat;
        this.reader = reader;
    }

    /// Whether there is an import that [#show] can show.
    ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    void choose() {
        take(seat.chooser().openSeveral(seat.say("library.import.choose"), OFFERED));
    }

    void chooseFolder() {
        seat.chooser()
                .folder(seat.say("library.import.choose.folder"))
                .ifPresent(folder -> take(List.of(folder)));
    }

    /// Imports files and the files in folders.
    void take(List<Path> paths) {
        if (!paths.isEmpty()) {
            take(new Request(paths, Optional.empty()));
        }
    }

    /// Imports what was pasted as a source.
    void take(Pasted pasted) {
        take(new Request(List.of(pasted.path()), Optional.of(pasted)));
    }

    private void take(Request request) {
        if (seat.desk().isReadOnly()) {
            seat.toasts().show(seat.say("library.import.readonly"));
        } else if (running) {
            waiting.add(request);
            seat.toasts().show(seat.say("library.import.busy"));
        } else {
            start(request);
        }
    }

    /// Shows the import that is under way, or the last one.
    void show() {
        newest.ifPresent(ImportSheet::show);
    }

    private void start(Request request) {
        running = true;
        ImportModel model = new ImportModel();
        Importing importing =
                new Importing(
                        seat.desk().project(),
                        request.pasted().map(p -> p.in(reader.get())).orElseGet(reader),
                        seat.desk().session());
        Relay relay = new Relay(model::on);
        Job job =
                seat.jobs()
                        .run(
                                seat.say("library.import.job"),
                                progress ->
                                        importing.runBySteps(
                                                request.paths(),
                                                false,
                                                relay,
                                                new WholeProgress(progress)),
                                result ->
                                        end(
                                                model,
                                                result.stopped()
                                                        ? ImportModel.Phase.STOPPED
                                                        : ImportModel.Phase.DONE),
                                failure -> broken(model, failure));
        ImportSheet sheet = new ImportSheet(seat, model, job, new Revises(seat, reader));
        newest = Optional.of(sheet);
        shown.set(true);
        var _ =
                Fx.delay(
                        WORTH_SHOWING,
                        () -> {
                            if (model.isRunning()) {
                                sheet.show();
                            }
                        });
    }

    private void broken(ImportModel model, Throwable failure) {
        end(model, ImportModel.Phase.FAILED);
        seat.failures().show(failure);
    }

    private void end(ImportModel model, ImportModel.Phase how) {
        model.end(how);
        running = false;
        newest.ifPresent(ImportSheet::ended);
        open(model.sources());
        Optional.ofNullable(waiting.poll()).ifPresent(this::start);
    }

    /// What came in alone is opened, and the first of many when nothing else is open.
    private void open(List<Source> sources) {
        boolean idle = seat.focus().sourceProperty().get().isEmpty();
        if (!sources.isEmpty() && (idle || sources.size() == 1)) {
            seat.focus().placeProperty().set(PlaceName.READ);
            seat.focus().sourceProperty().set(Optional.of(sources.getFirst().id()));
        }
    }
}
