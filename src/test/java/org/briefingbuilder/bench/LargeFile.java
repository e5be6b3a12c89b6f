package org.briefingbuilder.bench;

import org.briefingbuilder.app.LargeProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The project with 1,000 sources and 100,000 passages, made once for all benchmarks of a run.
final class LargeFile {

    /// Names one that was made before, for those who measure again and again.
    private static final String MADE_BEFORE = "briefing.bench.project";

    private static final String NAME = "Large.briefing";

    private LargeFile() {}

    /// A copy of its own in this folder.
    static Path copy(Path folder) throws IOException {
        return Files.copy(Made.FILE, Files.createDirectories(folder).resolve(NAME));
    }

    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            String before = System.getProperty(MADE_BEFORE, "");
            try {
                Path file = Files.createTempDirectory("briefing-bench").resolve(NAME);
                file.toFile().deleteOnExit();
                return before.isEmpty() ? LargeProject.make(file, 1_000, 100_000) : Path.of(before);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
