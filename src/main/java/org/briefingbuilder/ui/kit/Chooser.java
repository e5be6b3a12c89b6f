package org.briefingbuilder.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files. What a cancel gives is empty.
public interface Chooser {

    /// @param extensions without a dot; none: any file
    Optional<Path> open(String title, List<String> extensions);

    List<Path> openSeveral(String title, List<String> extensions);

    Optional<Path> folder(String title);

    /// @param name proposed, with its extension
    Optional<Path> saveAs(String title, String name, String extension);
}
