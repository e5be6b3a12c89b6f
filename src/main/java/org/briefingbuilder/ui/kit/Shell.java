package org.briefingbuilder.ui.kit;

import java.nio.file.Path;

/// Hands files over to the system.
public interface Shell {

    /// Opens it with the program that the person uses for such files.
    void open(Path file);

    void showInFolder(Path file);
}
