package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Page;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How pages are read that are laid out otherwise than as plain lines below one another.
class PageLayoutTest {
    private static final String BODY =
            text(72, 700, 12, "The committee heard eleven witnesses from four provinces and")
                    + text(72, 686, 12, "asked each of them who had last measured the canal.");

    @Test
    void footnotesAreReadBehindTheTextOfTheirPageThoughTheyAreDrawnFirst() {
        Extract page =
                read(
                        Samples.page(
                                text(72, 90, 9, "2 Second Report, page 9.")
                                        + text(80, 114, 6, "1")
                                        + text(90, 110, 9, "First Report of the committee, which")
                                        + text(72, 100, 9, "nobody has read.")
                                        + BODY
                                        + "BT /F1 12 Tf 72 650 Td (Its answer,) Tj /F1 7 Tf 3 Ts"
                                        + " (1) Tj /F1 12 Tf 0 Ts ( came late.) Tj /F1 7 Tf 3 Ts"
                                        + " (2) Tj ET"));
        assertTrue(
                page.text()
                        .endsWith(
                                "Its answer, came late.\n\n"
                                    + "1 First Report of the committee, which nobody has read.\n\n"
                                    + "2 Second Report, page 9."),
                page.text());
        assertEquals(2, kinds(page, Block.Kind.NOTE).size());
    }

    @Test
    void wordsThatRunAlongTheSideOfAPageAreWholeWords() throws IOException {
        String upright =
                "The committee heard eleven witnesses from four provinces and asked each of them"
                        + " who had last measured the canal.";
        try (PDDocument turned = Loader.loadPDF(Samples.page(BODY))) {
            turned.getPage(0).setRotation(90);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            turned.save(out);
            assertEquals(upright, read(out.toByteArray()).text());
        }
        String along =
                "BT /F1 12 Tf 0 1 -1 0 300 100 Tm (The committee heard eleven witnesses from four"
                        + " provinces and) Tj ET BT /F1 12 Tf 0 1 -1 0 314 100 Tm (asked each of"
                        + " them who had last measured the canal.) Tj ET";
        assertEquals(upright, read(Samples.page(along)).text());
    }

