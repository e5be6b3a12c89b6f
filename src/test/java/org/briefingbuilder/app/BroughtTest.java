package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.intake.draft.Remark;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a document brings into the project besides its text.
class BroughtTest {
    private static final Instant MARCH = Instant.parse("2024-03-01T10:00:00Z");

    @TempDir Path folder;
    private final Session session = Example.session(3);
    private Project project;

    @BeforeEach
    void open() {
        project =
                Project.create(
                        folder.resolve("p.briefing"), session, Project.IN_LINE, Project.IN_LINE);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void remarksBecomeNotesByTheirAuthorsInTheSameEdit() {
        String text = "It will raise fees.";
        Reading reading =
                reading(
                        "law.docx",
                        text,
                        List.of(
                                new Remark(
                                        "Ann Lee",
                                        Optional.of(MARCH),
                                        "Which fees?",
                                        Optional.of(new Span(3, 18)),
                                        -1),
                                new Remark("", Optional.empty(), "All.", Optional.empty(), 0),
                                new Remark(
                                        "Ann Lee",
                                        Optional.empty(),
                                        "On the whole.",
                                        Optional.empty(),
                                        -1)),
                        List.of(),
                        List.of());
        Source source = run(reading).imported().getFirst().source();
        Passage passage = project.contents().passages().iterator().next();
        assertEquals("will raise fees", passage.anchor().quote().exact());
        assertTrue(passage.tags().isEmpty());
        List<Note> notes = project.contents().notesAbout(passage);
        assertEquals(
                List.of("Which fees?", "All."),
                notes.stream()
                        .map(Note::text)
                        .sorted(java.util.Comparator.comparing(t -> !t.startsWith("Which")))
                        .toList());
        Note first = notes.stream().filter(n -> n.answers().isEmpty()).findFirst().orElseThrow();
        assertEquals("Ann Lee", first.made().by());
        assertEquals(MARCH, first.made().at());
        assertEquals("On the whole.", project.contents().notesAbout(source).getFirst().text());
        assertEquals(
                source.tracked(), project.contents().source(source.id()).orElseThrow().tracked());
        Project.await(project.undo(session.stamp()));
        assertEquals(0, project.contents().count(Passage.class));
        assertEquals(0, project.contents().count(Note.class));
        Project.await(project.redo(session.stamp()));
        assertEquals(1, project.contents().count(Passage.class));
        assertEquals(1, project.contents().source(source.id()).orElseThrow().tracked().size());
    }

    @Test
    void attachmentsAreSourcesTiedToTheirMailAndThoseThatCannotBeReadAreNamed() {
        Reading inner = reading("a/../b.pdf", "Minutes.", List.of(), List.of(), List.of());
        Reading mail =
                reading(
                        "m.eml",
                        "See the minutes.",
                        List.of(),
                        List.of(inner),
                        List.of(
                                new Reading.Unread(
                                        "x.png", new Problem("import.picture", "x.png"))));
        Importing.Result result = run(mail);
        assertEquals(
                List.of(Path.of("m.eml"), Path.of("m.eml", "a_.._b.pdf")),
                result.imported().stream().map(Importing.Imported::file).toList());
        assertEquals(Path.of("m.eml", "x.png"), result.refused().getFirst().file());
        Source outer = result.imported().getFirst().source();
        assertEquals(Optional.of(outer.id()), result.imported().getLast().source().within());
        assertEquals(2, project.contents().sources().size());
        Project.await(project.undo(session.stamp()));
        assertTrue(project.contents().sources().isEmpty());
    }

    private Importing.Result run(Reading reading) {
        return new Importing(project, (file, raw, progress) -> reading, session)
                .run(List.of(Path.of(reading.file())), false, Progress.NONE);
    }

    private static Reading reading(
            String file,
            String text,
            List<Remark> remarks,
            List<Reading> attached,
            List<Reading.Unread> refused) {
        return new Reading(
                file,
                "docx",
                Deposit.original(file.getBytes(StandardCharsets.UTF_8)),
                Reference.titled(file),
                text,
                text,
                new Outline(
                        List.of(new Block(Block.Kind.PARAGRAPH, 0, new Span(0, text.length()))),
                        List.of()),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Tracked(new Span(0, 2), true, "Ann Lee", "2024-03-01")),
                remarks,
                attached,
                refused);
    }
}
