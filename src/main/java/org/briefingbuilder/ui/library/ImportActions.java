package org.briefingbuilder.ui.library;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.app.Resembling;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// What can be done with a file of an import: show the source that it became, or the file itself
/// where it lies when it did not come in.
final class ImportActions {

    private final Seat seat;
    private final Revises revises;
    private final Runnable leave;

    /// @param leave goes out of the way before a source is shown
    ImportActions(Seat seat, Revises revises, Runnable leave) {
        this.seat = seat;
        this.revises = revises;
        this.leave = leave;
    }

    /// The name of what [#settle] does; empty when nothing is to be settled: the file resembles no
    /// source, or has been worked with.
    String toSettle(ImportFile file) {
        boolean open =
                file.added()
                        .flatMap(s -> seat.desk().contents().source(s.id()))
                        .filter(s -> seat.desk().contents().passagesOf(s).isEmpty())
                        .isPresent();
        if (!open || file.like().isEmpty()) {
            return "";
        }
        return switch (file.like().get().kind()) {
            case SAME_TEXT -> seat.say("library.import.remove");
            case VERSION ->
                    Files.isRegularFile(file.path()) ? seat.say("library.import.revise") : "";
        };
    }

    /// Takes a second file with the same text out again, or compares a newer version with the older
    /// one, whose place it takes when that is decided.
    ///
    /// @param done when it is
    void settle(ImportFile file, Runnable done) {
        if (toSettle(file).isEmpty()) {
            return;
        }
        Resembling.Resemblance like = file.like().orElseThrow();
        Source fresh = file.added().orElseThrow();
        switch (like.kind()) {
            case SAME_TEXT -> {
                var _ =
                        seat.desk()
                                .edit(
                                        contents ->
                                                SourceEdits.removeAll(
                                                        contents,
                                                        List.of(fresh),
                                                        seat.desk().session().stamp()))
                                .thenRun(
                                        () -> {
                                            done.run();
                                            seat.toasts()
                                                    .undoable(
                                                            seat.say(
                                                                    "library.removed",
                                                                    1,
                                                                    fresh.title(),
                                                                    0),
                                                            seat::undo);
                                        });
            }
            case VERSION -> {
                leave.run();
                revises.take(like.there(), file.path(), Optional.of(fresh));
            }
        }
    }

    /// The name of what [#show] does; empty when there is nothing to show yet.
    String words(ImportFile file) {
        if (ImportReport.source(file).isPresent()) {
            return seat.say("library.import.show");
        }
        return switch (file.state().get()) {
            case FileState.Refused _, FileState.Stopped _ -> seat.say("library.import.show-file");
            case FileState.Waiting _, FileState.Reading _, FileState.Added _ -> "";
        };
    }

    void show(ImportFile file) {
        Optional<String> source = ImportReport.source(file);
        if (source.isEmpty()) {
            if (!words(file).isEmpty()) {
                seat.shell().showInFolder(file.path());
            }
        } else if (seat.desk().contents().source(source.get()).isPresent()) {
            leave.run();
            seat.focus().placeProperty().set(PlaceName.READ);
            seat.focus().sourceProperty().set(source);
        } else {
            seat.toasts().show(seat.say("library.import.gone"));
        }
    }

    void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        seat.toasts().show(seat.say("library.import.copied"));
    }

    void copy(ImportReport report, List<ImportFile> files) {
        if (!files.isEmpty()) {
            copy(report.lines(files));
        }
    }
}
