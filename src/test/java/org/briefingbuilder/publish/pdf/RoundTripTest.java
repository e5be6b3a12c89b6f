package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.publish.xml.Xml;
import org.briefingbuilder.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class RoundTripTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void bothWitnessesTellTheWordsOfEveryElement(Conformance conformance) throws Exception {
        bothTell(Pages.everything(), conformance, 8);
        bothTell(Pages.urdu(), conformance, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "well-known self-evident far-away co-operation non-stop well-being re-entry",
                "and—then—it—was—over—and—done—with—until—the—end",
                "exten\u00adsive hyphen\u00adation every\u00adwhere in\u00adside long\u00adish"
                        + " words",
                "cafe\u0301 nai\u0308ve x\u0304y\u0304 Vi\u00ea\u0323t a\u0323\u0302",
                "office fluffy fjord affluent ffi ff fi fl",
                "10\u00a0km 5\u202f000 thin\u2009space em\u2003space",
                "می\u200cروم کتاب\u200cها علم\u200dی",
                "قُلْ هُوَ اللَّهُ أَحَدٌ لا إله",
                "۔۔۔ (۱۲۳) [متن] «لفظ» ”حوالہ“ 50٪ ۵۰٪",
                "اردو (English (nested) text) اردو 12:30 اردو",
                "He said ہچکچاتے ہیں (hesitate) 47.5٪ and left 2023 میں گیا.",
                "ABC (DEF) اردو",
                "Ελλάδα Μοσχά, Москва Київ; naïve Ærøskøbing Łódź İstanbul",
                "a/b https://example.org/very/long/path/that/goes/on?and=on&on=1#x",
            })
    void lettersComeBackHoweverTheyAreBroken(String words) throws Exception {
        String many = (words + " ").repeat(12).strip();
        for (String style :
                List.of(
                        "",
                        "text-align:justify;",
                        "font-family:Inter;letter-spacing:1pt;",
                        "direction:rtl;",
                        "font-family:'Noto Nastaliq Urdu';direction:rtl;text-align:justify;")) {
            String html =
                    Pages.html(
                            "<p id=\"x\" style=\"width:70mm;%s\">%s</p>"
                                    .formatted(style, many.replace("&", "&amp;")));
            TaggedPdf.Element element = read(html, Conformance.UA1_A3A).element("x").orElseThrow();
            assertEquals(plain(many), plain(element.structureText()), style);
            assertEquals(plain(many), plain(element.pageText()), style);
        }
    }

    @Test
    void wordsDoNotRunTogetherWhereMarkupAndLineBreaksMeet() throws Exception {
        String body =
                "<p id='x' style='width:30mm'>some <em>words</em> <a href='#x'>linked over two"
                        + " lines</a><br/>then <strong> more </strong>and <span"
                        + " style='display:inline-block'>block</span>"
                        + " after <b>it</b>.".repeat(3)
                        + "</p>";
        TaggedPdf.Element element =
                read(Pages.html(body), Conformance.UA1_A3A).element("x").orElseThrow();
        String words =
                "some words linked over two lines then more and block after it."
                        + " after it.".repeat(2);
        assertEquals(words, plain(element.structureText()));
        assertEquals(words, plain(element.pageText()));
    }

    @Test
    void theTextOfThePageIsThereForAnyOtherReader() throws Exception {
        Path file = write(Pages.everything(), Conformance.UA1_A3A);
        String stripped;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            stripped = Folding.of(new PDFTextStripper().getText(document)).folded();
        }
        for (String sentence :
                List.of(
                        "The rooms are full of dust, because the van stopped in March",
                        "said in five transcripts and more than five besides",
                        "1. Translation by the project team.",
                        Pages.lorem(60))) {
            assertTrue(stripped.contains(Folding.of(sentence).folded()), sentence);
        }
    }

    @Test
    void anIndependentToolFindsTheSentences() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "pdftotext"))),
                "pdftotext is not installed");
        Path file = write(Pages.everything(), Conformance.UA1_A3A);
        Process tool =
                new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String found =
                plain(new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, tool.waitFor());
        for (String sentence :
                List.of(
                        "The rooms are full of dust, because the van stopped in March and nobody"
                                + " budgets for a van.",
                        "Greek Ελλάδα, Cyrillic Москва, decomposed café",
                        "والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں؛ فیس نہیں")) {
            assertTrue(found.contains(plain(sentence)), sentence);
        }
    }

    @Test
    void thePageTellsAlsoWhatNoElementOwns() throws Exception {
        TaggedPdf pdf = read(Pages.everything(), Conformance.UA1_A3A);
        assertTrue(plain(pdf.pageText(1)).contains("Page 1 of " + pdf.pages()), pdf.pageText(1));
        assertTrue(plain(pdf.pageText(1)).contains("Working draft"));
        assertTrue(plain(pdf.pageText(1)).contains(plain(Pages.URDU)), pdf.pageText(1));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheFileSaysOfItselfComesBack(Conformance conformance) throws Exception {
        TaggedPdf pdf = read(Pages.everything(), conformance);
        assertEquals(Pages.METADATA.title(), pdf.title());
        assertArrayEquals(Pages.RECORD.bytes(), pdf.attachment("provenance.json").orElseThrow());
        assertTrue(pdf.attachment("none").isEmpty());
        assertEquals("BlockQuote", pdf.element("q1").orElseThrow().role());
        assertEquals(List.of(1), pdf.element("q1").orElseThrow().pages());
    }

    /// @param least so many elements were compared
    private void bothTell(String html, Conformance conformance, int least) throws Exception {
        TaggedPdf pdf = read(html, conformance);
        int compared = 0;
        for (Map.Entry<String, String> expected : expected(html).entrySet()) {
            TaggedPdf.Element element = pdf.element(expected.getKey()).orElseThrow();
            assertEquals(expected.getValue(), plain(element.structureText()));
            assertEquals(expected.getValue(), plain(element.pageText()));
            compared++;
        }
        assertTrue(compared >= least, compared + " elements were compared");
    }

    /// The words of every element with an ID, without notes, which stand elsewhere.
    private static Map<String, String> expected(String html) {
        Map<String, String> words = new LinkedHashMap<>();
        NodeList all = Xml.parse(html).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (!element.getAttribute("id").isEmpty()
                    && List.of("p", "h1", "h2", "blockquote", "div").contains(element.getTagName())
                    && !element.getAttribute("id").equals("contents")) {
                StringBuilder text = new StringBuilder();
                collect(element, text);
                words.put(element.getAttribute("id"), plain(text.toString()));
            }
        }
        return words;
    }

    private static void collect(Element element, StringBuilder text) {
        for (Node child : children(element)) {
            if (child instanceof Text words) {
                text.append(words.getData());
            } else if (child instanceof Element inner
                    && !inner.getAttribute("class").startsWith("fn")) {
                if (inner.getTagName().equals("p")) {
                    text.append('\n');
                }
                collect(inner, text);
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            children.add(n);
        }
        return children;
    }

    private TaggedPdf read(String html, Conformance conformance) throws Exception {
        return TaggedPdf.read(write(html, conformance));
    }

    private Path write(String html, Conformance conformance) throws Exception {
        Path file = folder.resolve("x.pdf");
        Files.write(file, Pages.write(html, conformance));
        return file;
    }

    private static String plain(String text) {
        return Folding.ofSpaces(text).folded().strip();
    }
}
