package org.briefingbuilder.app;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Progress;

import java.nio.file.Path;

/// Reads one file for [Importing].
@FunctionalInterface
public interface FileReader {

    /// @param raw keep page furniture in the clean text
    /// @throws org.briefingbuilder.job.Problem when the file cannot be read
    Reading read(Path file, boolean raw, Progress progress);

    /// Its clean text alone.
    default String text(Path file, boolean raw, Progress progress) {
        return read(file, raw, progress).text();
    }
}
