package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Words that somebody adds to a page away from all others, as an artifact or as an element of
/// their own, belong to nothing that the record knows.
class WordsBesideTest {

    private static final int FREE = 4711;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "policy-brief, en",
        "evidence-note, mixed",
        "roundtable-handout, en",
        "quotation-digest, ur"
    })
    void wordsThatAreAddedAreFoundHoweverTheyAreMarked(String template, String language)
            throws IOException {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.RUN_IN);
        Publication publication = briefs.publication();
        Path file = folder.resolve("brief.pdf");
        Briefs.written(publication, file);
        assertFalse(publication.overstates(file));
        assertEquals(List.of(), publication.checkWritten(file));
        assertEquals(List.of(), verified(file));

        for (String role : List.of("Artifact", "P", "NonStruct")) {
            found("minister", forged(file, role, 52, "The minister denied it."));
            found("500", forged(file, role, 12, "500"));
            found("tinU", forged(file, role, 700, "Evidence tinU"));
        }
    }

    private static void found(String word, Path forged) {
        List<Finding> findings = verified(forged);
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.is(Kind.PAGE_DIFFERS) && f.found().contains(word)),
                findings::toString);
    }

    private static List<Finding> verified(Path file) {
        return new Verifier(new SourceTexts.Nowhere()).verify(file, Progress.NONE).findings();
    }

    /// @param role of the words' own element; an artifact has none
    private Path forged(Path file, String role, float y, String words) throws IOException {
        Path forged = folder.resolve("forged.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            try (PDPageContentStream over =
                    new PDPageContentStream(
                            document, document.getPage(0), AppendMode.APPEND, true, true)) {
                if (role.equals("Artifact")) {
                    over.beginMarkedContent(COSName.ARTIFACT);
                } else {
                    over.beginMarkedContent(COSName.getPDFName(role), FREE);
                    element(document, role);
                }
                over.beginText();
                over.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                over.newLineAtOffset(60, y);
                over.showText(words);
                over.endText();
                over.endMarkedContent();
            }
            document.save(forged.toFile());
        }
        return forged;
    }

    private static void element(PDDocument document, String role) {
        COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        COSBase kids = root.getDictionaryObject(COSName.K);
        COSDictionary top =
                (COSDictionary) (kids instanceof COSArray all ? all.getObject(0) : kids);
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, role);
        element.setItem(COSName.P, top);
        element.setItem(COSName.PG, document.getPage(0));
        element.setInt(COSName.K, FREE);
        ((COSArray) top.getDictionaryObject(COSName.K)).add(element);
    }
}
