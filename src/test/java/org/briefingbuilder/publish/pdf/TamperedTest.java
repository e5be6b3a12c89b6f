package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// One letter altered anywhere is seen by comparing what the two witnesses say with what was
/// written.
class TamperedTest {

    private static final String ENGLISH = "Eleven rooms stand empty.";
    private static final String URDU = "سکول گھر سے دور ہے";
    private static final String HTML =
            Pages.html(
                    "<p id='en' data-alt=''>%s</p><p id='alt' data-alt='What it shows'>%s</p><p class='ur' dir='rtl' lang='ur' id='ur'>%s</p>"
                            .formatted(ENGLISH, "Chart", URDU));

    @TempDir Path folder;

    private interface Tampering {
        void with(PDDocument document) throws Exception;
    }

    private TaggedPdf tampered(Tampering tampering) throws Exception {
        Path file = folder.resolve("x.pdf");
        Files.write(file, Pages.write(HTML, Conformance.UA1_A3A));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            tampering.with(document);
            document.save(folder.resolve("y.pdf").toFile());
        }
        return TaggedPdf.read(folder.resolve("y.pdf"));
    }

    private static TaggedPdf.Element element(TaggedPdf pdf, String id) {
        return pdf.element(id).orElseThrow();
    }

    @Test
    void untouchedBothSayWhatWasWritten() throws Exception {
        TaggedPdf pdf = tampered(document -> {});
        assertEquals(ENGLISH, element(pdf, "en").structureText());
        assertEquals(ENGLISH, element(pdf, "en").pageText());
        assertEquals("What it shows", element(pdf, "alt").structureText());
        assertEquals("Chart", element(pdf, "alt").pageText());
        assertEquals(URDU, element(pdf, "ur").structureText());
        assertEquals(URDU, element(pdf, "ur").pageText());
    }

    @Test
    void aCodeOnThePageIsSeenOnThePage() throws Exception {
        TaggedPdf pdf = tampered(document -> swapCodes(document.getPage(0)));
        assertNotEquals(ENGLISH, element(pdf, "en").pageText());
        assertNotEquals(ENGLISH, element(pdf, "en").structureText());
        assertNotEquals(URDU, element(pdf, "ur").pageText());
        assertEquals(URDU, element(pdf, "ur").structureText());
    }

    /// The first two different codes of every text change places.
    private static void swapCodes(PDPage page) throws Exception {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (Object token : tokens) {
            if (token instanceof COSArray texts) {
                for (int i = 0; i < texts.size(); i++) {
                    byte[] codes =
                            texts.get(i) instanceof COSString text ? text.getBytes() : new byte[0];
                    if (codes.length >= 4 && (codes[1] != codes[3] || codes[0] != codes[2])) {
                        byte[] swapped = codes.clone();
                        swapped[0] = codes[2];
                        swapped[1] = codes[3];
                        swapped[2] = codes[0];
                        swapped[3] = codes[1];
                        texts.set(i, new COSString(swapped));
                        break;
                    }
                }
            }
        }
        PDStream stream = new PDStream(new PDDocument());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    @Test
    void aLetterOfAFontsMapIsSeenOnThePage() throws Exception {
        TaggedPdf pdf =
                tampered(
                        document -> {
                            replaceInMaps(document.getPage(0), "<0065>", "<0061>");
                            replaceInMaps(document.getPage(0), "<0633>", "<0634>");
                        });
        // The font still draws an e, which is no a: the page does not show what the map says.
        assertEquals("El\ufffdv\ufffdn rooms stand \ufffdmpty.", element(pdf, "en").pageText());
        assertEquals("Elavan rooms stand ampty.", element(pdf, "en").structureText());
        assertEquals(URDU.replace('س', '\ufffd'), element(pdf, "ur").pageText());
        assertEquals(URDU, element(pdf, "ur").structureText());
    }

    private static void replaceInMaps(PDPage page, String from, String to) throws Exception {
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            COSStream map = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
            String text = map.toTextString().replace(from, to);
            try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void aLetterOfTheStructureIsSeenInTheStructure() throws Exception {
        TaggedPdf pdf =
                tampered(
                        document -> {
                            alter(document, COSName.ACTUAL_TEXT, 'س', 'ش');
                            alter(document, COSName.ALT, 'W', 'V');
                        });
        assertEquals(URDU.replace('س', 'ش'), element(pdf, "ur").structureText());
        assertEquals(URDU, element(pdf, "ur").pageText());
        assertEquals("Vhat it shows", element(pdf, "alt").structureText());
        assertEquals("Chart", element(pdf, "alt").pageText());
    }

    @Test
    void anAlternativeThatWasPutInIsSeenInTheStructure() throws Exception {
        TaggedPdf pdf =
                tampered(
                        document ->
                                each(
                                        document,
                                        d -> {
                                            if (ENGLISH_ID.equals(d.getString(COSName.ID))) {
                                                d.setString(COSName.ACTUAL_TEXT, "Eleven rooms.");
                                            }
                                        }));
        assertEquals("Eleven rooms.", element(pdf, "en").structureText());
        assertEquals(ENGLISH, element(pdf, "en").pageText());
    }

    private static final String ENGLISH_ID = "en";

    private static void alter(PDDocument document, COSName key, char from, char to) {
        each(
                document,
                d -> {
                    if (d.getString(key) != null) {
                        d.setString(key, d.getString(key).replace(from, to));
                    }
                });
    }

    private static void each(PDDocument document, Consumer<COSDictionary> action) {
        document.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(
                        key -> {
                            COSObject object = document.getDocument().getObjectFromPool(key);
                            COSBase base = object.getObject();
                            if (base instanceof COSDictionary dictionary) {
                                action.accept(dictionary);
                            }
                        });
    }

    @Test
    void wordsPaintedOverAPageAreInThePagesText() throws Exception {
        TaggedPdf pdf =
                tampered(
                        document -> {
                            PDPage page = document.getPage(0);
                            try (PDPageContentStream content =
                                    new PDPageContentStream(
                                            document,
                                            page,
                                            PDPageContentStream.AppendMode.APPEND,
                                            true,
                                            true)) {
                                COSName name = page.getResources().getFontNames().iterator().next();
                                content.beginText();
                                content.newLineAtOffset(100, 100);
                                content.setFont(page.getResources().getFont(name), 10);
                                content.appendRawCommands("<00010002> Tj\n");
                                content.endText();
                            }
                        });
        TaggedPdf before = tampered(document -> {});
        assertEquals(ENGLISH, element(pdf, "en").pageText());
        assertTrue(pdf.pageText(1).length() > before.pageText(1).length());
    }

    @Test
    void wordsMadeInvisibleAreNotOnThePage() throws Exception {
        TaggedPdf pdf =
                tampered(
                        document -> {
                            PDPage page = document.getPage(0);
                            List<Object> tokens = new PDFStreamParser(page).parse();
                            tokens.add(0, COSInteger.get(RenderingMode.NEITHER.intValue()));
                            tokens.add(1, Operator.getOperator("Tr"));
                            PDStream stream = new PDStream(document);
                            try (OutputStream out = stream.createOutputStream()) {
                                new ContentStreamWriter(out).writeTokens(tokens);
                            }
                            page.setContents(stream);
                        });
        assertEquals("", element(pdf, "en").pageText());
        assertEquals(ENGLISH, element(pdf, "en").structureText());
    }
}
