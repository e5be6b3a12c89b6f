package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Hyphens;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Doubt;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// Pages that are pictures, read by a machine.
class ScansTest {

    @Test
    void theMachinesTableBecomesParagraphsWithItsDoubts() {
        String head =
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tl\tt\tw\th\tconf\ttext\n";
        String table =
                head
                        + "4\t1\t1\t1\t1\t0\t1\t1\t9\t9\t-1\t\n"
                        + row(1, 1, 1, 96, "The")
                        + row(1, 1, 1, 93, "govern-")
                        + row(1, 1, 2, 91, "ment")
                        + row(1, 1, 2, 31, "pald")
                        + row(1, 2, 1, 90, "Then")
                        + row(1, 2, 1, 90, " ");
        List<Entry> entries = Scans.entries(Tesseract.words(table), 3, new Hyphens());
        assertEquals(2, entries.size());
        Entry first = entries.getFirst();
        assertEquals("The government pald", first.text());
        assertEquals(3, first.page());
        assertEquals(
                List.of(Doubt.MACHINE_READ, Doubt.MACHINE_UNSURE),
                first.doubts().stream().map(Doubt::reason).toList());
        assertEquals("pald", first.doubts().getLast().span().in(first.text()));
        assertEquals("Then", entries.getLast().text());
    }

    private static String row(int block, int paragraph, int line, int sure, String word) {
        return "5\t1\t%d\t%d\t%d\t1\t1\t1\t9\t9\t%d\t%s\n"
                .formatted(block, paragraph, line, sure, word);
    }

    @Test
    void pagesOfAScanAreReadAndSayThatAMachineDidIt() throws IOException {
        assumeTrue(Scans.areReadable(), "Tesseract is not installed");
        byte[] scan = scan();
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(scan, "scan.pdf", false, Progress.NONE);
            assertTrue(Scans.isScan(bare));
            assertEquals("", bare.text());
            Reading read = Scans.with("eng").recognise(bare, Progress.NONE);
            assertTrue(
                    read.text().contains("The committee adopted the resolution on 4 March."),
                    read.text());
            assertTrue(read.text().contains("Nobody voted against it."), read.text());
            assertEquals(2, read.outline().pages().size());
            int second = read.outline().pages().get(1).span().start();
            assertTrue(read.text().indexOf("Nobody") >= second);
            assertEquals(List.of("import.machine-read"), read.warnings());
            assertFalse(Scans.isScan(read));
            assertEquals(Doubt.MACHINE_READ, read.doubts().getFirst().reason());
            assertThrows(
                    Progress.Stopped.class,
                    () ->
                            Scans.with("eng")
                                    .recognise(
                                            bare,
                                            (key, done, total) -> {
                                                throw new Progress.Stopped();
                                            }));
        }
    }

    @Test
    void languagesThatAreNoneAreRefused() {
        assertEquals(
                "import.ocr-languages",
                assertThrows(Problem.class, () -> Scans.with("eng;rm")).key());
    }

    /// Two pages of words, as pictures.
    private static byte[] scan() throws IOException {
        byte[] words =
                Samples.pdf(
                        "",
                        List.of(
                                List.of(
                                        "Minutes",
                                        "The committee adopted the resolution on 4 March."),
                                List.of("Minutes", "Nobody voted against it.")));
        try (PDDocument from = Loader.loadPDF(words);
                PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                to.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(to, page)) {
                    out.drawImage(
                            LosslessFactory.createFromImage(
                                    to, renderer.renderImageWithDPI(i, 200, ImageType.GRAY)),
                            0,
                            0,
                            612,
                            792);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.save(bytes);
            return bytes.toByteArray();
        }
    }
}
