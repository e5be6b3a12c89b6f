package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.store.ProjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Edits that cannot be written for lack of room or access, where they wait.
class UnsavedTest {
    @TempDir Path folder;
    private final Session session = Example.session(5);
    private final List<Saving> told = new ArrayList<>();
    private Path path;
    private ProjectFile file;
    private Project project;

    @BeforeEach
    void open() {
        path = folder.resolve("p.briefing");
        Project.create(path, session, Project.IN_LINE, Project.IN_LINE).close();
        file = ProjectFile.open(path, "Amina", session.clock().instant());
        project = Project.over(file, Project.IN_LINE, Project.IN_LINE, Unwritten.WAITS);
        project.watchSaving(told::add);
    }

    @AfterEach
    void close() {
        project.closeWithoutSaving();
    }

    @Test
    void onAFullDiskEditsWaitAndAreWrittenInOrderWhenThereIsRoom() {
        Example.Document document = fill();
        assertEquals(1, project.contents().sources().size());
        assertUnsaved(1, "project.disk-full");
        assertEquals(document.text(), project.text(document.source().text()));
        assertArrayEquals(
                document.deposits().getLast().bytes(),
                project.original(document.source().original()));
        assertFalse(theme("water").saved());
        assertFalse(Project.await(project.undo(session.stamp())).orElseThrow().saved());
        assertEquals(
                List.of("project.start", "source.add", "theme.add", "theme.add"),
                project.log().stream().map(Logged::name).toList());
        assertEquals("source.add", project.undoable().orElseThrow().name());
        assertEquals("theme.add", project.redoable().orElseThrow().name());
        assertUnsaved(3, "project.disk-full");
        assertInstanceOf(Saving.Unsaved.class, Project.await(project.retry()));
        try (Project onDisk = Project.read(path)) {
            assertEquals(1, onDisk.log().size());
        }
        file.limitTo(0);
        assertInstanceOf(Saving.Saved.class, Project.await(project.retry()));
        assertInstanceOf(Saving.Saved.class, told.getLast());
        assertTrue(theme("energy").saved());
        assertSameOnDisk(path);
        assertEquals(List.of(), project.check());
        assertEquals(5, project.log().size());
        project.close();
    }

    @Test
    void theNextEditWritesWhatWaitsFirst() {
        fill();
        file.limitTo(0);
        assertTrue(theme("water").saved());
        assertSameOnDisk(path);
    }

    @Test
    void anEditOfBeforeCanBeTakenBackWhileOthersWait() {
        assertTrue(theme("water").saved());
        fill();
        Project.await(project.undo(session.stamp()));
        Project.await(project.undo(session.stamp()));
        assertTrue(project.contents().themeNamed("water").isEmpty());
        Project.await(project.redo(session.stamp()));
        Project.await(project.redo(session.stamp()));
        assertEquals(1, project.contents().sources().size());
        file.limitTo(0);
        Project.await(project.retry());
        assertSameOnDisk(path);
    }

    @Test
    void aCompleteCopyElsewhereIsWorkedInFromThenOn() {
        theme("water");
        Example.Document document = fill();
        theme("energy");
        Path to = folder.resolve("elsewhere.briefing");
        assertInstanceOf(Saving.Saved.class, Project.await(project.saveElsewhere(to)));
        assertEquals(to, project.file());
        assertEquals(4, project.log().size());
        assertEquals(document.text(), project.text(document.source().text()));
        assertTrue(theme("coal").saved());
        assertSameOnDisk(to);
        assertEquals(List.of(), project.check());
        assertThrows(
                Problem.class, () -> Project.open(to, Project.IN_LINE, Project.IN_LINE).close());
        try (Project left = Project.open(path, Project.IN_LINE, Project.IN_LINE)) {
            assertEquals(2, left.log().size());
        }
    }

    @Test
    void aCopyThatCannotBeMadeChangesNothing() throws Exception {
        fill();
        Path taken = Files.writeString(folder.resolve("taken.briefing"), "mine");
        Problem problem =
                assertThrows(Problem.class, () -> Project.await(project.saveElsewhere(taken)));
        assertEquals("project.exists", problem.key());
        assertEquals("mine", Files.readString(taken));
        assertEquals(path, project.file());
        assertUnsaved(1, "project.disk-full");
    }

    @Test
    void aBackupHoldsWhatWaitsToo() {
        fill();
        Path to = folder.resolve("backup.briefing");
        project.backup(to);
        assertSameOnDisk(to);
        assertUnsaved(1, "project.disk-full");
    }

