package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        return Templates.limits(template).pages().orElse(4);
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
