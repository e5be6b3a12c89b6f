package org.briefingbuilder.app;

import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Progress;

import java.nio.file.Path;

/// Reads one file for [Importing].
@FunctionalInterface
public interface FileReader {

    /// @param raw keep page furniture in the clean text
    /// @throws org.briefingbuilder.job.Problem when the file cannot be read
    Reading read(Path file, boolean raw, Progress progress);

    /// How many files it reads at once; more than one may then ask it from several threads.
    default int width() {
        return 1;
    }

    /// Reads through `intake`, as many at once as it can.
    static FileReader of(Intake intake) {
        return new FileReader() {
            @Override
            public Reading read(Path file, boolean raw, Progress progress) {
                return intake.read(file, raw, progress);
            }

            @Override
            public Reading read(byte[] original, String name, boolean raw, Progress progress) {
                return intake.read(original, name, raw, progress);
            }

            @Override
            public int width() {
                return intake.width();
            }
        };
    }

    /// Reads what is no file: pasted, or read from standard input.
    ///
    /// @param name as of a file, with an ending that says what it is
    /// @throws org.briefingbuilder.job.Problem when it cannot be read
    default Reading read(byte[] original, String name, boolean raw, Progress progress) {
        throw new UnsupportedOperationException("this reads files alone");
    }

    /// Its clean text alone.
    default String text(Path file, boolean raw, Progress progress) {
        return read(file, raw, progress).text();
    }
}
