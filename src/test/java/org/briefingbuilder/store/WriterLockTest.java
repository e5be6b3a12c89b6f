package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class WriterLockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;

    @Test
    void theLockSaysWhoHasItAndGoesWithItsHolder() throws Exception {
        Path project = folder.resolve("p.briefing");
        Path file = folder.resolve("p.briefing.lock");
        try (WriterLock _ = WriterLock.take(project, "Amina", NOW)) {
            assertTrue(
                    Files.readString(file).startsWith("Amina\n" + ProcessHandle.current().pid()));
            Problem problem =
                    assertThrows(
                            Problem.class, () -> WriterLock.take(project, "Bilal", NOW).close());
            assertEquals("project.locked", problem.key());
            assertEquals("p.briefing", problem.args().get(0));
            assertEquals("Amina", problem.args().get(1));
            assertEquals("2026-11-22T10:00:00Z", problem.args().get(2));
        }
        assertFalse(Files.exists(file));
        WriterLock.take(project, "Bilal", NOW).close();
    }

    @Test
    void aLockLeftByADeadHolderIsTakenOver() throws Exception {
        Path project = folder.resolve("p.briefing");
        Files.writeString(
                folder.resolve("p.briefing.lock"),
                "Somebody with a rather long name\n1\nhost\nlong ago");
        try (WriterLock _ = WriterLock.take(project, "Amina", NOW)) {
            assertTrue(
                    Files.readString(folder.resolve("p.briefing.lock")).endsWith(NOW.toString()));
        }
    }

    @Test
    void whereNothingCanBeWrittenAProjectCanBeRead() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path project = inner.resolve("p.briefing");
        Project.create(project, Example.session(1), Project.IN_LINE, Project.IN_LINE).close();
        // A folder of the lock's name keeps even the system's administrator from writing it.
        Path blocked = Files.createDirectory(inner.resolve("p.briefing.lock"));
        assertEquals(
                "project.read-only",
                assertThrows(
                                Problem.class,
                                () -> Project.open(project, Project.IN_LINE, Project.IN_LINE))
                        .key());
        try (Project read = Project.read(project)) {
            assertEquals(1, read.log().size());
        }
        Files.delete(blocked);
        Project.open(project, Project.IN_LINE, Project.IN_LINE).close();
    }

    @Test
    void aFileThatMayOnlyBeReadIsNotOpenedToWrite() {
        Path project = folder.resolve("p.briefing");
        Project.create(project, Example.session(1), Project.IN_LINE, Project.IN_LINE).close();
        assertTrue(project.toFile().setWritable(false));
        assumeFalse(Files.isWritable(project), "an administrator may write everything");
        assertEquals(
                "project.read-only",
                assertThrows(
                                Problem.class,
                                () -> Project.open(project, Project.IN_LINE, Project.IN_LINE))
                        .key());
        assertFalse(Files.exists(folder.resolve("p.briefing.lock")));
    }

    @Test
    void aProjectInNoFolderCannotBeMade() {
        Path nowhere = folder.resolve("none/p.briefing");
        assertEquals(
                "project.no-folder",
                assertThrows(
                                Problem.class,
                                () ->
                                        Project.create(
                                                nowhere,
                                                Example.session(1),
                                                Project.IN_LINE,
                                                Project.IN_LINE))
                        .key());
    }
}
