package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.ScaleEdits;
import org.briefingbuilder.edits.SpellingEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

class MigrationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("old.briefing");
        Project.create(file, Example.session(1), Project.IN_LINE, Project.IN_LINE).close();
    }

    @Test
    void anOlderFileIsCopiedThenBroughtUpToDate() {
        Schema next = Schema.CURRENT.with("ALTER TABLE note ADD COLUMN pinned INTEGER;\n-- done\n");
        try (ProjectFile project = ProjectFile.open(file, "me", NOW, next)) {
            assertFalse(project.load().contents().themes().isEmpty());
        }
        assertEquals(next.version(), version(file));
        Path copy =
                folder.resolve("old-version-" + Schema.CURRENT.version() + "-2026-11-22.briefing");
        assertEquals(Schema.CURRENT.version(), version(copy));
        assertEquals(
                "project.newer",
                assertThrows(Problem.class, () -> ProjectFile.open(file, "me", NOW)).key());
        try (ProjectFile kept = ProjectFile.open(copy, "me", NOW)) {
            assertTrue(kept.check().isEmpty());
        }
        ProjectFile.open(file, "me", NOW, next).close();
        assertFalse(
                Files.exists(
                        folder.resolve("old-version-" + next.version() + "-2026-11-22.briefing")));
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() {
        Schema broken =
                Schema.CURRENT.with(
                        "CREATE TABLE more (a INTEGER) STRICT;\nCREATE TABLE more (b INTEGER);");
        assertThrows(RuntimeException.class, () -> ProjectFile.open(file, "me", NOW, broken));
        assertThrows(RuntimeException.class, () -> ProjectFile.open(file, "me", NOW, broken));
        assertTrue(
                Files.exists(
                        folder.resolve(
                                "old-version-"
                                        + Schema.CURRENT.version()
                                        + "-2026-11-22-2.briefing")),
                "each try has its copy");
        try (ProjectFile project = ProjectFile.open(file, "me", NOW)) {
            assertTrue(project.check().isEmpty());
        }
    }

    @Test
    void aFileOfTheFirstReleaseTakesWhatCameLater() throws Exception {
        Path first = Files.createFile(folder.resolve("first.briefing"));
        try (Database database = Database.toWrite(first)) {
            Schema.CURRENT.upTo(5).create(database);
        }
        Session session = Example.session(1);
        Brief plain =
                new Brief(
                        "b1",
                        "Brief",
                        "policy-brief",
                        Brief.Facts.none(),
                        List.of(),
                        session.stamp());
        try (Project project = Project.open(first, Project.IN_LINE, Project.IN_LINE)) {
            project.edit(_ -> ThemeEdits.start(session.ids(), session.stamp())).join();
            project.edit(
                            now ->
                                    ScaleEdits.set(
                                            now,
                                            "Own",
                                            List.of("a", "b"),
                                            session.ids(),
                                            session.stamp()))
                    .join();
            project.edit(
                            _ ->
                                    BriefEdits.add(
                                            plain.withFacts(
                                                    plain.facts()
                                                            .withRunInWords(OptionalInt.of(12))),
                                            session.stamp()))
                    .join();
            project.edit(now -> SpellingEdits.know(now, "Swat", session.ids(), session.stamp()))
                    .join();
        }
        try (ProjectFile project = ProjectFile.open(first, "me", NOW)) {
            assertEquals(List.of("a", "b"), project.load().contents().scales().get(0).levels());
            assertEquals(
                    OptionalInt.of(12),
                    project.load().contents().brief("b1").orElseThrow().facts().runInWords());
            assertEquals("Swat", project.load().contents().knownWords().getFirst().word());
            assertTrue(project.check().isEmpty());
        }
    }

    @Test
    void aFileOfVersionNoneIsMadeAWholeProject() throws Exception {
        Path none = Files.createFile(folder.resolve("none.briefing"));
        try (Database database = Database.toWrite(none)) {
            database.run("PRAGMA application_id = " + Schema.APPLICATION);
        }
        assertEquals(
                "project.older", assertThrows(Problem.class, () -> ProjectFile.read(none)).key());
        try (ProjectFile project = ProjectFile.open(none, "me", NOW)) {
            assertEquals(0, project.load().contents().size());
            assertTrue(project.check().isEmpty());
        }
        assertTrue(Files.exists(folder.resolve("none-version-0-2026-11-22.briefing")));
    }

    @Test
    void theFileNamesItsProgram() {
        try (Database database = Database.toRead(file)) {
            assertEquals(0x42524946, database.number("PRAGMA application_id"));
            assertEquals("delete", database.value("PRAGMA journal_mode"));
        }
    }

    private static long version(Path file) {
        try (Database database = Database.toRead(file)) {
            return database.number("PRAGMA user_version");
        }
    }
}
