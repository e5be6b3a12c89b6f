package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.geom.Rectangle2D;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SheetsTest {

    @TempDir Path folder;

    @Test
    void twoPagesLieSideBySide() throws Exception {
        Path pages = brief("evidence-note", "en");
        Path sheets = sheets(pages, Imposition.TWO_UP);

        assertTrue(Sheets.holdsAll(pages, sheets));
        assertEquals(List.of("1 2", "3 -"), order(sheets));
    }

    @Test
    void aBookletOfThreePagesIsOneSheetFoldedOnce() throws Exception {
        Path pages = brief("evidence-note", "en");
        Path sheets = sheets(pages, Imposition.BOOKLET);

        assertTrue(Sheets.holdsAll(pages, sheets));
        assertEquals(List.of("- 1", "2 3"), order(sheets));
        assertArrayEquals(
                Files.readAllBytes(sheets), Files.readAllBytes(sheets(pages, Imposition.BOOKLET)));
    }

    @Test
    void anUrduBookletIsBoundAtTheRight() throws Exception {
        Path pages = brief("roundtable-handout", "ur");
        Path sheets = sheets(pages, Imposition.TWO_UP);

        try (PDDocument document = Loader.loadPDF(sheets.toFile())) {
            assertTrue(half(document, 0, true).contains("10:15"), "page 1 is at the right");
            assertFalse(half(document, 0, false).contains("10:15"));
        }
    }

    @Test
    void aPageThatIsNotThereIsMissed() throws Exception {
        Path pages = brief("evidence-note", "en");

        assertFalse(Sheets.holdsAll(pages, sheets(brief("policy-brief", "en"), Imposition.TWO_UP)));
    }

    private Path brief(String template, String language) throws Exception {
        Path file = folder.resolve(template + ".pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateBriefs.of(template, language, "A4", Feature.TABLE)
                    .publication()
                    .write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        }
        return file;
    }

    private Path sheets(Path pages, Imposition imposition) throws Exception {
        Path file = Files.createTempFile(folder, "sheets", ".pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            Sheets.write(pages, imposition, List.of(), out);
        }
        return file;
    }

    /// The page numbers in the feet at the left and at the right of each sheet.
    private static List<String> order(Path sheets) throws Exception {
        List<String> order = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(sheets.toFile())) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                order.add(number(half(document, i, false)) + " " + number(half(document, i, true)));
            }
        }
        return order;
    }

    private static String number(String text) {
        var foot = java.util.regex.Pattern.compile("Page (\\d) of").matcher(text);
        return foot.find() ? foot.group(1) : "-";
    }

    private static String half(PDDocument document, int sheet, boolean right) throws Exception {
        var page = document.getPage(sheet);
        float width = page.getMediaBox().getWidth() / 2;
        PDFTextStripperByArea areas = new PDFTextStripperByArea();
        areas.setSortByPosition(true);
        areas.addRegion(
                "half",
                new Rectangle2D.Float(right ? width : 0, 0, width, page.getMediaBox().getHeight()));
        areas.extractRegions(page);
        return areas.getTextForRegion("half");
    }
}
