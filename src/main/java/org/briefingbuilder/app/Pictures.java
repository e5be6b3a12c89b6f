package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.publish.Picture;

import java.nio.file.Path;

/// Pictures that are chosen for a brief.
public final class Pictures {

    private Pictures() {}

    /// The picture as a project keeps it. Reads and paints it: not for the JavaFX thread.
    ///
    /// @throws Problem `publish.picture-…` when it is too large, of another kind, or broken
    public static Deposit read(Path file) {
        return Picture.read(file);
    }
}
