package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.briefingbuilder.app.Recognising;
import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.ScannedPages;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a PDF hides, and what was marked in it, as the reader shows them.
class ReaderMarksTest extends UiTest {
    private static final String HIDDEN =
            "BT /F1 12 Tf 72 700 Td (The council keeps the plan for the northern canal.) Tj 1 g 0"
                    + " -40 Td (The council has dropped the plan.) Tj 0 g 0 -40 Td (The works begin"
                    + " in May and end before the rains.) Tj ET BT /F1 12 Tf 72 500 Td (Three"
                    + " members voted against it.) Tj ET 0 g 60 490 300 30 re f";

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable Seat seat;
    private @Nullable ReaderPane pane;

    private void open(Path file, String language, Look.Mode mode) {
        desk = Desks.documents(folder, List.of(file));
        seat =
                seat(
                        desk(),
                        outfit(language, mode),
                        900,
                        600,
                        s -> {
                            pane = new ReaderPane(s);
                            return pane.node();
                        });
        Source source = source();
        onFx(
                () -> {
                    seat().focus().sourceProperty().set(Optional.of(source.id()));
                    return true;
                });
        waitFor("the text", () -> pane().model().openedProperty().get().isPresent());
        settle();
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    pane().close();
                    return true;
                });
        desk().close();
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    private Seat seat() {
        return Objects.requireNonNull(seat);
    }

    private ReaderPane pane() {
        return Objects.requireNonNull(pane);
    }

    private Source source() {
        return desk().contents().sources().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void wordsThatNobodySeesAreShownAsSuchAndComeBackWithADottedLine(
            String language, Look.Mode mode) throws IOException {
        Path file = Files.write(folder.resolve("hidden.pdf"), Samples.page(HIDDEN));
        open(file, language, mode);
        assertFalse(
                onFx(() -> pane().model().openedProperty().get().orElseThrow().text())
                        .contains("dropped"));
        onFx(
                () -> {
                    pane().node().lookupAll(".furniture-toggle").stream()
                            .map(javafx.scene.control.Button.class::cast)
                            .filter(button -> button.isVisible() && !button.getText().isEmpty())
                            .forEach(javafx.scene.control.Button::fire);
                    return true;
                });
        settle();
        assertFalse(onFx(() -> pane().node().lookupAll(".hidden-why").isEmpty()));
        snapshot(pane().node(), "reader-hidden-" + language + "-" + mode);
        onFx(() -> pane().model().restore(0));
        waitFor("the line", () -> !source().doubts().isEmpty());
        waitFor(
                "the text",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().equals(source()))
                                .isPresent());
        settle();
        assertFalse(onFx(() -> pane().node().lookupAll(".doubt").isEmpty()));
        snapshot(pane().node(), "reader-hidden-restored-" + language + "-" + mode);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void wordsThatAMachineReadAmidOthersAreMarkedBesideThem(Look.Mode mode) throws IOException {
        assumeTrue(Recognising.isPossible(), "Tesseract is not installed");
        Path file = Files.write(folder.resolve("minutes.pdf"), ScannedPages.mixed());
        open(file, "en", mode);
        assertTrue(onFx(() -> pane().node().lookupAll(".machine-read").isEmpty()));
        onFx(
                () -> {
                    pane().recognise();
                    return true;
                });
        waitFor("the words", () -> !source().doubts().isEmpty());
        waitFor(
                "the text",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().equals(source()))
                                .isPresent());
        settle();
        // the sentence of the page that is a picture; its running head is set apart
        assertEquals(1, onFx(() -> pane().node().lookupAll(".machine-read").size()));
        snapshot(pane().node(), "reader-machine-read-" + mode);
    }

    @Test
    void marksOfAFileAreOfferedAndTakenOverInOneStep() throws IOException {
        open(marked(), "en", Look.Mode.LIGHT);
        assertEquals(2, source().markups().size());
        snapshot(pane().node(), "reader-markups");
        onFx(
                () -> {
                    pane().takeOver();
                    return true;
                });
        waitFor("the passage", () -> desk().contents().passages().iterator().hasNext());
        waitFor(
                "no offer",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().markups().isEmpty())
                                .isPresent());
        settle();
        assertEquals(2, desk().contents().count(Note.class));
        snapshot(pane().node(), "reader-markups-taken");
        onFx(
                () -> {
                    seat().undo();
                    return true;
                });
        waitFor("the offer again", () -> source().markups().size() == 2);
        assertEquals(0, desk().contents().count(Note.class));
    }

    @Test
    void aScanSaysSo() throws IOException {
        byte[] scan = Samples.page("q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
        open(Files.write(folder.resolve("scan.pdf"), scan), "en", Look.Mode.LIGHT);
        assertTrue(source().warnings().contains("import.scan"));
        snapshot(pane().node(), "reader-scan");
    }

    private Path marked() throws IOException {
        byte[] bare = Samples.page(HIDDEN);
        try (PDDocument document = Loader.loadPDF(bare)) {
            PDAnnotationHighlight mark = new PDAnnotationHighlight();
            COSArray quads = new COSArray();
            for (float each : new float[] {72, 712, 330, 712, 72, 697, 330, 697}) {
                quads.add(new COSFloat(each));
            }
            mark.getCOSObject().setItem(COSName.getPDFName("QuadPoints"), quads);
            mark.setRectangle(new PDRectangle(72, 697, 258, 15));
            mark.setTitlePopup("Sana Mir");
            mark.setContents("Since when?");
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(500, 500, 20, 20));
            note.setContents("Ask the ministry for the contract.");
            document.getPage(0).setAnnotations(List.of(mark, note));
            Path file = folder.resolve("marked.pdf");
            document.save(file.toFile());
            return file;
        }
    }
}
