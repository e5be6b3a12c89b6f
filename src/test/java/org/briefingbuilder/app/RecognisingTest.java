package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.ScannedPages;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Somebody works with a document whose pages are pictures, and has them read afterwards.
class RecognisingTest {
    private static final String BEFORE = "The chair opened the meeting.";
    private static final String AFTER = "Nobody voted against it.";
    private static final String READ = "The committee adopted the resolution on 4 March.";

    @TempDir Path folder;
    private final Session session = Example.session(6);
    private Project project;

    @BeforeEach
    void create() {
        assumeTrue(Recognising.isPossible(), "Tesseract is not installed");
        project =
                Project.create(
                        folder.resolve("p.briefing"), session, Project.IN_LINE, Project.IN_LINE);
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.close();
        }
    }

    @Test
    void passagesStayAtTheirWordsWhenThePageBetweenThemIsReadAndComeBackWithTheFormerText()
            throws IOException {
        Source source = imported(ScannedPages.mixed(), "minutes.pdf");
        assertTrue(Recognising.isScanInPart(source), source.warnings().toString());
        tag(source, BEFORE);
        tag(source, AFTER);
        Contents former = project.contents();
        String text = text(source);
        assertFalse(text.contains(READ), text);

        assertTrue(new Recognising(project, session).run(source, "eng", Progress.NONE));

        Source read = project.contents().source(source.id()).orElseThrow();
        String now = text(read);
        assertTrue(now.indexOf(BEFORE) < now.indexOf(READ), now);
        assertTrue(now.indexOf(READ) < now.indexOf(AFTER), now);
        assertEquals(List.of(BEFORE, AFTER), words(read));
        assertFalse(Recognising.isScanInPart(read));
        assertTrue(read.doubts().stream().anyMatch(d -> d.reason().equals(Doubt.MACHINE_READ)));
        for (Passage passage : project.contents().passagesOf(read)) {
            assertEquals(passage.anchor(), Anchor.of(now, passage.anchor().span()));
            assertTrue(
                    read.doubts().stream()
                            .noneMatch(d -> d.span().overlaps(passage.anchor().span())),
                    "what was text before is no machine's reading");
        }
        Passage tagged = tag(read, READ);
        assertTrue(
                read.doubts().stream().anyMatch(d -> d.span().overlaps(tagged.anchor().span())),
                "a passage from a machine's reading is known as such");

        undo();
        undo();
        assertEquals(former.source(source.id()), project.contents().source(source.id()));
        assertEquals(former.passagesOf(source), project.contents().passagesOf(source));
        assertEquals(text, text(project.contents().source(source.id()).orElseThrow()));
        Project.await(project.redo(session.stamp()));
        assertEquals(now, text(project.contents().source(source.id()).orElseThrow()));
        assertEquals(List.of(BEFORE, AFTER), words(source));
        assertEquals(List.of(), project.check());
    }

    @Test
    void aDocumentOfPicturesAloneHasAText() throws IOException {
        Source source = imported(ScannedPages.scan(), "scan.pdf");
        assertTrue(Recognising.isScan(source));
        assertEquals("", text(source));
        assertTrue(new Recognising(project, session).run(source, "eng", Progress.NONE));
        Source read = project.contents().source(source.id()).orElseThrow();
        assertTrue(text(read).contains(READ), text(read));
        assertEquals(1, project.search("adopted the resolution", 10).size());
        tag(read, READ);
        undo();
        undo();
        assertEquals(source, project.contents().source(source.id()).orElseThrow());
        assertEquals(List.of(), project.search("adopted the resolution", 10));
    }

    @Test
    void whatWasNotReadWhenItWasStoppedChangesNothing() throws IOException {
        Source source = imported(ScannedPages.scan(), "scan.pdf");
        int edits = project.log().size();
        try {
            new Recognising(project, session)
                    .run(
                            source,
                            "eng",
                            (what, done, total) -> {
                                if (done > 0) {
                                    throw new Progress.Stopped();
                                }
                            });
            throw new AssertionError("was not stopped");
        } catch (Progress.Stopped stopped) {
            assertEquals(edits, project.log().size());
            assertEquals(source, project.contents().source(source.id()).orElseThrow());
        }
    }

    @Test
    void urduIsReadAndSaysItsLanguage() throws IOException {
        assumeTrue(ScannedPages.urduIsReadable(), "Tesseract has no Urdu");
        Source source = imported(ScannedPages.urdu(), "urdu.pdf");
        assertTrue(new Recognising(project, session).run(source, "eng+urd", Progress.NONE));
        Source read = project.contents().source(source.id()).orElseThrow();
        assertTrue(text(read).contains("پانی"), text(read));
        assertEquals("ur", read.reference().language());
        tag(read, "پانی");
        undo();
        undo();
        assertEquals(source, project.contents().source(source.id()).orElseThrow());
    }

    private Source imported(byte[] pdf, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), pdf);
        try (Intake intake = new Intake()) {
            return new Importing(project, intake::read, session)
                    .run(List.of(file), false, Progress.NONE)
                    .imported()
                    .getFirst()
                    .source();
        }
    }

    private Passage tag(Source source, String words) {
        String text = text(source);
        int at = text.indexOf(words);
        Anchor anchor = Anchor.of(text, new Span(at, at + words.length()));
        Project.await(
                project.edit(
                        contents ->
                                PassageEdits.tag(
                                        contents,
                                        source,
                                        anchor,
                                        List.of(),
                                        "",
                                        session.ids(),
                                        session.stamp())));
        return PassageEdits.at(project.contents(), source, anchor).orElseThrow();
    }

    private void undo() {
        assertTrue(Project.await(project.undo(session.stamp())).isPresent());
    }

    private String text(Source source) {
        return project.text(source.text());
    }

    private List<String> words(Source source) {
        return project.contents().passagesOf(source).stream()
                .map(passage -> passage.anchor().words())
                .toList();
    }
}
