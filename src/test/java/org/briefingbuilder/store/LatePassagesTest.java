package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.LargeProject;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Many passages are read when they are wanted, and are then what they would have been.
class LatePassagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void make() {
        path = LargeProject.make(folder.resolve("large.briefing"), 7, 500);
    }

    private ProjectFile opened() {
        return ProjectFile.open(path, "Ayesha K.", NOW);
    }

    /// Writes into a column of one source's rows what no such row can hold.
    ///
    /// @return the id of the source
    private String damage(String table, String column) {
        try (Database database = Database.toWrite(path)) {
            database.run("PRAGMA ignore_check_constraints = ON");
            String source = database.value("SELECT max(source) FROM " + table);
            database.run(
                    "UPDATE " + table + " SET " + column + " = 'LOST' WHERE source = ?", source);
            return source;
        }
    }

    private static Set<Item> items(Contents contents) {
        return contents.all().collect(Collectors.toSet());
    }

    @Test
    void theyAreThoseThatAreReadAtOnce() {
        try (ProjectFile file = opened()) {
            Contents whole = file.load().contents();
            ProjectFile.Loaded loaded = file.loadQuickly(499);
            Contents late = loaded.contents();
            assertEquals(file.last(), loaded.last());
            assertEquals(500, late.count(Passage.class));
            for (Source source : whole.sources()) {
                assertEquals(whole.passagesOf(source), late.passagesOf(source));
                Passage first = whole.passagesOf(source).getFirst();
                assertEquals(first, late.passage(first.id()).orElseThrow());
            }
            assertFalse(late.isWhole());
            assertEquals(items(whole), items(late));
            assertTrue(late.isWhole());
            assertEquals(whole.passages(), late.passages());
        }
    }

    @Test
    void fewAreReadAtOnceAndAllWhereSomebodyElseMayWrite() {
        try (ProjectFile file = opened()) {
            assertTrue(file.loadQuickly(500).contents().isWhole());
            try (ProjectFile looking = ProjectFile.read(path)) {
                assertTrue(looking.loadQuickly(0).contents().isWhole());
            }
        }
    }

    @Test
    void oneThatIsDamagedIsMetByWhoeverWantsThem() {
        String damaged = damage("passage", "state");
        try (ProjectFile file = opened()) {
            Contents late = file.loadQuickly(0).contents();
            Source sound =
                    late.sources().stream()
                            .filter(source -> !source.id().equals(damaged))
                            .findFirst()
                            .orElseThrow();
            assertFalse(late.passagesOf(sound).isEmpty());
            for (int again = 0; again < 2; again++) {
                Problem met = assertThrows(Problem.class, late::whole);
                assertEquals("project.damaged", met.key());
            }
            Problem met =
                    assertThrows(
                            Problem.class,
                            () -> late.passagesOf(late.source(damaged).orElseThrow()));
            assertEquals("project.damaged", met.key());
        }
    }

    @Test
    void outlinesAreReadWhenTheyAreWanted() {
        try (ProjectFile file = opened()) {
            Contents late = file.loadQuickly(0).contents();
            Map<String, Outline> wanted = outlines(late);
            Source first = late.sources().getFirst();
            assertEquals(read(file, first.id()), first.outline());
            late.whole();
            try (Database database = Database.toWrite(path)) {
                database.run("DELETE FROM source_block");
            }
            assertEquals(100, late.sources().getLast().outline().blocks().size());
            assertEquals(wanted, outlines(late));
        }
    }

    private static Outline read(ProjectFile file, String source) {
        return file.load().contents().source(source).orElseThrow().outline();
    }

    private static Map<String, Outline> outlines(Contents contents) {
        return contents.sources().stream().collect(Collectors.toMap(Source::id, Source::outline));
    }

    @Test
    void anOutlineThatIsDamagedIsMetByWhoeverWantsIt() {
        String damaged = damage("source_block", "kind");
        try (ProjectFile file = opened()) {
            Contents late = file.loadQuickly(0).contents();
            for (Source source : late.sources()) {
                if (source.id().equals(damaged)) {
                    Problem met =
                            assertThrows(Problem.class, () -> source.outline().blocks().size());
                    assertEquals("project.damaged", met.key());
                } else {
                    assertEquals(100, source.outline().blocks().size());
                }
            }
            assertEquals("project.damaged", assertThrows(Problem.class, late::whole).key());
        }
    }

    @Test
    void manySourcesAreNoBurdenWithoutPassages() {
        Path many = LargeProject.make(folder.resolve("many.briefing"), 101, 101);
        try (ProjectFile file = ProjectFile.open(many, "Ayesha K.", NOW)) {
            Contents late = file.loadQuickly(500).contents();
            assertFalse(late.isWhole());
            assertEquals(items(file.load().contents()), items(late));
        }
    }

    @Test
    void theyAreOfTheSameMomentAsTheRest() {
        try (ProjectFile file = opened()) {
            Contents late = file.loadQuickly(0).contents();
            try (Database other = Database.toWrite(path)) {
                other.run("PRAGMA foreign_keys = OFF");
                other.run("DELETE FROM edit WHERE number = (SELECT max(number) FROM edit)");
            }
            Problem met = assertThrows(Problem.class, late::whole);
            assertEquals("project.changed-elsewhere", met.key());
        }
    }
}
