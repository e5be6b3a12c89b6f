package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.pdf.PageStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// Who said a quotation that runs in the prose, and where, is told with its citation.
class SpokenInProseTest {

    private static final String WORDS = "the levy was raised without a hearing";

    @TempDir Path folder;

    /// @param prose with `Q` where the quotation runs
    private static Briefs briefs(String prose, String style, String language, Terms.Rule rule) {
        Library library = new Library();
        Source source =
                library.source(
                        "s1",
                        Library.reference(
                                "Minutes of May", "Secretariat", "", "2025", "en", "report"),
                        "One.\n\nThe member said that " + WORDS + ".");
        BriefBlock.Quotation quotation = library.quotation(library.passage("p1", source, WORDS));
        library.put(
                new Terms(
                        "r1",
                        "p1",
                        rule,
                        "Nadia Rehman",
                        "Committee on Mines",
                        rule.protectsNames() ? "a member" : "",
                        List.of(),
                        "",
                        Library.STAMP));
        BriefBlock[] blocks = {
            Library.prose(prose.replace("Q", RunIn.mark(quotation.id()))), quotation
        };
        return new Briefs(
                library,
                Library.brief(
                        "Levies",
                        Library.facts(language).withStyle(style),
                        Library.section(Section.Role.ISSUE, "Issue", blocks)));
    }

    private static String line(Briefs briefs) {
        return String.valueOf(
                PageStatements.of(briefs.page().write()).statements().get(Stated.line("q1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | en | (Nadia Rehman, Committee on Mines; Secretariat 2025, para. 2)",
                "'' | ur | (Nadia Rehman، Committee on Mines؛ Secretariat 2025, پیرا 2)",
                "apa | en | (Nadia Rehman, Committee on Mines; Secretariat, 2025, para. 2)",
                "ieee | en | (Nadia Rehman, Committee on Mines) [1, Para. 2]",
                "chicago-notes-bibliography | en | Nadia Rehman, Committee on Mines; Secretariat,"
                        + " Minutes of May (2025), para. 2."
            })
    void theCitationSaysWhoSpokeAndWhere(String style, String language, String expected) {
        Briefs briefs = briefs("It is said that Q.", style, language, Terms.Rule.ON_RECORD);
        assertEquals(expected, line(briefs));
    }

    @Test
    void whatTheAuthorSaysIsNotSaidAgain() {
        assertEquals(
                "(Committee on Mines; Secretariat 2025, para. 2)",
                line(briefs("*Nadia Rehman* said that Q.", "", "en", Terms.Rule.ON_RECORD)));
        assertEquals(
                "(Secretariat 2025, para. 2)",
                line(
                        briefs(
                                "In the committee on mines Nadia Rehman said that Q.",
                                "",
                                "en",
                                Terms.Rule.ON_RECORD)));
    }

    @ParameterizedTest
    @CsvSource({"'', CHATHAM_HOUSE", "ieee, BACKGROUND", "chicago-notes-bibliography, BACKGROUND"})
    void aNameThatMayNotBeToldIsDescribed(String style, Terms.Rule rule) {
        Briefs briefs = briefs("It is said that Q.", style, "en", rule);
        String line = line(briefs);
        assertTrue(line.contains("a member, Committee on Mines"), line);
        assertFalse(briefs.publication().record().toString().contains("Rehman"));
        assertFalse(briefs.page().write().contains("Rehman"));
    }

    @ParameterizedTest
    @CsvSource({"'', en", "chicago-notes-bibliography, en", "'', ur", "ieee, ur"})
    void everyFormatSaysItAndAnotherNameIsFound(String style, String language) throws Exception {
        Briefs briefs = briefs("It is said that Q.", style, language, Terms.Rule.ON_RECORD);
        Publication publication = briefs.publication();
        Path pdf = folder.resolve("brief.pdf");
        Briefs.written(publication, pdf);
        assertEquals(List.of(), publication.checkWritten(pdf));
        for (FlowFormat format : FlowFormat.values()) {
            Publication again = briefs.publication();
            byte[] file = again.write(format);
            assertEquals(List.of(), again.checkWritten(format, file));
            byte[] other = Changed.in(file, "Nadia Rehman", "Tariq Rehman");
            List<Finding> found = again.checkWritten(format, other);
            assertEquals(1, found.size(), format + ": " + found);
            assertEquals("q1", found.getFirst().quotation());
            assertTrue(found.getFirst().expected().contains("Nadia Rehman"), found::toString);
        }
        Path forged =
                Tampering.write(
                        briefs,
                        folder.resolve("forged.pdf"),
                        html -> html.replace("Nadia Rehman", "Nadir Rehman"),
                        json -> json);
        Verification verified =
                new Verifier(new SourceTexts.Nowhere()).verify(forged, Progress.NONE);
        assertTrue(
                verified.findings().stream().anyMatch(f -> f.quotation().equals("q1")),
                verified::toString);
    }
}
