package org.briefingbuilder.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What files that were dropped on the welcome mean.
public sealed interface Dropped {

    /// A project to open.
    record AProject(Path file) implements Dropped {}

    /// Documents to make a new project of.
    record Documents(List<Path> files) implements Dropped {
        public Documents {
            files = List.copyOf(files);
        }
    }

    /// One project is opened. Among documents a project is left out: it cannot be imported.
    static Optional<Dropped> of(List<Path> files) {
        List<Path> documents = files.stream().filter(file -> !Naming.isProject(file)).toList();
        if (!documents.isEmpty()) {
            return Optional.of(new Documents(documents));
        }
        return files.stream().findFirst().map(AProject::new);
    }
}
