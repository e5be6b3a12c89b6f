package org.briefingbuilder.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Salvage;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Opening with its endings, recent projects and dropped files, without a window.
class StartModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;
    private final Opening opening = new Opening(Project.IN_LINE, Project.IN_LINE);

    @Test
    void aSoundProjectOpens() {
        Path file = project();
        Ending.Opened opened = assertInstanceOf(Ending.Opened.class, opening.open(file));
        assertFalse(opened.project().isReadOnly());
        opened.project().close();
    }

    @Test
    void aProjectThatAnotherProcessHasSaysWhoAndCanBeReadAndCopied() throws Exception {
        Path file = project();
        try (Holding _ = Holding.of(file)) {
            Ending.Locked locked = assertInstanceOf(Ending.Locked.class, opening.open(file));
            Holder holder = locked.holder();
            assertEquals(Optional.of(System.getProperty("user.name")), holder.person());
            assertTrue(holder.machine().isPresent());
            assertTrue(holder.since().isPresent());
            assertEquals(
                    List.of(Ending.Choice.READ, Ending.Choice.COPY, Ending.Choice.AGAIN),
                    locked.choices());
            EndingWords.Said said = new EndingWords(new Words("en")).of(locked, Instant.now());
            assertTrue(said.title().startsWith(System.getProperty("user.name")), said.title());
            assertTrue(said.happened().contains("since today"), said.happened());

            Ending.Opened read = assertInstanceOf(Ending.Opened.class, opening.read(file));
            assertTrue(read.project().isReadOnly());
            read.project().close();
            Path copy = folder.resolve("copy.briefing");
            Ending.Opened copied = assertInstanceOf(Ending.Opened.class, opening.copy(file, copy));
            assertFalse(copied.project().isReadOnly());
            copied.project().close();
        }
        assertInstanceOf(Ending.Opened.class, opened(file));
    }

    @Test
    void aTruncatedProjectIsDamagedAndMostOfItIsSaved() throws Exception {
        Path file = filled();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            // A small project is mostly what its tables need, which stands first.
            raw.setLength(raw.length() * 9 / 10);
        }
        byte[] before = Files.readAllBytes(file);
        Ending.Damaged damaged = assertInstanceOf(Ending.Damaged.class, opening.open(file));
        assertEquals(Ending.Choice.SALVAGE, damaged.choices().getFirst());
        Path to = Opening.beside(file, "saved");
        Salvage salvage = opening.salvage(file, to);
        assertTrue(salvage.themes() > 0, salvage.toString());
        assertEquals(Files.readAllBytes(file).length, before.length);
        assertInstanceOf(Ending.Opened.class, opened(to));
    }

    @Test
    void aGarbledProjectIsDamagedOrWholeEnoughAndNeverABug() throws Exception {
        Path file = filled();
        int damaged = 0;
        for (int page = 3; page < 30; page++) {
            Path copy = folder.resolve("garbled" + page + ".briefing");
            Files.copy(file, copy);
            try (RandomAccessFile raw = new RandomAccessFile(copy.toFile(), "rw")) {
                if ((page + 1) * 4096L > raw.length()) {
                    break;
                }
                raw.seek(page * 4096L);
                raw.write(new byte[4096]);
            }
            Ending ending = opened(copy);
            assertTrue(
                    ending instanceof Ending.Opened || ending instanceof Ending.Damaged,
                    ending.toString());
            damaged += ending instanceof Ending.Damaged ? 1 : 0;
            if (ending instanceof Ending.Damaged it && it.readable()) {
                assertFalse(it.flaws().isEmpty());
            }
        }
        assertTrue(damaged > 3, "so many were seen to be damaged: " + damaged);
    }

    @Test
    void everyOtherFileIsRefusedInItsOwnWords() throws Exception {
        assertReason(Ending.Reason.MISSING, folder.resolve("gone.briefing"));
        assertReason(
                Ending.Reason.NOT_A_PROJECT,
                Files.writeString(folder.resolve("text.briefing"), "Not a project. ".repeat(99)));
        Path newer = project();
        try (RandomAccessFile raw = new RandomAccessFile(newer.toFile(), "rw")) {
            raw.seek(60);
            raw.writeInt(999);
        }
        assertReason(Ending.Reason.NEWER, newer);
    }

    @Test
    void brokenProjectsOfTheCorpusEndInASheetAndNeverInABug() throws Exception {
        Path corpus = Path.of("../shared/corpus/bad/made/sqlite");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not here");
        EndingWords words = new EndingWords(new Words("en"));
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, folder.resolve(file.getFileName()));
                Ending ending = opened(copy);
                assertFalse(ending instanceof Ending.Opened, file.toString());
                assertFalse(words.of(ending, NOW).title().isBlank());
                assertFalse(ending.choices().isEmpty());
            }
        }
    }

    @Test
    void aHolderWhoIsNotNamedIsSomebody() {
        Ending.Locked locked =
                new Ending.Locked(
                        Path.of("p.briefing"),
                        Holder.of(List.of("p.briefing", "?", "?", "?", "?")));
        assertEquals(
                "somebody has opened p.briefing.",
                new EndingWords(new Words("en")).of(locked, NOW).happened());
    }

    @Test
    void recentProjectsAreKeptNewestFirstAndTwelveAtMost() {
        Recents recents = new Recents(List.of());
        for (int i = 0; i < 20; i++) {
            recents = recents.with(Path.of("/p" + i + ".briefing"), NOW.plusSeconds(i));
        }
        recents = recents.with(Path.of("/x/../p15.briefing"), NOW.plusSeconds(100));
        assertEquals(12, recents.all().size());
        assertEquals(Path.of("/p15.briefing"), recents.all().getFirst().file());
        assertEquals(recents, Recents.of(recents.text()));
        assertEquals(List.of(), Recents.of("nonsense\n\t\nyesterday\t/p.briefing").all());
        Path umlaut = Path.of("/tmp/Ayesha’s – منصوبہ.briefing");
        assertEquals(
                umlaut,
                Recents.of(new Recents(List.of()).with(umlaut, NOW).text())
                        .all()
                        .getFirst()
                        .file());
    }

    @Test
    void aRecentProjectThatIsGoneSaysSoAndCanBeForgotten() throws Exception {
        Preferences preferences = Preferences.none();
        Path there = project();
        Path gone = folder.resolve("gone.briefing");
        WelcomeModel model = new WelcomeModel(preferences, Runnable::run, Runnable::run);
        model.opened(gone, NOW);
        model.opened(there, NOW.plusSeconds(1));
        assertEquals(
                List.of(false, true), model.rows().stream().map(WelcomeModel.Row::gone).toList());
        Files.delete(there);
        model.look();
        assertTrue(model.rows().getFirst().gone());
        model.forget(gone);
        assertEquals(1, new WelcomeModel(preferences, Runnable::run, Runnable::run).rows().size());
    }

    @Test
    void droppedFilesAreAProjectToOpenOrDocumentsToMakeOneOf() throws Exception {
        Path project = Path.of("a.briefing");
        Path text = Path.of("Digital pivot.docx");
        assertEquals(Optional.of(new Dropped.AProject(project)), Dropped.of(List.of(project)));
        assertEquals(
                Optional.of(new Dropped.Documents(List.of(text))),
                Dropped.of(List.of(project, text)));
        assertEquals(Optional.empty(), Dropped.of(List.of()));
        assertEquals("Digital pivot.briefing", Naming.forDocuments(List.of(text)));
        Path inner = Files.createDirectory(folder.resolve("Roundtable 2026.07"));
        assertEquals("Roundtable 2026.07.briefing", Naming.forDocuments(List.of(inner)));
        assertEquals(Path.of("x.y.briefing"), Naming.ended(Path.of("x.y")));
        assertEquals(Path.of("x.BRIEFING"), Naming.ended(Path.of("x.BRIEFING")));
    }

    @Test
    void whoOnlyReadsIsToldWhenTheFileWasWritten() throws Exception {
        Desk desk = Desks.small(folder);
        CountDownLatch told = new CountDownLatch(1);
        try (Project reader = Project.read(desk.project().file());
                Follower _ =
                        new Follower(
                                desk.project().file(),
                                20,
                                Runnable::run,
                                () -> {
                                    Project.await(reader.reread());
                                    told.countDown();
                                })) {
            Project.await(desk.undo());
            assertTrue(told.await(30, TimeUnit.SECONDS));
            assertEquals(desk.contents().passages().size(), reader.contents().passages().size());
        }
        desk.close();
    }

    @Test
    void aCopyIsNeverWrittenOverAnotherFile() {
        Path file = project();
        Path copy = Opening.beside(file, "copy");
        assertInstanceOf(Ending.Opened.class, closed(opening.copy(file, copy)));
        assertFalse(Opening.beside(file, "copy").equals(copy));
        assertThrows(Problem.class, () -> opening.copy(file, copy));
    }

    private void assertReason(Ending.Reason reason, Path file) {
        Ending.Refused refused = assertInstanceOf(Ending.Refused.class, opening.open(file));
        assertEquals(reason, refused.reason());
        for (String language : Words.LANGUAGES) {
            EndingWords.Said said = new EndingWords(new Words(language)).of(refused, NOW);
            assertFalse(said.happened().startsWith("start."), said.happened());
            assertTrue(said.title().contains(file.getFileName().toString()), said.title());
        }
    }

    private Ending opened(Path file) {
        return closed(opening.open(file));
    }

    private static Ending closed(Ending ending) {
        if (ending instanceof Ending.Opened opened) {
            opened.project().close();
        }
        return ending;
    }

    private Path project() {
        Path file = folder.resolve("p.briefing");
        Project.create(file, Example.session(1), Project.IN_LINE, Project.IN_LINE).close();
        return file;
    }

    private Path filled() {
        Desk desk = Desks.small(folder);
        Path file = desk.project().file();
        desk.close();
        return file;
    }
}
