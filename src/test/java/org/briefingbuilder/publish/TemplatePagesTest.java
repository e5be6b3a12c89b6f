package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Every template in both languages: its pages hold what was meant, and so do its other formats.
/// What is written stays in `target/templates`, to be looked at.
class TemplatePagesTest {

    @ParameterizedTest
    @CsvSource({
        "policy-brief, en", "policy-brief, ur",
        "evidence-note, en", "evidence-note, ur",
        "roundtable-handout, en", "roundtable-handout, ur",
        "quotation-digest, en", "quotation-digest, ur",
        "roundtable-handout, mixed",
    })
    void everyFormatHoldsTheQuotations(String template, String language) throws Exception {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.TABLE);
        Path folder = Files.createDirectories(Path.of("target", "templates"));
        String name = template + "-" + language;
        Path pdf = folder.resolve(name + ".pdf");
        Publication publication = briefs.publication();
        assertEquals(List.of(), publication.checkSources());
        try (OutputStream out = Files.newOutputStream(pdf)) {
            int pages = publication.write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
            assertTrue(pages <= most(template), name + " has " + pages + " pages");
        }
        assertEquals(List.of(), publication.checkWritten(pdf));

        for (FlowFormat format : FlowFormat.values()) {
            byte[] once = briefs.publication().write(format);
            Publication again = briefs.publication();
            byte[] twice = again.write(format);
            assertEquals(List.of(), again.checkWritten(format, twice), format.toString());
            assertTrue(java.util.Arrays.equals(once, twice), format + " differs from run to run");
            String ending = format == FlowFormat.MARKDOWN ? "md" : format.name().toLowerCase();
            Files.write(folder.resolve(name + "." + ending), twice);
        }
    }

    /// Where room is least: the smaller paper, and the script that needs the most of it.
    @ParameterizedTest
    @CsvSource({
        "policy-brief, TABLE",
        "policy-brief, FOOTNOTE",
        "roundtable-handout, IMAGE",
        "evidence-note, IMAGE"
    })
    void anUrduBriefKeepsToThePagesOfItsTemplateOnLetter(String template, Feature feature) {
        int pages =
                TemplateBriefs.of(template, "ur", "Letter", feature)
                        .publication()
                        .write(
                                new PdfWriter(),
                                Conformance.UA1_A3A,
                                OutputStream.nullOutputStream(),
                                Progress.NONE);
        assertTrue(pages <= most(template), template + " has " + pages + " pages");
    }

    private static int most(String template) {
        return TemplateBriefs.of(template, "en", "A4", Feature.TABLE).limits().pages().orElse(4);
    }

    /// Quotations in paragraphs are verified word for word as blocks are, by all witnesses.
    @ParameterizedTest
    @CsvSource({
        "policy-brief, en, ''",
        "policy-brief, ur, ''",
        "policy-brief, mixed, ''",
        "policy-brief, en, chicago-notes-bibliography",
        "policy-brief, ur, ieee",
        "evidence-note, mixed, chicago-notes-bibliography",
        "quotation-digest, ur, ''",
    })
    void everyFormatHoldsTheQuotationsThatRunInTheProse(
            String template, String language, String style) throws Exception {
        Briefs plain = TemplateBriefs.of(template, language, "A4", Feature.RUN_IN);
        Briefs briefs =
                new Briefs(
                        plain.library(),
                        plain.brief().withFacts(plain.brief().facts().withStyle(style)));
        Set<String> running = RunIn.of(briefs.brief());
        assertTrue(running.size() >= 3, running.toString());
        Path folder = Files.createDirectories(Path.of("target", "templates"));
        String name = template + "-" + language + "-run-in" + style;
        Path pdf = folder.resolve(name + ".pdf");
        Publication publication = briefs.publication();
        Briefs.written(publication, pdf);
        assertFalse(publication.overstates(pdf));
        assertEquals(List.of(), publication.checkWritten(pdf));
        TaggedPdf pages = TaggedPdf.read(pdf);
        for (Quoted quoted : briefs.quoted()) {
            TaggedPdf.Element element = pages.element(quoted.element()).orElseThrow();
            assertEquals(
                    running.contains(quoted.id()) ? "Quote" : "BlockQuote",
                    element.role(),
                    quoted.id());
            assertTrue(Letters.agree(quoted.printed(), element.pageText()), element.pageText());
        }
        Verification verified =
                new Verifier(
                                new SourceTexts.InProject(
                                        briefs.library().contents(), briefs.library()::text))
                        .verify(pdf, Progress.NONE);
        assertEquals(List.of(), verified.findings());
        assertEquals(briefs.quoted().size(), verified.verified());
        for (FlowFormat format : FlowFormat.values()) {
            Publication again = briefs.publication();
            byte[] file = again.write(format);
            assertEquals(List.of(), again.checkWritten(format, file), format.toString());
            String ending = format == FlowFormat.MARKDOWN ? "md" : format.name().toLowerCase();
            Files.write(folder.resolve(name + "." + ending), file);
        }
    }

    @ParameterizedTest
    @CsvSource({"DOCX", "HTML", "MARKDOWN"})
    void aChangedLetterInTheProseIsFoundInEachFormat(FlowFormat format) {
        Briefs briefs = TemplateBriefs.of("policy-brief", "en", "A4", Feature.RUN_IN);
        Publication publication = briefs.publication();
        byte[] file = publication.write(format);
        assertEquals(List.of(), publication.checkWritten(format, file));

        byte[] changed = Changed.in(file, "crucial first step", "crucial last step");

        assertEquals(
                List.of("page-differs"),
                publication.checkWritten(format, changed).stream().map(Finding::kind).toList());
    }

    @ParameterizedTest
    @CsvSource({"DOCX", "HTML", "MARKDOWN"})
    void aChangedLetterIsFoundInEachFormat(FlowFormat format, @TempDir Path folder) {
        Briefs briefs = TemplateBriefs.of("policy-brief", "en", "A4", Feature.PLAIN);
        Publication publication = briefs.publication();
        byte[] file = publication.write(format);
        assertEquals(List.of(), publication.checkWritten(format, file));

        byte[] changed = Changed.in(file, "crucial first step", "crucial last step");

        assertEquals(
                List.of("page-differs"),
                publication.checkWritten(format, changed).stream().map(Finding::kind).toList());
    }
}