    @Test
    void notesThatSayTheSameOnManyPagesAreNoRunningFeet() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (String word : List.of("canals", "gauges", "wells", "dams")) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                int number = document.getNumberOfPages();
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    String line = "No witness could say who had last measured the " + word + ".";
                    float end = 72 + font.getStringWidth(line) * 0.012f;
                    show(out, font, 12, 72, 700, line);
                    show(out, font, 7, end, 705, String.valueOf(number));
                    show(out, font, 9, 72, 60, number + " Ibid., p. " + 3 * number + ".");
                    show(out, font, 9, 240, 40, "The long report");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            Extract read = read(out.toByteArray());
            assertTrue(
                    read.text()
                            .startsWith(
                                    "No witness could say who had last measured the canals.\n\n"
                                            + "1 Ibid., p. 3.\n\nNo witness could say who had last"
                                            + " measured the gauges.\n\n2 Ibid., p. 6.\n\n"),
                    read.text());
            assertEquals(4, kinds(read, Block.Kind.NOTE).size());
            assertEquals(-1, read.text().indexOf("long report"));
        }
    }

    private static void show(
            PDPageContentStream out, PDType1Font font, float size, float x, float y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    @Test
    void digitsThatTheirFontDrawsAboveTheLineAreRaised() throws IOException {
        byte[] file = PagesMade.raisedByFont("The board held.¹ It feeds 10³ people in 1161.");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals(
                    "The board held.1 It feeds 103 people in 1161.",
                    new PDFTextStripper().getText(document).strip(),
                    "so the file says");
        }
        assertEquals("The board held. It feeds 10³ people in 1161.", read(file).text());
    }

    @Test
    void aBlankThatIsSetWideIsOneBlank() {
        String line =
                "BT /F1 12 Tf 72 700 Td [(The committee) -400 ( heard eleven) -400 ( witnesses"
                        + " from four provinces.)] TJ ET";
        assertEquals(
                "The committee heard eleven witnesses from four provinces.",
                read(Samples.page(line)).text());
    }

    @Test
    void aBulletOfAnotherSizeDoesNotPartItsParagraph() {
        Extract page =
                read(
                        Samples.page(
                                BODY
                                        + "BT /F1 9 Tf 72 640 Td (\\225 ) Tj /F1 12 Tf (Parents"
                                        + " reported that their children read more often) Tj 12"
                                        + " -14 Td (at the end of the year than in the group) Tj 0"
                                        + " -14 Td (without a place.) Tj ET"));
        assertEquals(
                List.of(
                        "Parents reported that their children read more often at the end of the"
                                + " year than in the group without a place."),
                kinds(page, Block.Kind.LIST_ITEM));
    }

    @Test
    void linesOfCellsBelowOneAnotherAreTheRowsOfATable() {
        Extract page =
                read(
                        Samples.page(
                                BODY
                                        + row(600, "Country", "Schools", "Share")
                                        + row(586, "Austria", "160", "98")
                                        + row(572, "Belgium", "1,150", "85")
                                        + text(72, 540, 12, "Source: the ministry.")));
        assertEquals(
                List.of("Country\tSchools\tShare", "Austria\t160\t98", "Belgium\t1,150\t85"),
                kinds(page, Block.Kind.TABLE_ROW));
        assertTrue(page.text().endsWith("85\n\nSource: the ministry."), page.text());
    }

    @Test
    void dashesNumbersAndAddressesGoOnWithoutABlank() {
        Extract page =
                read(
                        Samples.page(
                                text(72, 700, 12, "The directive of 2018\\226")
                                        + text(72, 686, 12, "23 stands at https://")
                                        + text(72, 672, 12, "www.example.org/a and is strongly")
                                        + text(72, 658, 12, "held. A strongly-")
                                        + text(72, 644, 12, "coupled system is well made.")));
        assertEquals(
                "The directive of 2018–23 stands at https://www.example.org/a and is strongly"
                        + " held. A strongly-coupled system is well made.",
                page.text());
    }

    @Test
    void pageNumbersWithinWideMarginsAreSetApartAndTheSentenceGoesOn() throws IOException {
        Extract report =
                read(
                        pages(
                                text(72, 700, 12, "The first page holds one long sentence that")
                                        + text(72, 686, 12, "does not come to its end here and")
                                        + text(300, 170, 12, "1"),
                                text(72, 700, 12, "goes on over here.") + text(300, 170, 12, "2"),
                                text(72, 700, 12, "A third page.") + text(300, 170, 12, "3")));
        assertTrue(report.text().contains("its end here and goes on over here."), report.text());
        assertEquals(
                3, report.removed().stream().filter(r -> r.reason().equals("page-number")).count());
    }

    @Test
    void headsWithinWideMarginsAreSetApartAndTheirNumbersAreThePages() throws IOException {
        Extract report =
                read(
                        pages(
                                text(72, 640, 12, "The first page holds one long sentence that")
                                        + text(72, 626, 12, "does not come to its end here and")
                                        + text(300, 170, 12, "11"),
                                text(72, 680, 12, "Journal of Ports 12")
                                        + text(72, 640, 12, "goes on over here.")
                                        + text(72, 626, 12, "It has a second line of text."),
                                text(72, 680, 12, "Journal of Ports 13")
                                        + text(72, 640, 12, "The third page begins.")
                                        + text(72, 626, 12, "It has a second line of text."),
                                text(72, 680, 12, "Journal of Ports 14")
                                        + text(72, 640, 12, "The fourth page begins.")
                                        + text(72, 626, 12, "It has a second line of text.")));
        assertTrue(report.text().contains("its end here and goes on over here."), report.text());
        assertTrue(!report.text().contains("Journal"), report.text());
        assertEquals(
                List.of("11", "12", "13", "14"),
                report.outline().pages().stream().map(Page::label).toList());
    }

    @Test
    void bulletsThatArePaintedAfterAllWordsStandBeforeTheirItems() {
        Extract page =
                read(
                        Samples.page(
                                BODY
                                        + text(90, 650, 12, "The first item fills its line and")
                                        + text(90, 636, 12, "goes on below.")
                                        + text(90, 616, 12, "The second is short.")
                                        + text(72, 650, 12, "\\225")
                                        + text(72, 616, 12, "\\225")));
        assertEquals(
                List.of("The first item fills its line and goes on below.", "The second is short."),
                kinds(page, Block.Kind.LIST_ITEM));
        assertTrue(page.text().endsWith("The second is short."), page.text());
    }

    @Test
    void aBlankOverWhichTheNextLetterIsDrawnIsNone() {
        Extract page =
                read(
                        Samples.page(
                                "BT /F1 12 Tf 72 700 Td [(They gav) 20 ( ) 283 (e no answer to any"
                                        + " of the three letters.)] TJ ET"));
        assertEquals("They gave no answer to any of the three letters.", page.text());
    }

    @Test
    void lettersThatAreSetALittleApartAreOneWord() {
        Extract page =
                read(
                        Samples.page(
                                "BT /F1 12 Tf 72 700 Td [(The) -400 (pro) -65 (ject) -400 (is)"
                                        + " -400 (late) -400 (by) -400 (more) -400 (than) -400"
                                        + " (three) -400 (months.)] TJ ET"));
        assertEquals("The project is late by more than three months.", page.text());
    }

    @Test
    void glyphsOfWhichNobodySaysWhatTheyAreAreUnreadableAndNoDigits() {
        Extract page =
                read(
                        Samples.page(
                                "BT /F2 12 Tf 72 700 Td (They counted 1 sheep and B goats.) Tj ET",
                                "/Font<</F2 6 0 R>>",
                                "",
                                "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[49/g17"
                                    + " 66/a66]>>>>endobj\n"));
        assertEquals("They counted \ufffd sheep and B goats.", page.text());
    }

    @Test
    void footnotesBelowOneAnotherAreTwoThoughTheyAreAsLargeAsTheText() {
        Extract page =
                read(
                        Samples.page(
                                BODY
                                        + text(330, 690, 7, "1")
                                        + text(72, 672, 12, "It was signed by both of the heads.")
                                        + text(300, 676, 7, "2")
                                        + text(72, 304, 7, "1")
                                        + text(80, 300, 12, "First Report of the committee")
                                        + text(72, 290, 7, "2")
                                        + text(80, 286, 12, "Second Report of the committee")));
        assertEquals(
                List.of("1 First Report of the committee", "2 Second Report of the committee"),
                kinds(page, Block.Kind.NOTE));
    }

    @Test
    void footnotesInLettersOfTheTextAreKnownByTheirRaisedNumbers() throws IOException {
        String call = "BT /F1 7 Tf 330 690 Td (1) Tj ET ";
        String note = "BT /F1 7 Tf 72 304 Td (1) Tj ET ";
        Extract report =
                read(
                        pages(
                                BODY
                                        + call
                                        + text(72, 672, 12, "Its answer fills the page and then")
                                        + note
                                        + text(80, 300, 12, "First Report of the committee."),
                                text(72, 700, 12, "goes on over here, as it should.")));
        assertTrue(
                report.text().contains("fills the page and then goes on over here"), report.text());
        assertEquals(List.of("1 First Report of the committee."), kinds(report, Block.Kind.NOTE));
    }

    @Test
    void standardFontsAreAsWideAsTheyAreThoughTheirEncodingIsTheFilesOwn() throws IOException {
        String before = "schools and their accomplishments or abilities in any ye";
        float wide =
                new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN).getStringWidth(before)
                        * 0.012f;
        String times =
                "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Type/Encoding/Differences[128/bullet]>>>>endobj\n";
        Extract page =
                read(
                        Samples.page(
                                "BT /F2 12 Tf 72 700 Td ("
                                        + before
                                        + ") Tj "
                                        + wide
                                        + " 0 Td (ar.) Tj ET",
                                "/Font<</F2 6 0 R>>",
                                "",
                                times));
        assertEquals(before + "ar.", page.text());
    }

    @Test
    void whatIsFilledIntoAFormIsReadBehindItsLabel() throws IOException {
        Extract page = read(filled());
        assertTrue(page.text().contains("Name of the school: Khyber High"), page.text());
        assertTrue(page.text().endsWith("Signed by the head."), page.text());
    }

    @Test
    void paragraphsFromRightToLeftAreIndentedAtTheRight() throws IOException {
        Extract page =
                read(
                        PagesMade.urdu(
                                List.of(
                                        "\tچونکہ ہر انسان کی ذاتی عزت اور حرمت کو",
                                        "آزادی اور امن کی بنیاد ہے،",
                                        "\tچونکہ انسانی حقوق سے لاپروائی اور ان کی",
                                        "بے حرمتی ظاہر ہوئی ہے،")));
        assertEquals(
                List.of(
                        "چونکہ ہر انسان کی ذاتی عزت اور حرمت کو آزادی اور امن کی بنیاد ہے،",
                        "چونکہ انسانی حقوق سے لاپروائی اور ان کی بے حرمتی ظاہر ہوئی ہے،"),
                kinds(page, Block.Kind.PARAGRAPH));
    }

    private static byte[] filled() throws IOException {
        byte[] plain =
                Samples.page(
                        text(72, 700, 12, "Name of the school:")
                                + text(72, 650, 12, "Signed by the head."));
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources fonts = new PDResources();
            fonts.put(
                    COSName.getPDFName("Helv"),
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(fonts);
            PDTextField field = new PDTextField(form);
            field.setPartialName("school");
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            form.getFields().add(field);
            field.getWidgets().getFirst().setRectangle(new PDRectangle(200, 694, 200, 20));
            document.getPage(0).setAnnotations(List.copyOf(field.getWidgets()));
            field.setValue("Khyber High");
            return saved(document);
        }
    }

    private static byte[] pages(String... contents) throws IOException {
        try (PDDocument all = new PDDocument()) {
            List<PDDocument> parts = new ArrayList<>();
            for (String content : contents) {
                PDDocument part = Loader.loadPDF(Samples.page(content));
                parts.add(part);
                PDPage page = all.importPage(part.getPage(0));
                page.setResources(part.getPage(0).getResources());
            }
            byte[] bytes = saved(all);
            for (PDDocument part : parts) {
                part.close();
            }
            return bytes;
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String row(int y, String first, String second, String third) {
        return text(72, y, 12, first) + text(200, y, 12, second) + text(300, y, 12, third);
    }

    private static String text(int x, int y, int size, String words) {
        return "BT /F1 " + size + " Tf " + x + " " + y + " Td (" + words + ") Tj ET ";
    }

    private static List<String> kinds(Extract page, Block.Kind kind) {
        return page.outline().blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.span().in(page.text()))
                .toList();
    }

    private static Extract read(byte[] pdf) {
        return PdfDocument.read(pdf, false, (done, total) -> {});
    }
}
