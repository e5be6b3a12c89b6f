package org.briefingbuilder.ui.library;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;

import java.util.List;
import java.util.Optional;

/// What can be done with a file of an import: show the source that it became, or the file itself
/// where it lies when it did not come in.
final class ImportActions {

    private final Seat seat;
    private final Runnable leave;

    /// @param leave goes out of the way before a source is shown
    ImportActions(Seat seat, Runnable leave) {
        this.seat = seat;
        this.leave = leave;
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
