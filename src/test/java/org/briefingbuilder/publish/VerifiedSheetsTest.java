package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.pdf.Attachment;
import org.briefingbuilder.publish.pdf.Imposition;
import org.briefingbuilder.publish.pdf.Sheets;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Pages that lie two by two on sheets are verified as those of any brief.
class VerifiedSheetsTest {

    private static final Verifier BY_RECORD = new Verifier(new SourceTexts.Nowhere());

    /// So that quotations do not fit on their pages.
    private static final String LARGE =
            "blockquote p { font-size: 44pt; line-height: 88pt; page-break-inside: auto; }"
                    + " .quotation { page-break-inside: auto; }</style>";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "evidence-note, en, BOOKLET",
        "evidence-note, mixed, TWO_UP",
        "evidence-note, ur, BOOKLET",
        "quotation-digest, ur, TWO_UP",
    })
    void sheetsAreVerifiedByTheRecordThatTheyCarry(
            String template, String language, Imposition imposition) throws Exception {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.FOOTNOTE);
        Path sheets = sheets(briefs, "", "", imposition);

        Verification verification = BY_RECORD.verify(sheets, Progress.NONE);

        assertEquals(List.of(), verification.findings());
        assertEquals(briefs.quoted().size(), verification.quotations());
        assertEquals(verification.quotations(), verification.verified());
        assertEquals(List.of("structure", "sheets"), kinds(verification).subList(0, 2));
        assertTrue(!kinds(verification).contains("page-order"));
    }

    /// On the sheets of a booklet its two halves lie far apart.
    @ParameterizedTest
    @CsvSource({"en", "ur"})
    void aQuotationThatGoesOnOnTheNextPageOfABookletIsRead(String language) throws Exception {
        Briefs briefs = TemplateBriefs.of("policy-brief", language, "A4", Feature.PLAIN);
        Verification whole = BY_RECORD.verify(pages(briefs, "</style>", LARGE), Progress.NONE);
        assertEquals(List.of(), whole.findings());

        Path sheets = sheets(briefs, "</style>", LARGE, Imposition.BOOKLET);
        Verification verification = BY_RECORD.verify(sheets, Progress.NONE);

        assertEquals(List.of(), verification.findings());
        assertEquals(whole.quotations(), verification.verified());
    }

    @Test
    void aChangedLetterOnASheetIsFound() throws Exception {
        Briefs briefs = TemplateBriefs.of("evidence-note", "en", "A4", Feature.PLAIN);
        Path sheets = sheets(briefs, "crucial first step", "crucial fist step", Imposition.BOOKLET);

        List<Finding> findings = BY_RECORD.verify(sheets, Progress.NONE).findings();

        assertEquals(1, findings.size(), findings::toString);
        assertEquals("page-differs", findings.getFirst().kind());
        assertEquals("r", findings.getFirst().expected());
    }

    @Test
    void sheetsOutOfOrderAreSaidToBe() throws Exception {
        assumeTrue(ResavedTest.has("qpdf"));
        Briefs briefs = TemplateBriefs.of("evidence-note", "en", "A4", Feature.FOOTNOTE);
        Path sheets =
                sheets(
                        briefs,
                        "</style>",
                        "blockquote p { font-size: 44pt; line-height: 88pt; }</style>",
                        Imposition.TWO_UP);
        assertTrue(TaggedPdf.read(sheets).pages() > 2, "two can be taken for a booklet");
        Path turned = turned(sheets);

        Verification verification = BY_RECORD.verify(turned, Progress.NONE);

        assertEquals(List.of(), verification.findings());
        assertTrue(kinds(verification).contains("page-order"), kinds(verification)::toString);
    }

    /// The structure still tells in which order they are read out.
    @ParameterizedTest
    @CsvSource({"evidence-note, en", "quotation-digest, ur"})
    void pagesOutOfOrderAreSaidToBe(String template, String language) throws Exception {
        assumeTrue(ResavedTest.has("qpdf"));
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.FOOTNOTE);
        Path pages = pages(briefs, "", "");
        assertEquals(List.of(), kinds(BY_RECORD.verify(pages, Progress.NONE)));

        Verification verification = BY_RECORD.verify(turned(pages), Progress.NONE);

        assertEquals(List.of(), verification.findings());
        assertEquals(List.of("page-order"), kinds(verification));
    }

    /// The same pages, the last one first.
    private Path turned(Path pages) throws Exception {
        Path turned = folder.resolve("turned.pdf");
        Process qpdf =
                new ProcessBuilder(
                                "qpdf",
                                pages.toString(),
                                "--pages",
                                ".",
                                "z-1",
                                "--",
                                turned.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, qpdf.waitFor());
        return turned;
    }

    private static List<String> kinds(Verification verification) {
        return verification.gaps().stream().map(Verification.Gap::kind).toList();
    }

    private Path sheets(Briefs briefs, String words, String others, Imposition imposition)
            throws Exception {
        Path pages = pages(briefs, words, others);
        Path sheets = Files.createTempFile(folder, "sheets", ".pdf");
        byte[] record = TaggedPdf.read(pages).attachment(Provenance.FILE).orElseThrow();
        Attachment attachment =
                new Attachment(Provenance.FILE, "application/ld+json", "", "Data", record);
        try (OutputStream out = Files.newOutputStream(sheets)) {
            Sheets.write(pages, imposition, List.of(attachment), out);
        }
        return sheets;
    }

    private Path pages(Briefs briefs, String words, String others) throws Exception {
        Path pages = Files.createTempFile(folder, "pages", ".pdf");
        Tampering.write(briefs, pages, html -> html.replace(words, others), json -> json);
        return pages;
    }
}
