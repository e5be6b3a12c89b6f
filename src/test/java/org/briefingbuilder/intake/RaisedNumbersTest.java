package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Raised;
import org.briefingbuilder.intake.epub.Book;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.markdown.Markdown;
import org.briefingbuilder.intake.odt.OpenDocument;
import org.briefingbuilder.intake.pdf.PdfDocument;
import org.briefingbuilder.intake.pptx.Slides;
import org.briefingbuilder.intake.rtf.RichText;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers that an author set above the line by hand are in no format a part of the number before
/// them. `^` stands before such a number in what is made here.
class RaisedNumbersTest {
    private static final String MADE =
            "The rule of 1998^1 holds.^2 It feeds 10^6 people on 40 km^2.";
    private static final String READ = "The rule of 1998¹ holds. It feeds 10⁶ people on 40 km².";

    @Test
    void inWordTheyStandAsRaisedDigitsAndCallsOfNotesAreApart() throws IOException {
        String run = "<w:r>%s<w:t xml:space='preserve'>%s</w:t></w:r>";
        String raised = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>";
        Extract read =
                WordDocument.read(
                        Samples.docx("<w:p>" + runs(run, "", raised) + "</w:p>", Map.of()),
                        false,
                        (done, total) -> {});
        assertRead(read);
    }

    @Test
    void inOpenDocumentToo() throws IOException {
        Extract read =
                OpenDocument.read(
                        Samples.odt(
                                "<style:style style:name='T1'><style:text-properties"
                                        + " style:text-position='super 58%'/></style:style>",
                                "<text:p>"
                                        + runs(
                                                "<text:span text:style-name='%s'>%s</text:span>",
                                                "T9", "T1")
                                        + "</text:p>"),
                        false,
                        (done, total) -> {});
        assertRead(read);
    }

    @Test
    void onSlidesToo() throws IOException {
        String shape =
                "<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p>"
                        + runs("<a:r>%s<a:t>%s</a:t></a:r>", "", "<a:rPr baseline='30000'/>")
                        + "</a:p></p:txBody></p:sp>";
        assertRead(Slides.read(Samples.pptx(List.of(shape)), false, (done, total) -> {}));
    }

    @Test
    void inRichTextToo() {
        String rtf = "{|rtf1 " + runs("{%s %s}", "|nosupersub", "|super") + "|par}";
        assertRead(
                RichText.read(
                        rtf.replace('|', '\\').getBytes(StandardCharsets.US_ASCII),
                        false,
                        (done, total) -> {}));
    }

    @Test
    void inWebPagesAndMarkdownToo() {
        String words = runs("<%1$s>%2$s</%1$s>", "span", "sup");
        String page = "<html><body><article><p>" + words + "</p></article></body></html>";
        assertRead(WebPage.read(page.getBytes(StandardCharsets.UTF_8), false));
        String markdown = MADE.replaceAll("\\^(\\d)", "<sup>$1</sup>");
        assertRead(Markdown.read(markdown.getBytes(StandardCharsets.UTF_8), false));
    }

    @Test
    void aClassOfAStyleSheetCanSetThemAboveTheLine() throws IOException {
        String words = "<p>" + runs("<span class='%s'>%s</span>", "c1", "c2") + "</p>";
        String google = "<style>.c1{color:#000}.c2{font-size:8pt;vertical-align:super}</style>";
        assertRead(WebPage.read((google + words).getBytes(StandardCharsets.UTF_8), false));
        Map<String, String> book = new LinkedHashMap<>();
        book.put("one.xhtml", "<html><body>" + words + "</body></html>");
        book.put("style.css", ".c2 { font-size: 0.8em; position: relative; top: -0.33em; }");
        assertRead(Book.read(Samples.epub("", book), false, (done, total) -> {}));
    }

    @Test
    void inPdfTooThoughNoNoteStandsOnThePage() {
        String content =
                "BT /F1 12 Tf 72 700 Td "
                        + runs("%s (%s) Tj ", "/F1 12 Tf 0 Ts", "/F1 10 Tf 5 Ts")
                        + "ET";
        assertRead(PdfDocument.read(Samples.page(content), false, (done, total) -> {}));
    }

    @Test
    void romanNumbersOfEndnotesAreNoEndsOfWords() {
        String content =
                "BT /F1 12 Tf 72 700 Td (The districts pay for the rest) Tj /F1 8 Tf 5 Ts (iv) Tj"
                        + " /F1 12 Tf 0 Ts (, in the 19) Tj /F1 8 Tf 5 Ts (th) Tj /F1 12 Tf 0 Ts"
                        + " ( month.) Tj ET";
        assertEquals(
                "The districts pay for the rest, in the 19th month.",
                PdfDocument.read(Samples.page(content), false, (done, total) -> {}).text());
        assertTrue(Raised.callNote("the rest", "iv"));
        assertFalse(Raised.callNote("a sum of x", "i"));
    }

    @Test
    void whatTheyAreIsSeenByWhatTheyStandBehind() {
        assertTrue(Raised.callNote("the court held", "¹²"));
        assertTrue(Raised.callNote("“held.”", "¹, ²"));
        assertTrue(Raised.callNote("روز", "³"));
        assertFalse(Raised.callNote("in 2019", "¹"));
        assertFalse(Raised.callNote("E = mc", "²"));
        assertFalse(Raised.callNote("Smith (2019)", "²"));
        assertFalse(Raised.callNote("the court ", "¹"));
        assertFalse(Raised.callNote("10", "⁻³"));
        assertEquals("⁻¹²", Raised.letters("-12"));
        assertEquals("۱۰".length(), Raised.letters("۱۰").length());
        assertEquals("¹⁰", Raised.letters("۱۰"));
        assertEquals("st", Raised.letters("st"));
        assertEquals("1a", Raised.letters("1a"));
    }

    private static void assertRead(Extract read) {
        assertEquals(READ, read.text());
        assertEquals(
                READ.replace("holds.", "holds.²"),
                read.raw().strip(),
                "a call can be put back, and is no part of a number then either");
        assertEquals("note-call", read.removed().getFirst().reason());
        assertEquals(1, read.removed().size());
    }

    /// What is made in runs: words as `run` with `plain` and the words, raised numbers with
    /// `raised`.
    private static String runs(String run, String plain, String raised) {
        StringBuilder runs = new StringBuilder();
        for (String part : MADE.split("(?=\\^)|(?<=\\^\\d)")) {
            boolean above = part.startsWith("^");
            runs.append(run.formatted(above ? raised : plain, above ? part.substring(1) : part));
        }
        return runs.toString();
    }
}
