package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What a brief without its record shows in quotation marks.
class QuotedOnPagesTest {

    private static final String TEXT =
            """
            “Before the Coins Come the Rules of the Market”

            An exchange that opens before its supervisor has staff is not innovation.
            """;

    @ParameterizedTest
    @CsvSource({
        "'“Before the Coins Come the Rules of the Market,” n.d.', 0, ''",
        "'“Before the Coins Come the Rules.” 2025.', 0, ''",
        "'“An exchange that opens before its supervisor has staff is not innovation.”', 1, ''",
        "'“An exchange that opens before its supervisor has staff is not innovation,”', 1, ','",
        "'“An exchange that opens before its supervisors has staff is not innovation.”', 1, 's'",
    })
    void aTitleWithTheCommaOfTheStyleIsNoChangedQuotation(
            String page, int quotations, String found) {
        Library library = new Library();
        library.source("s1", Briefs.LEDGER_FACTS, TEXT);

        Verification verified =
                new QuotedOnPages(
                                page, new SourceTexts.InProject(library.contents(), library::text))
                        .verify("page.pdf", List.of(), List.of());

        assertEquals(quotations, verified.quotations());
        assertEquals(
                found, String.join("", verified.findings().stream().map(Finding::found).toList()));
    }

    @Test
    void ofABriefWithAPictureAllThatItSaysIsKnownToItsProject() {
        Briefs briefs = TemplateBriefs.of("policy-brief", "en", "A4", Feature.IMAGE);
        briefs.library().put(briefs.brief());
        Provenance record = briefs.publication().record();
        StringBuilder pages = new StringBuilder(record.title());
        record.quotations().forEach(quotation -> pages.append(' ').append(quotation.printed()));

        Provenance known =
                new SourceTexts.InProject(briefs.library().contents(), briefs.library()::text)
                        .recordOf(pages.toString())
                        .orElseThrow();

        assertEquals(record.statements(), known.statements());
    }
}
