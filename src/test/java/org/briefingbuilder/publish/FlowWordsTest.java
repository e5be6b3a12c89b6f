package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// What files that flow say beside the quotations, read from the files themselves.
class FlowWordsTest {

    @ParameterizedTest
    @EnumSource(FlowFormat.class)
    void theRuleOfAHandoutStandsInEveryFormat(FlowFormat format) {
        Briefs briefs = TemplateBriefs.of("roundtable-handout", "en", "A4", Feature.PLAIN);
        briefs.library().put(briefs.brief());
        briefs.library()
                .put(
                        new Terms(
                                "r1",
                                briefs.brief().id(),
                                Terms.Rule.BACKGROUND,
                                "",
                                "",
                                "",
                                List.of(),
                                "",
                                Library.STAMP));
        String words = format.words(briefs.publication().write(format));
        assertTrue(words.contains("Background: what is said here may be used"), words);
        assertTrue(words.contains("OFFICIAL – FOR DISCUSSION"), words);
    }

    /// In the style with notes the number of the note stands in the line.
    @ParameterizedTest
    @CsvSource({
        "DOCX, ''",
        "HTML, ''",
        "MARKDOWN, ''",
        "DOCX, chicago-notes-bibliography",
        "HTML, chicago-notes-bibliography",
        "MARKDOWN, chicago-notes-bibliography"
    })
    void anotherPageUnderAQuotationIsFound(FlowFormat format, String style) {
        Briefs briefs = TemplateBriefs.of("policy-brief", "en", "A4", Feature.PLAIN).inStyle(style);
        Publication publication = briefs.publication();
        byte[] file = publication.write(format);
        assertEquals(List.of(), publication.checkWritten(format, file));

        byte[] changed = Changed.in(file, ", para. 2", ", para. 7");

        List<Finding> found = publication.checkWritten(format, changed);
        assertFalse(found.isEmpty());
        assertTrue(found.stream().allMatch(f -> f.kind().equals("page-differs")), found::toString);
        assertTrue(found.getFirst().expected().contains(", para. 2"), found::toString);
    }

    /// A quotation is slanted as a whole in Word, and Arabic letters cannot be.
    @Test
    void emphasisIsSeenInWordWhateverStandsAroundIt() {
        Library library = new Library();
        Source source = library.source("s1", Briefs.LEDGER_FACTS, Briefs.LEDGER);
        Passage passage = library.passage("p1", source, "a crucial first step");
        BriefBlock[] blocks = {
            library.quotation(
                    passage,
                    new Alteration.Emphasis(Library.within("a crucial first step", "first"))),
            Library.prose("یہ *منصوبہ* ہے، and *this* too.")
        };
        Briefs briefs =
                new Briefs(
                        library,
                        Library.brief(
                                "T",
                                Library.facts("en"),
                                Library.section(Section.Role.ISSUE, "Issue", blocks)));
        String document = Changed.part(briefs.publication().write(FlowFormat.DOCX), "document.xml");
        assertTrue(run(document, "first").contains("<w:b/>"), document);
        assertTrue(run(document, "منصوبہ").contains("<w:bCs/>"), document);
        assertFalse(run(document, "this").contains("<w:b/>"), document);
        assertTrue(run(document, "this").contains("<w:i/>"), document);
    }

    /// The run that says just these words.
    private static String run(String document, String words) {
        int end = document.indexOf(">" + words + "<");
        return document.substring(document.lastIndexOf("<w:r>", end), end);
    }

    @ParameterizedTest
    @CsvSource({"policy-brief, en", "quotation-digest, ur"})
    void markdownHasNoTwoSpacesInARow(String template, String language) {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.TABLE);
        String file = new String(briefs.publication().write(FlowFormat.MARKDOWN), UTF_8);
        assertTrue(file.lines().noneMatch(line -> line.strip().contains("  ")), file);
    }
}
