package org.briefingbuilder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a person keeps documents on this machine.
final class DocumentsFolder {

    private static final String ENTRY = "XDG_DOCUMENTS_DIR=";

    private DocumentsFolder() {}

    /// The folder that the desktop names for documents (`user-dirs.dirs` in `config`, as free
    /// desktops have it), else `Documents`, else `home` itself; nothing when none is there.
    ///
    /// @param config the folder with the settings of the desktop; it need not be there
    static Optional<Path> in(Path home, Path config) {
        return Stream.of(
                        named(config.resolve("user-dirs.dirs"), home),
                        Optional.of(home.resolve("Documents")),
                        Optional.of(home))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Optional<Path> named(Path list, Path home) {
        if (!Files.isRegularFile(list)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(list)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(ENTRY))
                    .map(line -> line.substring(ENTRY.length()).replace("\"", ""))
                    .map(path -> path.replace("$HOME", home.toString()))
                    .findFirst()
                    .map(Path::of);
        } catch (IOException | java.io.UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
