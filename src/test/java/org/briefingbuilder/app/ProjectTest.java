package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ProjectTest {

    private static final String TEXT =
            "Rare earths\n\nDual-use minerals are a dependency; the café of policy.\n\n"
                    + "پاکستان کی مُعدنیات اور کرپٹو پالیسی 😀 end.";

    @TempDir Path folder;
    private final Session session = Example.session(1);
    private Project project;

    @BeforeEach
    void create() {
        project =
                Project.create(
                        folder.resolve("what? 50% #1.briefing"),
                        session,
                        Project.IN_LINE,
                        Project.IN_LINE);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aNewProjectHasTheStartingThemesAsItsFirstEdit() throws Exception {
        List<Logged> log = project.log();
        assertEquals(1, log.size());
        assertEquals("project.start", log.getFirst().name());
        assertEquals("Amina", log.getFirst().stamp().by());
        assertEquals(project.contents().themes().size(), log.getFirst().changes());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "the file and its lock");
        }
    }

    @Test
    void nothingThatExistsIsOverwritten() throws Exception {
        Path there = Files.writeString(folder.resolve("there.briefing"), "mine");
        assertProblem(
                "project.exists",
                () -> Project.create(there, session, Project.IN_LINE, Project.IN_LINE));
        assertEquals("mine", Files.readString(there));
        assertFalse(Files.exists(folder.resolve("there.briefing.lock")));
    }

    @Test
    void anEditThatFailsChangesNothing() {
        Contents before = project.contents();
        assertThrows(
                ArithmeticException.class,
                () ->
                        Project.await(
                                project.edit(
                                        _ -> {
                                            throw new ArithmeticException();
                                        })));
        Theme stranger = before.themes().getFirst();
        Edit twice = new Edit("theme.add", "", session.stamp(), List.of(Change.added(stranger)));
        assertThrows(Contents.Conflict.class, () -> Project.await(project.edit(_ -> twice)));
        Source bare = Example.document(session, TEXT, outline()).source();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        Project.await(
                                project.edit(
                                        c -> SourceEdits.add(c, List.of(bare), session.stamp()))),
                "a source without its texts");
        assertSame(before, project.contents());
        assertEquals(1, project.log().size());
        assertEquals(List.of(), project.check());
    }

    @Test
    void anEmptyEditIsNotWritten() {
        Announced same =
                Project.await(
                        project.edit(
                                c -> ThemeEdits.add(c, "CRYPTO", session.ids(), session.stamp())));
        assertTrue(same.edit().isEmpty());
        assertEquals(1, same.number());
        assertEquals(1, project.log().size());
    }

    @Test
    void aNewEditAfterAnUndoForgetsWhatCouldBeDoneAgain() {
        theme("one");
        theme("two");
        assertTrue(Project.await(project.undo(session.stamp())).isPresent());
        assertEquals("two", project.redoable().orElseThrow().about());
        assertEquals("one", project.undoable().orElseThrow().about());
        theme("three");
        assertTrue(project.redoable().isEmpty());
        assertTrue(Project.await(project.redo(session.stamp())).isEmpty());
        Logged undo = project.log().get(3);
        assertEquals("theme.add", undo.name());
        assertEquals(3, undo.undoes().orElseThrow());
    }

    @Test
    void everyListenerIsToldEveryEditInOrderEvenThoseMadeByAListener() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        project.watch(
                told -> {
                    first.add(told.number());
                    if (told.number() == 2) {
                        theme("made by a listener");
                    }
                    throw new IllegalStateException("listeners may fail");
                });
        Runnable stop = project.watch(told -> second.add(told.number()));
        theme("one");
        stop.run();
        theme("two");
        assertEquals(List.of(2L, 3L, 4L), first);
        assertEquals(List.of(2L, 3L), second);
    }

    @Test
    void editsOfManyThreadsAreAllMadeOneAfterTheOther() {
        project.close();
        try (ExecutorService own = Executors.newSingleThreadExecutor();
                ExecutorService many = Executors.newFixedThreadPool(4)) {
            project = Project.open(project.file(), own, Project.IN_LINE);
            for (int i = 0; i < 40; i++) {
                int n = i;
                many.execute(() -> theme("theme " + n));
            }
            many.close();
            assertEquals(41, project.log().size());
            assertTrue(project.contents().themeNamed("theme 39").isPresent());
        }
    }

    @Test
    void wordsAreFoundInSourcesPassagesAndNotes() {
        Source source = addSource();
        Anchor anchor = Anchor.of(TEXT, new Span(TEXT.indexOf("minerals"), TEXT.indexOf(";")));
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.tag(
                                        c,
                                        source,
                                        anchor,
                                        List.of(),
                                        "Ask about minerals",
                                        session.ids(),
                                        session.stamp())));
        Passage passage = project.contents().passages().getFirst();
        List<Hit> hits = project.search("mineral", 10);
        assertEquals(
                List.of(Hit.Kind.SOURCE, Hit.Kind.PASSAGE, Hit.Kind.NOTE),
                hits.stream().map(Hit::kind).toList());
        for (Hit hit : hits.subList(0, 2)) {
            assertEquals("minerals", TEXT.substring(hit.start(), hit.end()));
            assertEquals("minerals", hit.quote());
            assertTrue(hit.context().contains("are a dependency"), hit.context());
            assertEquals(source.id(), hit.source());
        }
        assertEquals(passage.id(), hits.get(1).id());
        assertEquals(source.id(), hits.get(2).source());
        assertEquals(2, project.search("minerals", 2).size());
        assertTrue(Project.await(project.undo(session.stamp())).isPresent());
        assertEquals(1, project.search("mineral", 10).size());
    }

    @Test
    void accentsVowelSignsAndArabicFormsOfALetterMakeNoDifference() {
        addSource();
        for (String query :
                List.of(
                        "cafe",
                        "CAFÉ",
                        "معدنيات",
                        "مُعدن",
                        "كرپٹو",
                        "پاكستان",
                        "dual use",
                        "\"dual use\"",
                        "dual-use")) {
            List<Hit> hits = project.search(query, 5);
            assertEquals(1, hits.size(), query);
            assertEquals(
                    hits.getFirst().quote(),
                    TEXT.substring(hits.getFirst().start(), hits.getFirst().end()));
        }
        assertEquals("مُعدنیات", project.search("معدنيات", 5).getFirst().quote());
        assertEquals("Dual-use", project.search("\"dual use\"", 5).getFirst().quote());
        assertEquals(List.of(), project.search("\"use dual\"", 5));
        assertEquals(List.of(), project.search("minerals café ", 0));
    }

    @Test
    void nothingThatIsTypedIsAnError() {
        addSource();
        for (String typed :
                List.of(
                        "",
                        " ",
                        "\"",
                        "\"\"",
                        "'",
                        "*",
                        "a*b",
                        "NEAR(",
                        "NOT",
                        "AND OR",
                        "words:x",
                        "^x",
                        "-",
                        "(",
                        "{x}",
                        "+",
                        ";--",
                        "\u0000",
                        "\ud83d",
                        "😀",
                        "e\u0301",
                        "x\"y",
                        "“a",
                        "\ufdd0a\ufdd1",
                        "%",
                        "é\"*\"")) {
            for (Hit hit : project.search(typed, 5)) {
                assertFalse(hit.quote().isEmpty(), typed);
            }
        }
    }

    @Test
    void whatIsOpenCannotBeOpenedTwiceButRead() {
        Problem problem =
                assertProblem(
                        "project.locked",
                        () -> Project.open(project.file(), Project.IN_LINE, Project.IN_LINE));
        assertEquals("Amina", problem.args().get(1));
        theme("seen by the reader");
        try (Project reader = Project.read(project.file())) {
            assertTrue(reader.contents().themeNamed("seen by the reader").isPresent());
            assertTrue(reader.isReadOnly());
            assertProblem(
                    "project.read-only",
                    () ->
                            Project.await(
                                    reader.edit(
                                            c ->
                                                    ThemeEdits.add(
                                                            c,
                                                            "no",
                                                            session.ids(),
                                                            session.stamp()))));
            assertProblem("project.read-only", () -> Project.await(reader.undo(session.stamp())));
            theme("written while it is read");
        }
    }

    @Test
    void aBackupIsAWholeProjectAndOverwritesNothing() {
        Source source = addSource();
        Path copy = folder.resolve("copy.briefing");
        project.backup(copy);
        assertProblem("project.exists", () -> project.backup(copy));
        assertProblem(
                "project.no-folder", () -> project.backup(folder.resolve("none/copy.briefing")));
        try (Project other = Project.open(copy, Project.IN_LINE, Project.IN_LINE)) {
            assertEquals(
                    project.contents().source(source.id()), other.contents().source(source.id()));
            assertEquals(List.of(), other.check());
            assertEquals(1, other.search("minerals", 5).size());
            assertEquals(TEXT, other.text(source.text()));
        }
    }

    @Test
    void backupsAreWholeWhileSomebodyWrites() throws Exception {
        addSource();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            var written =
                    writer.submit(
                            () -> {
                                for (int i = 0; i < 60; i++) {
                                    theme("theme " + i);
                                }
                            });
            for (int n = 0; n < 4; n++) {
                Path copy = folder.resolve("copy" + n + ".briefing");
                try (Project reader = Project.read(project.file())) {
                    reader.backup(copy);
                }
                try (Project whole = Project.read(copy)) {
                    assertEquals(List.of(), whole.check());
                }
            }
            written.get();
        }
        assertEquals(62, project.log().size());
    }

    @Test
    void aFullDiskChangesNothingAndTheNextTryWorks() {
        project.close();
        org.briefingbuilder.store.ProjectFile file =
                org.briefingbuilder.store.ProjectFile.open(
                        folder.resolve("what? 50% #1.briefing"),
                        "Amina",
                        session.clock().instant());
        project = Project.over(file, Project.IN_LINE, Project.IN_LINE, Unwritten.FAILS);
        Contents before = project.contents();
        Example.Document big = Example.document(session, new java.util.Random(1), 3000);
        file.limitTo(file.path().toFile().length() + 8192);
        assertProblem("project.disk-full", () -> add(big));
        assertSame(before, project.contents());
        assertEquals(1, project.log().size());
        assertEquals(List.of(), project.check());
        file.limitTo(0);
        add(big);
        assertEquals(2, project.log().size());
        assertEquals(List.of(), project.check());
    }

    @Test
    void aTextThatIsNotThereIsAProblem() {
        assertProblem("project.content-missing", () -> project.text("00"));
        assertProblem("project.content-missing", () -> project.original("00"));
    }

    @Test
    void aNoteOnAThemeIsFoundWithoutASource() {
        Theme theme = project.contents().themes().getFirst();
        Project.await(
                project.edit(
                        _ -> NoteEdits.add(theme, "Zugzwang", session.ids(), session.stamp())));
        Hit hit = project.search("zug", 1).getFirst();
        assertEquals("", hit.source());
        assertEquals("Zugzwang", hit.quote());
    }

    private void theme(String name) {
        Announced made =
                Project.await(
                        project.edit(c -> ThemeEdits.add(c, name, session.ids(), session.stamp())));
        assertFalse(made.edit().isEmpty());
    }

    private Source addSource() {
        return add(Example.document(session, TEXT, outline()));
    }

    private Source add(Example.Document document) {
        return Project.await(
                        project.edit(
                                document.deposits(),
                                c ->
                                        SourceEdits.add(
                                                c, List.of(document.source()), session.stamp())))
                .contents()
                .sources()
                .getLast();
    }

    private static Outline outline() {
        return new Outline(List.of(), List.of());
    }

    private static Problem assertProblem(String key, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(key, problem.key());
        return problem;
    }
}
