package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;

/// Whether everything that a project shows is on disk.
public sealed interface Saving {

    /// It is.
    record Saved() implements Saving {}

    /// So many edits are in memory only.
    ///
    /// @param why they could not be written
    record Unsaved(int edits, Problem why) implements Saving {}
}
