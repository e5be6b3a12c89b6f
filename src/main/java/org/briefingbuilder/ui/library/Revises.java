package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Revising;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Seat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes a newer file of a source: reads and compares it while the work goes on, then shows what
/// became of each passage.
final class Revises {

    private final Seat seat;
    private final Supplier<FileReader> reader;

    /// @param reader asked for when a revision begins
    Revises(Seat seat, Supplier<FileReader> reader) {
        this.seat = seat;
        this.reader = reader;
    }

    void choose(Source source) {
        seat.chooser()
                .open(seat.say("library.revise.file", source.title()), Imports.OFFERED)
                .ifPresent(file -> take(source, file));
    }

    void take(Source source, Path file) {
        take(source, file, Optional.empty());
    }

    /// @param instead the same file as a source of its own, which goes when it becomes a version
    void take(Source source, Path file, Optional<Source> instead) {
        if (seat.desk().isReadOnly()) {
            seat.toasts().show(seat.say("library.import.readonly"));
            return;
        }
        Revising revising =
                new Revising(seat.desk().project(), reader.get(), seat.desk().session());
        var _ =
                seat.jobs()
                        .run(
                                seat.say("library.revise.job"),
                                progress ->
                                        revising.prepare(source, file, false, instead, progress),
                                proposal -> new ReviseSheet(seat, proposal).show());
    }
}
