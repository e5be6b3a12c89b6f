package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.RandomEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Salvage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is no sound project is refused with a reason and left as it is; what is wrong in one is
/// found; what can be read of one is saved.
class DamageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;

    @Test
    void whatIsNoProjectIsRefusedAndLeftAsItIs() throws Exception {
        Path garbage = folder.resolve("garbage.briefing");
        byte[] bytes = new byte[9000];
        new Random(1).nextBytes(bytes);
        Files.write(garbage, bytes);
        assertRefused(garbage, "project.not-a-project");

        Path words =
                Files.writeString(folder.resolve("words.briefing"), "Dear reader, no database.");
        assertRefused(words, "project.not-a-project");

        Path empty = Files.createFile(folder.resolve("empty.briefing"));
        assertRefused(empty, "project.not-a-project");

        Path other = Files.createFile(folder.resolve("other.briefing"));
        try (Database database = Database.toWrite(other)) {
            database.run("CREATE TABLE moz_places (id INTEGER PRIMARY KEY)");
        }
        assertRefused(other, "project.foreign");

        assertRefused(folder.resolve("missing.briefing"), "project.missing");
        assertRefused(Files.createDirectory(folder.resolve("folder.briefing")), "project.missing");
    }

    @Test
    void aProjectFromTheFutureIsRefusedAndLeftAsItIs() throws Exception {
        Path file = project(5);
        try (Database database = Database.toWrite(file)) {
            database.run("PRAGMA user_version = 99");
        }
        assertRefused(file, "project.newer");
    }

    @Test
    void aProjectWithATriggerIsRefused() throws Exception {
        Path file = project(5);
        try (Database database = Database.toWrite(file)) {
            database.run("CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM source; END");
        }
        assertRefused(file, "project.foreign");
    }

    @Test
    void aTruncatedProjectIsRefusedAndLeftAsItIs() throws Exception {
        Path file = project(60);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertRefused(file, "project.damaged");
    }

    @Test
    void brokenProjectsOfTheCorpusAreRefused() throws Exception {
        Path corpus = Path.of("../shared/corpus/bad/made/sqlite");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not here");
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, folder.resolve(file.getFileName()));
                byte[] before = Files.readAllBytes(copy);
                assertThrows(
                        Problem.class, () -> ProjectFile.open(copy, "me", NOW), file.toString());
                assertThrows(Problem.class, () -> ProjectFile.read(copy), file.toString());
                assertArrayEquals(before, Files.readAllBytes(copy));
            }
        }
    }

    @Test
    void aTableThatIsMissingIsDamage() throws Exception {
        Path file = project(30);
        try (Database database = Database.toWrite(file)) {
            database.run("PRAGMA foreign_keys = OFF");
            database.run("DROP TABLE passage_tag");
        }
        assertEquals("project.damaged", loading(file).key());
    }

    @Test
    void aPageOverwrittenIsFoundAndTheRestIsSaved() throws Exception {
        Path file = project(150);
        Contents whole = contents(file);
        Random random = new Random(7);
        int seen = 0;
        for (int round = 0; round < 12 && seen < 6; round++) {
            Path broken = folder.resolve("broken" + round + ".briefing");
            Files.copy(file, broken);
            long pages = Files.size(broken) / 4096;
            byte[] noise = new byte[4096];
            random.nextBytes(noise);
            try (RandomAccessFile raw = new RandomAccessFile(broken.toFile(), "rw")) {
                raw.seek((1 + random.nextLong(pages - 1)) * 4096);
                raw.write(noise);
            }
            if (!isReadable(broken)) {
                // A page that says what the file holds: without it there is no reading.
                continue;
            }
            seen++;
            List<Flaw> flaws = check(broken);
            assertFalse(flaws.isEmpty(), "round " + round);
            Path saved = folder.resolve("saved" + round + ".briefing");
            Salvage salvage = Project.salvage(broken, saved);
            Set<String> lost = ids(whole);
            lost.removeAll(ids(contents(saved)));
            assertTrue(lost.isEmpty(), "round " + round + " lost " + lost + " " + salvage);
            Set<String> told =
                    check(saved).stream()
                            .map(Flaw::key)
                            .collect(Collectors.toCollection(TreeSet::new));
            told.remove("content.missing");
            assertTrue(told.isEmpty(), "round " + round + ": " + told);
        }
        assertEquals(6, seen);
    }

    private static boolean isReadable(Path file) {
        try {
            ProjectFile.read(file).close();
            return true;
        } catch (Problem problem) {
            assertEquals("project.damaged", problem.key());
            return false;
        }
    }

    @Test
    void savingOverwritesNothing() throws Exception {
        Path file = project(5);
        Path there = Files.writeString(folder.resolve("there.briefing"), "mine");
        Problem problem = assertThrows(Problem.class, () -> Project.salvage(file, there));
        assertEquals("project.exists", problem.key());
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void aHalfOfATruncatedProjectIsSaved() throws Exception {
        Path file = project(120);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() * 7 / 10 / 4096 * 4096);
        }
        Path saved = folder.resolve("saved.briefing");
        Salvage salvage = Project.salvage(file, saved);
        assertTrue(salvage.themes() > 0, salvage.toString());
        assertFalse(salvage.flaws().isEmpty());
        assertEquals(salvage.passages(), contents(saved).passages().size());
    }

    @Test
    void whatSomebodyChangedBehindTheProgramsBackIsFound() throws Exception {
        assertFound(
                "passage.words-differ", "UPDATE passage SET start = start + 1, stop = stop + 1");
        assertFound("log.item-differs", "UPDATE theme SET name = 'x' || name");
        assertFound("log.item-missing", "DELETE FROM note");
        assertFound("log.broken", "DELETE FROM edit_change WHERE before IS NULL");
        assertFound("log.gap", "DELETE FROM edit WHERE number = 5");
        assertFound("content.changed", "UPDATE content SET bytes = x'00', packed = 'plain'");
        assertFound("content.missing", "DELETE FROM content");
        assertFound("file.reference", "DELETE FROM source");
        assertFound("search.source", "DELETE FROM search_text");
        assertFound("search.passage", "DELETE FROM search_passage");
        assertFound("search.note", "DELETE FROM search_note");
        assertFound("search.stray", "INSERT INTO search_note (rowid, words) VALUES (99999, 'x')");
        assertFound("file.schema", "DROP VIEW v_log");
        assertFound("file.unreadable", "DROP TABLE passage_tag");
    }

    private void assertFound(String key, String sql) throws IOException {
        Path sound = folder.resolve("sound.briefing");
        if (!Files.exists(sound)) {
            Files.move(project(120), sound);
            assertEquals(List.of(), check(sound));
        }
        Path file = folder.resolve(key + ".briefing");
        Files.copy(sound, file);
        try (Database database = Database.toWrite(file)) {
            database.run("PRAGMA foreign_keys = OFF");
            database.run(sql);
        }
        Set<String> keys = check(file).stream().map(Flaw::key).collect(Collectors.toSet());
        assertTrue(keys.contains(key), key + " in " + keys);
    }

    /// A project after so many edits, and after as many more as it takes until there is a note.
    private Path project(int edits) {
        Path file = folder.resolve("project.briefing");
        RandomEdits random = new RandomEdits(5);
        try (Project project =
                Project.create(file, random.session(), Project.IN_LINE, Project.IN_LINE)) {
            for (int i = 0; i < edits || project.contents().notes().isEmpty(); i++) {
                Edit edit = random.next(project.contents());
                Project.await(project.edit(random.deposits(), _ -> edit));
            }
        }
        return file;
    }

    private static Contents contents(Path file) {
        try (Project project = Project.read(file)) {
            return project.contents();
        }
    }

    private static Set<String> ids(Contents contents) {
        return contents.all().map(Item::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Flaw> check(Path file) {
        try (ProjectFile read = ProjectFile.read(file)) {
            return read.check();
        }
    }

    private static Problem loading(Path file) {
        try (ProjectFile read = ProjectFile.read(file)) {
            return assertThrows(Problem.class, read::load);
        }
    }

    private void assertRefused(Path file, String key) throws IOException {
        boolean isFile = Files.isRegularFile(file);
        String before = isFile ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        List<Path> around = around();
        assertEquals(
                key, assertThrows(Problem.class, () -> ProjectFile.open(file, "me", NOW)).key());
        assertEquals(key, assertThrows(Problem.class, () -> ProjectFile.read(file)).key());
        assertEquals(before, isFile ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
        assertEquals(around, around(), "nothing is left beside it");
    }

    private List<Path> around() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
