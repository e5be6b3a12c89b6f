package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// Where lines and pages do not end.
class EndingsTest {

    private static final String HEAD =
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="ltr"><head><title>T</title>
            <style>@page { size: A5; margin: 15mm; } h2 { page-break-after: avoid; }
            p { orphans: 2; widows: 2; margin: 0 0 6pt 0; } body { font: 11pt/15pt 'Source Serif 4'; }
            .note { page-break-inside: avoid; } .ref { white-space: nowrap; }</style></head><body>
            """;

    private static PDDocument pages(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter()
                .write(
                        new PdfWriter.Request(
                                HEAD + body + "</body></html>",
                                Pages.METADATA,
                                List.of(),
                                Conformance.UA1_A3A),
                        out,
                        Progress.NONE);
        return Loader.loadPDF(out.toByteArray());
    }

    /// Whatever the width of what stands before it.
    @Test
    void noLineBeginsWithTheCommaBehindALinkOrSlantedWords() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append("<p>")
                    .append("i".repeat(i))
                    .append(" A. Author wrote it in <em>Foreign Affairs of the Day</em>, ")
                    .append("as of May, and in <a href=\"https://example.org\">the notice</a>. ")
                    .append("More<a class=\"ref\" href=\"#t\"><sup>1</sup></a>, later.</p>\n");
        }
        int endings = 0;
        try (PDDocument document = pages("<p id=\"t\">Target</p>" + body)) {
            for (String line : new PDFTextStripper().getText(document).split("\\R")) {
                assertTrue(!line.matches("[,.].*|1(,.*)?"), line);
                endings += line.strip().matches(".*(Day,|notice\\.|More1,)") ? 1 : 0;
            }
        }
        assertTrue(endings > 5, "no line ended there");
    }

    /// Wherever on the page they come to stand.
    @Test
    void aHeadingAndASingleLineStayWithWhatFollows() throws IOException {
        for (int lines = 18; lines < 34; lines++) {
            String body =
                    "<p>Filler.</p>".repeat(lines)
                            + "<div><h2>Ahead</h2><p>One short line.</p>"
                            + "<div><h3 style=\"page-break-after: avoid\">Inner</h3>"
                            + "<div class=\"note\"><p>Said one.</p><p>Said two.</p></div>"
                            + "</div></div>";
            try (PDDocument document = pages(body)) {
                assertEquals(
                        page(document, "Ahead"),
                        page(document, "Said two"),
                        lines + " lines before the heading");
            }
        }
    }

    private static int page(PDDocument document, String words) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).contains(words)) {
                return page;
            }
        }
        throw new AssertionError("not there: " + words);
    }
}
