package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Page;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class PdfDocumentTest {

    @Test
    void aSentenceOverAPageBreakIsOneParagraphWithoutHeadsAndNumbers() throws IOException {
        Extract report =
                read(
                        Samples.pdf(
                                "",
                                List.of(
                                        List.of(
                                                "Annual water report 2025",
                                                "The committee found that the canal loses a third"
                                                        + " of its water before it",
                                                "reaches the fields, and that nobody had measured"
                                                        + " this since the govern-",
                                                "ment last paid for it. The government answered in"
                                                        + " May.",
                                                "",
                                                "A second paragraph follows here, which runs over"
                                                        + " the end of the page and"),
                                        List.of(
                                                "Annual water report 2025",
                                                "goes on here with its last words.",
                                                "",
                                                "The end of the second page is near."),
                                        List.of(
                                                "Annual water report 2025",
                                                "The third page says little."))));
        assertTrue(report.text().contains("since the government last paid"), report.text());
        assertTrue(
                report.text()
                        .contains("the end of the page and goes on here with its last words."));
        assertFalse(report.text().contains("Annual water report"));
        assertEquals(
                List.of("7", "8", "9"),
                report.outline().pages().stream().map(Page::label).toList());
        int goesOn = report.text().indexOf("goes on here");
        assertEquals(goesOn, report.outline().pages().get(1).span().start());
        assertEquals(6, report.removed().size(), report.removed().toString());
        assertTrue(report.removed().stream().anyMatch(r -> r.reason().equals("running-head")));
    }

    @Test
    void invisibleWordsAreNotTextAndAreTold() {
        Extract page =
                read(
                        Samples.page(
                                "BT /F1 12 Tf 72 600 Td (The plan was kept.) Tj 3 Tr 0 -40 Td (It"
                                        + " was not.) Tj ET"));
        assertEquals("The plan was kept.", page.text());
        assertEquals(List.of("import.invisible-text"), page.warnings());
        assertEquals("It was not.", page.removed().getFirst().span().in(page.raw()));
        assertEquals("hidden-invisible", page.removed().getFirst().reason());
    }

    @Test
    void theGlyphsAreBelievedAndNotTheirActualText() {
        Extract page =
                read(
                        Samples.page(
                                "/Span <</ActualText (He agreed.)>> BDC BT /F1 12 Tf 72 600 Td (He"
                                        + " refused.) Tj ET EMC"));
        assertEquals("He refused.", page.text());
        assertTrue(page.warnings().contains("import.actual-text-differs"));
    }

    @Test
    void fakeBoldIsReadOnce() {
        Extract page =
                read(
                        Samples.page(
                                "BT /F1 12 Tf 72 600 Td (Budget of the year) Tj 0.4 0 Td (Budget of"
                                        + " the year) Tj ET"));
        assertEquals("Budget of the year", page.text());
    }

    @Test
    void aListKeepsItsMarksOutsideOfItsBlocks() throws IOException {
        Extract page =
                read(
                        Samples.pdf(
                                "",
                                List.of(
                                        List.of(
                                                "Head",
                                                "It asks for two things:",
                                                "1. Deepen the wells.",
                                                "2. Close the rest."))));
        List<String> items =
                page.outline().blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.LIST_ITEM)
                        .map(b -> b.span().in(page.text()))
                        .toList();
        assertEquals(List.of("Deepen the wells.", "Close the rest."), items);
    }

    private static Extract read(byte[] pdf) {
        return PdfDocument.read(pdf, false, (done, total) -> {});
    }
}
