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
import org.briefingbuilder.publish.pdf.BundledFont;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
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
            Reading read = Scans.with("eng").recognise(bare, Progress.NONE).reading();
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
    void aPageThatIsAPictureAmidOthersIsReadAndTheOthersStay() throws IOException {
        assumeTrue(Scans.areReadable(), "Tesseract is not installed");
        byte[] mixed = mixed();
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(mixed, "mixed.pdf", false, Progress.NONE);
            assertTrue(Scans.isScanInPart(bare), bare.warnings().toString());
            assertFalse(Scans.isScan(bare));
            int last = bare.text().indexOf("Nobody voted against it.");
            Span before = new Span(last, last + 24);
            Scans.Recognised recognised = Scans.with("eng").recognise(bare, Progress.NONE);
            Reading read = recognised.reading();
            CorpusTest.check(read);
            assertEquals(
                    "Nobody voted against it.", recognised.moved().apply(before).in(read.text()));
            String second = read.outline().pages().get(1).span().in(read.text());
            assertTrue(second.contains("The committee adopted the resolution on 4 March."), second);
            assertFalse(second.contains("Nobody"), second);
            assertEquals(List.of("import.pages-machine-read"), read.warnings());
            assertTrue(
                    read.doubts().stream()
                            .allMatch(d -> second.contains(d.span().in(read.text()))));
            assertTrue(read.doubts().stream().anyMatch(d -> d.reason().equals(Doubt.MACHINE_READ)));
            assertEquals(
                    read.text().replaceAll("\\s+", " "),
                    without(read).strip().replaceAll("\\s+", " "),
                    "the furniture is still beside it");
            assertTrue(
                    read.outline().blocks().stream()
                            .anyMatch(b -> b.span().in(read.text()).contains("4 March")));
        }
    }

    private static String without(Reading read) {
        StringBuilder left = new StringBuilder(read.raw());
        read.removed().reversed().forEach(r -> left.delete(r.span().start(), r.span().end()));
        return left.toString();
    }

    @Test
    void urduIsReadFromAPicture() throws IOException {
        assumeTrue(Scans.areReadable("urd"), "Tesseract has no Urdu");
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(urdu(), "urdu.pdf", false, Progress.NONE);
            assertTrue(Scans.isScan(bare));
            Reading read = Scans.with("urd").recognise(bare, Progress.NONE).reading();
            assertTrue(read.text().contains("پانی"), read.text());
            assertEquals("ur", read.reference().language());
        }
    }

    /// Words in Naskh, as a picture.
    private static byte[] urdu() throws IOException {
        BufferedImage image = new BufferedImage(1700, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1700, 600);
        g.setColor(Color.BLACK);
        try {
            byte[] face = BundledFont.trueType("noto-naskh-arabic-arabic-400-normal");
            g.setFont(
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face))
                            .deriveFont(64f));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
        g.drawString("کمیٹی نے کہا کہ نہر کا پانی کھیتوں تک نہیں پہنچتا۔", 60, 200);
        g.drawString("حکومت نے مرمت کے لیے رقم دینے کا وعدہ کیا ہے۔", 60, 380);
        g.dispose();
        try (PDDocument to = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(612, 216));
            to.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(to, page)) {
                out.drawImage(LosslessFactory.createFromImage(to, image), 0, 0, 612, 216);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// Three pages with running heads, the second a picture.
    private static byte[] mixed() throws IOException {
        byte[] words =
                Samples.pdf(
                        "",
                        List.of(
                                List.of("Annual minutes", "The chair opened the meeting."),
                                List.of(
                                        "Annual minutes",
                                        "The committee adopted the resolution on 4 March."),
                                List.of("Annual minutes", "Nobody voted against it."),
                                List.of("Annual minutes", "The chair closed it.")));
        try (PDDocument document = Loader.loadPDF(words)) {
            BufferedImage picture =
                    new PDFRenderer(document).renderImageWithDPI(1, 200, ImageType.GRAY);
            PDPage page = new PDPage(PDRectangle.LETTER);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
            }
            document.getPages().insertAfter(page, document.getPage(1));
            document.removePage(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
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
