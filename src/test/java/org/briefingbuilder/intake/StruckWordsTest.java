package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.odt.OpenDocument;
import org.briefingbuilder.intake.pptx.Slides;
import org.briefingbuilder.intake.rtf.RichText;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Words with a line through them are what their author no longer says: set apart, and put back by
/// a click. `~` stands around them in what is made here.
class StruckWordsTest {
    private static final String MADE =
            "The ministry spent ~5~ 6 million, and the board ~may ~shall.";
    private static final String READ = "The ministry spent 6 million, and the board shall.";

    @Test
    void inWordTheyAreSetApart() throws IOException {
        String run = "<w:r>%s<w:t xml:space='preserve'>%s</w:t></w:r>";
        String body = "<w:p>" + runs(run, "", "<w:rPr><w:strike/></w:rPr>") + "</w:p>";
        assertRead(WordDocument.read(Samples.docx(body, Map.of()), false, (done, total) -> {}));
    }

    @Test
    void inOpenDocumentTheyAreSetApart() throws IOException {
        String styles =
                "<style:style style:name='T1'><style:text-properties"
                        + " style:text-line-through-style='solid'/></style:style>";
        String run = "<text:span text:style-name='%s'>%s</text:span>";
        assertRead(
                OpenDocument.read(
                        Samples.odt(styles, "<text:p>" + runs(run, "T9", "T1") + "</text:p>"),
                        false,
                        (done, total) -> {}));
    }

    @Test
    void onSlidesAndInRichTextTheyAreSetApart() throws IOException {
        String shape =
                "<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p>"
                        + runs("<a:r>%s<a:t>%s</a:t></a:r>", "", "<a:rPr strike='sngStrike'/>")
                        + "</a:p></p:txBody></p:sp>";
        assertRead(Slides.read(Samples.pptx(List.of(shape)), false, (done, total) -> {}));
        String rtf = "{|rtf1 " + runs("{%s %s}", "|strike0", "|strike") + "|par}";
        assertRead(
                RichText.read(
                        rtf.replace('|', '\\').getBytes(StandardCharsets.US_ASCII),
                        false,
                        (done, total) -> {}));
    }

    @Test
    void onWebPagesTheyAreSetApartWhateverSaysSo() {
        for (String element : List.of("del", "s", "strike")) {
            assertRead(page("<p>" + runs("<%1$s>%2$s</%1$s>", "span", element) + "</p>"));
        }
        String style = "style='text-decoration: line-through'";
        assertRead(page("<p>" + runs("<span %s>%s</span>", "", style) + "</p>"));
    }

    @Test
    void aWholeStruckParagraphIsOneRemovalAndACellKeepsItsOthers() {
        Extract read =
                page(
                        "<p>The board gives notice of thirty days to all of them.</p><del><p>It may"
                            + " close a well at"
                            + " once.</p></del><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2019</td><td><s>5</s>"
                            + " 6</td></tr></table>");
        assertEquals(
                "The board gives notice of thirty days to all of them.\n\nYear\tCost\n2019\t6",
                read.text());
        assertTrue(read.raw().contains("It may close a well at once."));
    }

    private static Extract page(String body) {
        String page = "<html><body><article>" + body + "</article></body></html>";
        return WebPage.read(page.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void assertRead(Extract read) {
        assertEquals(READ, read.text());
        assertEquals(MADE.replace("~", ""), read.raw().strip());
        assertEquals("struck", read.removed().getFirst().reason());
    }

    private static String runs(String run, String plain, String struck) {
        StringBuilder runs = new StringBuilder();
        String[] parts = MADE.split("~");
        for (int i = 0; i < parts.length; i++) {
            runs.append(run.formatted(i % 2 == 1 ? struck : plain, parts[i]));
        }
        return runs.toString();
    }
}
