package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a forger may do to a finished PDF, one thing at a time.
class ForgeryTest {

    private static final String QUOTATION = "q-q1";

    @TempDir static Path folder;

    private static Path pdf = Path.of("");

    private interface Forgery {
        void on(PDDocument document, COSDictionary quotation) throws IOException;
    }

    @BeforeAll
    static void write() throws IOException {
        UnaryOperator<String> asItIs = UnaryOperator.identity();
        pdf = Tampering.write(Briefs.english(), folder.resolve("brief.pdf"), asItIs, asItIs);
    }

    private static List<Finding> after(Forgery forgery) throws IOException {
        Path forged = folder.resolve("forged.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            forgery.on(document, Tampering.element(document, QUOTATION));
            document.save(forged.toFile());
        }
        return new Verifier(new SourceTexts.Nowhere()).verify(forged, Progress.NONE).findings();
    }

    private static void found(Kind kind, List<Finding> findings) {
        assertTrue(
                findings.stream()
                        .anyMatch(
                                f ->
                                        f.is(kind)
                                                && (f.quotation().equals("q1")
                                                        || kind == Kind.RECORD_MISSING)),
                findings::toString);
    }

    @Test
    void savingAgainForgesNothing() throws IOException {
        assertEquals(List.of(), after((document, quotation) -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ActualText", "Alt", "E"})
    void wordsThatAreHeardInsteadAreFoundWhereverTheyAreSaid(String key) throws IOException {
        COSName name = COSName.getPDFName(key);
        found(
                Kind.STRUCTURE_DIFFERS,
                after((document, quotation) -> quotation.setString(name, "All is well.")));
        found(
                Kind.STRUCTURE_DIFFERS,
                after((document, quotation) -> firstKid(quotation).setString(name, "well")));
        found(
                Kind.STRUCTURE_DIFFERS,
                after((document, quotation) -> parent(quotation).setString(name, "well")));
        found(
                Kind.STRUCTURE_DIFFERS,
                after((document, quotation) -> parent(parent(quotation)).setString(name, "")));
        found(
                Kind.STRUCTURE_DIFFERS,
                after(
                        (document, quotation) ->
                                rewrite(
                                        document,
                                        tokens -> {
                                            COSDictionary properties = new COSDictionary();
                                            properties.setString(name, "All is well.");
                                            tokens.addAll(
                                                    0,
                                                    List.of(
                                                            COSName.getPDFName("Span"),
                                                            properties,
                                                            Operator.getOperator("BDC")));
                                            tokens.add(Operator.getOperator("EMC"));
                                        })));
    }

    @Test
    void anAlternativeBesideTheRightActualTextIsFound() throws IOException {
        String words = "“Diversifying technology partnerships is a crucial first step”";
        assertEquals(
                List.of(),
                after((document, quotation) -> quotation.setString(COSName.ACTUAL_TEXT, words)));
        found(
                Kind.STRUCTURE_DIFFERS,
                after(
                        (document, quotation) -> {
                            quotation.setString(COSName.ACTUAL_TEXT, words);
                            quotation.setString(COSName.ALT, words.replace("first", "last"));
                        }));
    }

    @Test
    void anotherRoleIsNamed() throws IOException {
        List<Finding> findings =
                after((document, quotation) -> quotation.setName(COSName.S, "NonStruct"));
        assertEquals(1, findings.size());
        assertEquals("structure-differs", findings.getFirst().kind());
        assertEquals("BlockQuote", findings.getFirst().expected());
        assertEquals("NonStruct", findings.getFirst().found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BlockQuote", "Words"})
    void anotherQuotationWithoutAnIdIsFoundByWhateverName(String role) throws IOException {
        List<Finding> findings =
                after(
                        (document, quotation) -> {
                            COSDictionary map = new COSDictionary();
                            map.setName("Words", "BlockQuote");
                            document.getDocumentCatalog()
                                    .getStructureTreeRoot()
                                    .getCOSObject()
                                    .setItem(COSName.ROLE_MAP, map);
                            COSDictionary section = parent(parent(quotation));
                            COSDictionary heading = firstKid(section);
                            heading.setName(COSName.S, role);
                        });
        found(Kind.RECORD_MISSING, findings);
        assertEquals("Dependency", findings.getFirst().found().replaceAll("^\\d+ ", ""));
    }

    @Test
    void anotherLanguageOfTheDocumentIsFound() throws IOException {
        List<Finding> findings =
                after((document, quotation) -> document.getDocumentCatalog().setLanguage("fr"));
        assertEquals("document-lacks", findings.getFirst().kind());
        assertEquals("fr", findings.getFirst().found());
    }

    @Test
    void wordsUnderAPatchAreNotShown() throws IOException {
        found(Kind.PAGE_DIFFERS, after((document, quotation) -> patch(document, Color.WHITE, 1)));
        found(Kind.PAGE_DIFFERS, after((document, quotation) -> patch(document, Color.BLACK, 1)));
        assertEquals(List.of(), after((d, quotation) -> patch(d, Color.YELLOW, 0.3f)));
    }

    @Test
    void aHighlightHidesNothing() throws IOException {
        assertEquals(
                List.of(),
                after(
                        (document, quotation) -> {
                            try (PDPageContentStream over = over(document)) {
                                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                                state.setBlendMode(BlendMode.MULTIPLY);
                                over.setGraphicsStateParameters(state);
                                over.setNonStrokingColor(Color.YELLOW);
                                over.addRect(0, 0, 600, 850);
                                over.fill();
                            }
                        }));
    }

    @Test
    void anAnnotationOverTheWordsHidesThem() throws IOException {
        found(
                Kind.PAGE_DIFFERS,
                after(
                        (document, quotation) -> {
                            PDAnnotationSquare square = new PDAnnotationSquare();
                            square.setRectangle(new PDRectangle(0, 0, 600, 850));
                            document.getPage(0).getAnnotations().add(square);
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3 Tr", "1 1 1 rg", "0.05 0 0 0.05 0 0 cm", "0 900 9 9 re W n", "/G gs"})
    void wordsThatNobodyCanSeeAreNotShown(String before) throws IOException {
        found(
                Kind.PAGE_DIFFERS,
                after(
                        (document, quotation) -> {
                            PDPage page = document.getPage(0);
                            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
                            clear.setNonStrokingAlphaConstant(0f);
                            COSDictionary states = new COSDictionary();
                            states.setItem("G", clear);
                            page.getResources().getCOSObject().setItem(COSName.EXT_G_STATE, states);
                            rewrite(document, tokens -> prefix(tokens, before));
                        }));
    }

    /// Colours set later in the page would win, so they go too.
    private static void prefix(List<Object> tokens, String before) throws IOException {
        if (before.endsWith("rg")) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Operator operator && operator.getName().equals("rg")) {
                    tokens.set(i - 3, COSInteger.ONE);
                    tokens.set(i - 2, COSInteger.ONE);
                    tokens.set(i - 1, COSInteger.ONE);
                }
            }
        }
        tokens.addAll(0, new PDFStreamParser(before.getBytes()).parse());
    }

    @Test
    void wordsOnALayerThatCanBeSwitchedOffAreNotShown() throws IOException {
        found(
                Kind.PAGE_DIFFERS,
                after(
                        (document, quotation) ->
                                rewrite(
                                        document,
                                        tokens -> {
                                            tokens.addAll(
                                                    0,
                                                    List.of(
                                                            COSName.OC,
                                                            new COSDictionary(),
                                                            Operator.getOperator("BDC")));
                                            tokens.add(Operator.getOperator("EMC"));
                                        })));
    }

    @Test
    void aWordThatWasPutAmidTheWordsIsShown() throws IOException {
        List<Finding> findings =
                after(
                        (document, quotation) -> {
                            try (PDPageContentStream over = over(document)) {
                                over.setFont(
                                        new PDType1Font(Standard14Fonts.FontName.HELVETICA), 4);
                                for (int y = 60; y < 800; y += 4) {
                                    over.beginText();
                                    over.newLineAtOffset(120, y);
                                    over.showText("not");
                                    over.endText();
                                }
                            }
                        });
        found(Kind.PAGE_DIFFERS, findings);
        assertTrue(findings.getFirst().found().contains("not"), findings::toString);
    }

    private static PDPageContentStream over(PDDocument document) throws IOException {
        return new PDPageContentStream(
                document, document.getPage(0), AppendMode.APPEND, true, true);
    }

    private static void patch(PDDocument document, Color colour, float opacity) throws IOException {
        try (PDPageContentStream over = over(document)) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(opacity);
            over.setGraphicsStateParameters(state);
            over.setNonStrokingColor(colour);
            over.addRect(0, 0, 600, 850);
            over.fill();
        }
    }

    private interface Rewriting {
        void of(List<Object> tokens) throws IOException;
    }

    private static void rewrite(PDDocument document, Rewriting rewriting) throws IOException {
        for (PDPage page : document.getPages()) {
            List<Object> tokens = new ArrayList<>(new PDFStreamParser(page).parse());
            rewriting.of(tokens);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            page.setContents(stream);
        }
    }

    private static COSDictionary parent(COSDictionary element) {
        return java.util.Objects.requireNonNull(element.getCOSDictionary(COSName.P));
    }

    private static COSDictionary firstKid(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        return (COSDictionary) (kids instanceof COSArray array ? array.getObject(0) : kids);
    }
}
