package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What a page holds and nobody sees.
class HiddenTextTest {
    private static final String SEEN = "BT /F1 12 Tf 72 700 Td (The plan was kept.) Tj ET ";
    private static final String PICTURE = "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden-invisible | BT /F1 12 Tf 3 Tr 72 600 Td (It was dropped.) Tj ET",
                "hidden-invisible | BT /F1 12 Tf 7 Tr 72 600 Td (It was dropped.) Tj ET",
                "hidden-invisible | /Faint gs BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET",
                "hidden-colour | 1 g BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET",
                "hidden-colour | 0 0 0 0 k BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET",
                "hidden-colour | 0 0 1 rg 60 590 300 30 re f BT /F1 12 Tf 72 600 Td (It was"
                        + " dropped.) Tj ET",
                "hidden-tiny | BT /F1 .3 Tf 72 600 Td (It was dropped.) Tj ET",
                "hidden-outside | BT /F1 12 Tf 900 600 Td (It was dropped.) Tj ET",
                "hidden-outside | q 72 100 200 200 re W n BT /F1 12 Tf 72 600 Td (It was dropped.)"
                        + " Tj ET Q",
                "hidden-covered | BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET 1 g 60 590 300 30"
                        + " re f",
                "hidden-covered | BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET 0 g 60 590 m 360"
                        + " 590 l 360 620 l 60 620 l h f",
                "hidden-covered | BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET q 300 0 0 30 60"
                        + " 590 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q",
                "hidden-layer | /OC /Off BDC BT /F1 12 Tf 72 600 Td (It was dropped.) Tj ET EMC",
            })
    void wordsThatNobodySeesAreTakenOutAndKeptWithTheReason(String reason, String content) {
        Extract page = read(SEEN + content);
        assertEquals("The plan was kept.", page.text());
        assertEquals(1, page.removed().size(), page.removed().toString());
        assertEquals(reason, page.removed().getFirst().reason());
        String words = page.removed().getFirst().span().in(page.raw());
        assertTrue(words.replace(" ", "").startsWith("Itwas"), words);
        assertEquals(List.of("import.invisible-text"), page.warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "white on black | 0 g 60 590 300 30 re f 1 g BT /F1 12 Tf 72 600 Td (It is seen.)"
                        + " Tj ET",
                "white on a picture | q 300 0 0 30 60 590 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
                        + " 1 g BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET",
                "white letters with an outline | 1 g BT /F1 12 Tf 2 Tr 72 600 Td (It is seen.) Tj"
                        + " ET",
                "drawn again on the cover | BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET 1 g 60 590"
                        + " 300 30 re f 0 g BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET",
                "under a marker | BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET /Marker gs 1 1 0 rg"
                        + " 60 590 300 30 re f",
                "inside of the clip | q 60 500 400 200 re W n BT /F1 12 Tf 72 600 Td (It is seen.)"
                        + " Tj ET Q",
                "after a clip | q 1 1 2 2 re W n Q BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET",
                "on a layer that is shown | /OC /On BDC BT /F1 12 Tf 72 600 Td (It is seen.) Tj ET"
                        + " EMC",
            })
    void wordsThatAreSeenStay(String how, String content) {
        Extract page = read(SEEN + content);
        assertTrue(page.text().contains("It is seen."), how + ": " + page.text());
        long times = page.text().split("It is seen", -1).length - 1;
        assertEquals(1, times, how);
    }

    @Test
    void aPictureWithTheWordsThatAMachineReadIsTextButMarked() {
        Extract scan =
                read(
                        "q 612 0 0 792 0 0 cm "
                                + PICTURE
                                + "Q BT /F1 12 Tf 3 Tr 72 600 Td (The committee met in the old"
                                + " town hall.) Tj ET");
        assertEquals("The committee met in the old town hall.", scan.text());
        assertEquals(List.of("import.ocr-text"), scan.warnings());
        Doubt doubt = scan.doubts().getFirst();
        assertEquals(Doubt.MACHINE_READ, doubt.reason());
        assertEquals(scan.text(), doubt.span().in(scan.text()));
    }

    @Test
    void invisibleWordsWithoutAPictureAreNoScan() {
        Extract page =
                read("BT /F1 12 Tf 3 Tr 72 600 Td (The committee met in the old town hall.) Tj ET");
        assertEquals("", page.text());
        assertTrue(page.warnings().contains("import.invisible-text"));
    }

    @Test
    void wordsWhoseActualTextIsAnotherAreDoubted() {
        Extract page =
                read(
                        SEEN
                                + "/Span <</ActualText (He agreed.)>> BDC BT /F1 12 Tf 72 600 Td"
                                + " (He refused.) Tj ET EMC");
        assertEquals(1, page.doubts().size());
        Doubt doubt = page.doubts().getFirst();
        assertEquals("actual-text", doubt.reason());
        assertTrue(doubt.span().in(page.text()).contains("refused"));
        assertTrue(page.text().startsWith("The plan was kept."));
        assertTrue(doubt.span().start() >= "The plan was kept.".length());
    }

    @Test
    void aPictureAloneIsImportedWithANotice() {
        Extract scan = read("q 612 0 0 792 0 0 cm " + PICTURE + "Q");
        assertEquals("", scan.text());
        assertEquals(1, scan.outline().pages().size());
        assertEquals(List.of("import.scan"), scan.warnings());
        Extract blank = read("");
        assertEquals(List.of("import.no-text"), blank.warnings());
    }

    private static Extract read(String content) {
        byte[] pdf =
                Samples.page(
                        content,
                        "/ExtGState<</Faint<</ca 0>>/Marker<</BM/Multiply>>>>"
                                + "/Properties<</Off 6 0 R/On 7 0 R>>",
                        "/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>",
                        "6 0 obj<</Type/OCG/Name(a)>>endobj\n7 0 obj<</Type/OCG/Name(b)>>endobj\n");
        return PdfDocument.read(pdf, false, (done, total) -> {});
    }
}
