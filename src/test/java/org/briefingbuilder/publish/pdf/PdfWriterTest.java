package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

class PdfWriterTest {

    @ParameterizedTest
    @EnumSource
    void theSameRequestGivesTheSameBytes(Conformance conformance) {
        assertArrayEquals(
                Pages.write(Pages.everything(), conformance),
                Pages.write(Pages.everything(), conformance));
    }

    @Test
    void wordsBetweenCountersReadFromRightToLeft() throws Exception {
        String style =
                "<style>@page { @bottom-left { content: \"صفحہ \" counter(page) \" از \""
                        + " counter(pages); font: 400 9pt 'Noto Nastaliq Urdu'; } }</style>";
        byte[] bytes = Pages.write(Pages.html("ur", "rtl", style, "<p>x</p>"), Conformance.UA1_A3A);
        List<TextPosition> foot = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition glyph) {
                        if (glyph.getY() > 780 && glyph.getX() < 300) {
                            foot.add(glyph);
                        }
                    }
                };
        try (PDDocument document = Loader.loadPDF(bytes)) {
            stripper.getText(document);
        }
        foot.sort(Comparator.comparing(TextPosition::getX));
        String leftToRight =
                foot.stream().map(TextPosition::getUnicode).collect(Collectors.joining());

        assertEquals("1 زا 1 ہحفص", leftToRight.strip().replaceAll(" +", " "));
    }

    @Test
    void anotherWordingGivesAnotherIdentifier() throws Exception {
        assertFalse(
                Arrays.equals(
                        identifier(Pages.html("<p>one</p>")),
                        identifier(Pages.html("<p>two</p>"))));
    }

    private static byte[] identifier(String html) throws Exception {
        try (PDDocument document = Loader.loadPDF(Pages.write(html, Conformance.UA1_A3A))) {
            return ((COSString) document.getDocument().getDocumentID().getObject(0)).getBytes();
        }
    }

    @Test
    void severalThreadsMayShareAWriter() throws Exception {
        byte[] alone = Pages.write(Pages.urdu(), Conformance.UA1_A3A);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> Pages.write(Pages.urdu(), Conformance.UA1_A3A)));
            }
            for (Future<byte[]> one : all) {
                assertArrayEquals(alone, one.get());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "an emoji 😀 here, 😀, U+1F600, an emoji 😀 here",
        "Kanji 漢字 too, 漢, U+6F22, Kanji 漢字 too",
        "ہندی हिन्दी लفظ, हि, U+0939, ہندی हिन्दी लفظ",
        "private \uE001 use, \uE001, U+E001, private  use",
    })
    void aLetterThatNoFontHasIsAProblem(String words, String letter, String code, String around) {
        Problem problem =
                assertThrows(
                        Problem.class,
                        () -> Pages.write(Pages.html("<p>" + words + "</p>"), Conformance.UA1_A3A));
        assertEquals("publish.missing-letter", problem.key());
        assertEquals(code, problem.args().get(1));
        assertTrue(letter.startsWith((String) problem.args().get(0)), problem.getMessage());
        assertTrue(
                around.contains(((String) problem.args().get(2)).split(" ")[0]),
                problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Source Serif 4", "Inter", "Noto Nastaliq Urdu", "Noto Naskh Arabic"})
    void everyFamilyFallsBackOnTheOthers(String family) {
        String words =
                "Latin Ελλάδα Москва اردو العَرَبِيّة ١٢٣ → ≤ ≥ − € … • ✓ ☐ ■ № ½ ⅓ ‰ CO₂ x⁴ ﬁ"
                        + " Tiếng Łódź";
        for (String style :
                List.of(
                        "",
                        "font-weight:600;",
                        "font-weight:700;",
                        "font-style:italic;",
                        "font-weight:700;font-style:italic;")) {
            String html =
                    Pages.html(
                            "<p style=\"font-family:'%s';%s\">%s</p>"
                                    .formatted(family, style, words));
            assertTrue(Pages.write(html, Conformance.UA1_A3A).length > 0);
        }
    }

    @Test
    void paperIsWhatTheStyleSheetSays() throws Exception {
        String html = Pages.html("<p>x</p>");
        assertEquals(PDRectangle.A4.getHeight(), height(html), 1);
        assertEquals(
                PDRectangle.LETTER.getHeight(),
                height(html.replace("size: A4", "size: letter")),
                1);
    }

    private static float height(String html) throws Exception {
        try (PDDocument document = Loader.loadPDF(Pages.write(html, Conformance.UA1_A3A))) {
            return document.getPage(0).getMediaBox().getHeight();
        }
    }

    @Test
    void linksSayWhereTheyLeadAndBookmarksHaveTheirNames() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(Pages.write(Pages.everything(), Conformance.UA1_A3A))) {
            Set<String> words = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    words.add(annotation.getContents());
                }
            }
            assertEquals(
                    Set.of(
                            "Go to Findings",
                            "Go to Sources",
                            "Note 1",
                            "Go to source S1",
                            "Back to quotation 1",
                            "https://example.org/a?b=c&d=e"),
                    words);
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Findings & more", first.getTitle());
            assertEquals("نتائج", first.getFirstChild().getTitle());
            assertEquals("Sources", first.getNextSibling().getTitle());
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(Pages.write(Pages.everything(), Conformance.UA1_A3A))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    String font = page.getResources().getFont(name).getName();
                    assertTrue(font.matches("[A-Z]{6}\\+.+"), font);
                    assertTrue(page.getResources().getFont(name).isEmbedded(), font);
                }
            }
        }
    }

    @Test
    void nothingIsFetched() {
        String html =
                Pages.html(
                        "<p>x</p><img alt=\"a\" src=\"file:///etc/passwd\"/><img alt=\"b\""
                                + " src=\"http://127.0.0.1:9/x.png\"/>");
        assertTrue(Pages.write(html, Conformance.UA1_A3A).length > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>open</body></html>",
                "plain",
                "<!DOCTYPE html [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><html><body>&x;&y;</body></html>",
                "<html><body><img src=\"data:,\"/></body></html>"
            })
    void whatIsNoProperHtmlIsRefused(String html) {
        assertThrows(IllegalArgumentException.class, () -> Pages.write(html, Conformance.UA1_A3A));
    }

    @Test
    void theUserCanStopIt() {
        PdfWriter.Request request =
                new PdfWriter.Request(
                        Pages.html("<p>x</p>"), Pages.METADATA, List.of(), Conformance.UA1_A3A);
        Progress stopping =
                (what, done, total) -> {
                    throw new Progress.Stopped();
                };
        assertThrows(
                Progress.Stopped.class,
                () -> new PdfWriter().write(request, new ByteArrayOutputStream(), stopping));
    }
}
