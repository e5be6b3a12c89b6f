package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ReplacementTest {

    @TempDir Path folder;

    @Test
    void whatWasThereStaysUntilTheNewIsWholeAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("brief.md"), "before");
        try (Replacement given = Replacement.of(file)) {
            Files.writeString(given.part(), "half");
        }
        assertEquals("before", Files.readString(file));
        try (Replacement taken = Replacement.of(file)) {
            Files.writeString(taken.part(), "whole");
            taken.take();
        }
        assertEquals("whole", Files.readString(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    /// And not the name under which it is written until it is whole.
    @Test
    void aFullDiskIsSaidByTheNameThatWasAskedFor() {
        Path file = folder.resolve("brief.md");
        try (Replacement full = Replacement.of(file)) {
            Problem problem = full.problem(new IOException("No space left on device"));
            assertEquals("publish.disk-full", problem.key());
            assertEquals(List.of(file.toString()), problem.args());
        }
    }
}
