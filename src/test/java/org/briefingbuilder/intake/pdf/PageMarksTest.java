package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Markup;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What people marked in a file before it was imported.
class PageMarksTest {

    @Test
    void marksAndNotesOfAFileAreOfferedWithTheirWordsAuthorsAndDates() throws IOException {
        byte[] bare =
                Samples.pdf(
                        "",
                        List.of(
                                List.of(
                                        "Annual water report",
                                        "The canal loses a third of its water. The canal is old.",
                                        "Nobody had measured the loss since the govern-",
                                        "ment last paid for it.")));
        Extract found;
        try (PDDocument document = Loader.loadPDF(bare)) {
            PDPage page = document.getPage(0);
            float y = 690;
            PDAnnotationHighlight second = new PDAnnotationHighlight();
            // The canal, the second time on the line.
            float from = 72 + width("The canal loses a third of its water. ");
            quads(second, from, y, from + width("The canal"));
            second.setTitlePopup("Sana Mir");
            second.setContents("Since when?");
            second.getCOSObject().setString(COSName.M, "D:20250301101500Z");
            PDAnnotationStrikeout broken = new PDAnnotationStrikeout();
            float govern = 72 + width("Nobody had measured the loss since the ");
            quads(broken, govern, y - 14, 400, 60, y - 28, 72 + width("ment"));
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(500, 500, 20, 20));
            note.setContents("Ask the ministry.");
            List<PDAnnotation> all = List.of(second, broken, note);
            page.setAnnotations(all);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            found = PdfDocument.read(out.toByteArray(), false, (done, total) -> {});
        }
        String text = found.text();
        List<Markup> markups = found.markups();
        assertEquals(3, markups.size(), markups.toString());
        Markup note = markups.getFirst();
        assertEquals(Markup.Kind.NOTE, note.kind());
        assertTrue(note.span().isEmpty());
        assertEquals("Ask the ministry.", note.text());
        Markup mark = markups.get(1);
        assertEquals(Markup.Kind.HIGHLIGHT, mark.kind());
        assertEquals(text.indexOf("The canal is old"), mark.span().start(), markups.toString());
        assertEquals("The canal", mark.span().in(text));
        assertEquals("Sana Mir", mark.author());
        assertEquals(Optional.of(Instant.parse("2025-03-01T10:15:00Z")), mark.at());
        assertEquals("Since when?", mark.text());
        Markup struck = markups.get(2);
        assertEquals(Markup.Kind.STRIKE, struck.kind());
        assertEquals("government", struck.span().in(text));
    }

    private static float width(String words) throws IOException {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(words) * 0.011f;
    }

    private static void quads(PDAnnotationMarkup mark, float... lines) {
        COSArray quads = new COSArray();
        for (int i = 0; i < lines.length; i += 3) {
            float left = lines[i];
            float bottom = lines[i + 1] - 3;
            float right = lines[i + 2];
            for (float each :
                    new float[] {
                        left, bottom + 12, right, bottom + 12, left, bottom, right, bottom
                    }) {
                quads.add(new COSFloat(each));
            }
        }
        mark.getCOSObject().setItem(COSName.getPDFName("QuadPoints"), quads);
        mark.setRectangle(new PDRectangle(60, 400, 400, 300));
    }
}