    @Test
    void editsWaitForAFileThatIsNotInItsPlace() throws Exception {
        Path away = folder.resolve("away.briefing");
        Files.move(path, away);
        assumeTrue(Files.notExists(path));
        assertFalse(theme("water").saved());
        assertUnsaved(1, "project.gone");
        Files.move(away, path);
        assertInstanceOf(Saving.Saved.class, Project.await(project.retry()));
        assertSameOnDisk(path);
        Files.delete(path);
        assertFalse(theme("energy").saved());
        Path to = folder.resolve("saved.briefing");
        assertInstanceOf(Saving.Saved.class, Project.await(project.saveElsewhere(to)));
        assertSameOnDisk(to);
    }

    @Test
    void closingAsksFirstAndGivesNothingUpByItself() {
        fill();
        Problem problem = assertThrows(Problem.class, project::close);
        assertEquals("project.unsaved", problem.key());
        assertEquals(List.of("p.briefing", 1), problem.args());
        theme("water");
        assertUnsaved(2, "project.disk-full");
        file.limitTo(0);
        project.close();
        try (Project onDisk = Project.read(path)) {
            assertEquals(3, onDisk.log().size());
        }
    }

    @Test
    void aFileLeftByAProgramThatDiedMeanwhileIsSound() throws Exception {
        theme("water");
        fill();
        theme("energy");
        Path left = Files.copy(path, folder.resolve("left.briefing"));
        try (Project opened = Project.open(left, Project.IN_LINE, Project.IN_LINE)) {
            assertEquals(2, opened.log().size());
            assertEquals(List.of(), opened.check());
        }
    }

    @Test
    void anEditThatNoFileCanHoldFailsAlsoWhenOthersWait() {
        fill();
        assertThrows(IllegalArgumentException.class, () -> theme("half \ud83d"));
        assertUnsaved(1, "project.disk-full");
    }

    @Test
    void onADiskThatIsReallyFullNothingIsLost() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        boolean mounted =
                Path.of("/bin/mount").toFile().exists()
                        && ran("mount", "-t", "tmpfs", "-o", "size=1m", "none", small.toString());
        assumeTrue(mounted, "only an administrator can make a small disk");
        try {
            Path there = small.resolve("s.briefing");
            Project full =
                    Project.create(
                            there, session, Project.IN_LINE, Project.IN_LINE, Unwritten.WAITS);
            Path ballast = small.resolve("ballast");
            byte[] room = new byte[(int) small.toFile().getUsableSpace() - 40_000];
            Files.write(ballast, room);
            Example.Document document = Example.document(session, new Random(2), 600);
            assertFalse(add(full, document).saved());
            assertEquals(document.text(), full.text(document.source().text()));
            Files.delete(ballast);
            Saving after = Project.await(full.retry());
            Path to = folder.resolve("large.briefing");
            if (after instanceof Saving.Unsaved) {
                Project.await(full.saveElsewhere(to));
            }
            assertEquals(List.of(), full.check());
            assertEquals(2, full.log().size());
            full.close();
        } finally {
            assertTrue(ran("umount", small.toString()));
        }
    }

    private static boolean ran(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /// Adds a source for which there is no room.
    private Example.Document fill() {
        file.limitTo(file.path().toFile().length());
        Example.Document document = Example.document(session, new Random(1), 3000);
        assertFalse(add(project, document).saved());
        return document;
    }

    private Announced add(Project to, Example.Document document) {
        return Project.await(
                to.edit(
                        document.deposits(),
                        c -> SourceEdits.add(c, List.of(document.source()), session.stamp())));
    }

    private Announced theme(String name) {
        return Project.await(
                project.edit(c -> ThemeEdits.add(c, name, session.ids(), session.stamp())));
    }

    private void assertUnsaved(int edits, String why) {
        Saving.Unsaved unsaved = assertInstanceOf(Saving.Unsaved.class, project.saving());
        assertEquals(edits, unsaved.edits());
        assertEquals(why, unsaved.why().key());
        assertEquals(unsaved, told.getLast());
    }

    private void assertSameOnDisk(Path at) {
        try (Project onDisk = Project.read(at)) {
            assertEquals(items(project.contents()), items(onDisk.contents()));
        }
    }

    private static Map<String, Item> items(Contents contents) {
        return contents.all().collect(Collectors.toMap(Item::id, Function.identity()));
    }
}
