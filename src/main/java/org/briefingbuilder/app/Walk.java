package org.briefingbuilder.app;

import org.briefingbuilder.app.Importing.RefusedFile;
import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files that inputs name: folders are walked in the order of names, hidden files in them and
/// links to folders are left out, and so is the project itself. A file named twice counts once.
record Walk(List<Path> files, List<RefusedFile> refused) {

    static Walk of(List<Path> inputs, Path project) {
        Set<Path> files = new LinkedHashSet<>();
        List<RefusedFile> refused = new ArrayList<>();
        for (Path input : inputs) {
            add(input, project.toAbsolutePath().normalize(), files, refused);
        }
        return new Walk(List.copyOf(files), List.copyOf(refused));
    }

    private static void add(Path input, Path project, Set<Path> files, List<RefusedFile> refused) {
        if (!Files.isDirectory(input)) {
            files.add(input);
            return;
        }
        try (Stream<Path> inside = Files.list(input)) {
            Comparator<Path> byName = Comparator.comparing(p -> String.valueOf(p.getFileName()));
            for (Path path : inside.sorted(byName).toList()) {
                boolean linked = Files.isSymbolicLink(path) && Files.isDirectory(path);
                if (!linked && !Files.isHidden(path) && !belongsTo(project, path)) {
                    add(path, project, files, refused);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            refused.add(
                    new RefusedFile(
                            input,
                            new Problem(
                                    e,
                                    "import.unreadable-folder",
                                    String.valueOf(input.getFileName()))));
        }
    }

    /// The project's file, its lock, its journal.
    private static boolean belongsTo(Path project, Path path) {
        return path.toAbsolutePath().normalize().toString().startsWith(project.toString());
    }
}
