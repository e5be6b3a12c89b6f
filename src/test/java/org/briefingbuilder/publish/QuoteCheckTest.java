package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.junit.jupiter.api.Test;

import java.util.List;

class QuoteCheckTest {

    private static final String TEXT =
            "Exports reached $1.06 billion.\n\n"
                    + "The Board met on Monday and decided nothing at all about ports.";
    private static final String QUOTE = "The Board met on Monday and decided nothing at all";

    private final Library library = new Library();
    private final Source source =
            library.source("s1", Library.reference("A report", "", "", "", "en", "report"), TEXT);
    private final Passage passage = library.passage("p1", source, QUOTE);

    private List<Quoted> quoted() {
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE, "The issue", library.quotation(passage)));
        return Quoted.allOf(brief, library.contents());
    }

    private List<Finding> check() {
        return new QuoteCheck(library::text).check(quoted());
    }

    @Test
    void aQuotationThatStandsInItsSourceIsRight() {
        assertEquals(List.of(), check());
    }

    @Test
    void oneOtherLetterIsFoundAndNamed() {
        library.damage(source.text(), TEXT.replace("Monday", "Mondoy"));

        assertEquals(
                List.of(
                        new Finding(
                                "q1",
                                Finding.Kind.WORDS_DIFFER,
                                0,
                                "a",
                                "o",
                                "A report",
                                "“The Board met on Monday and decided …”, The issue, paragraph 2")),
                check());
    }

    @Test
    void wordsAtAnotherPlaceAreNotWhereTheyWereMarked() {
        library.damage(source.text(), "New. " + TEXT);

        Finding finding = check().getFirst();
        assertTrue(finding.is(Finding.Kind.WORDS_DIFFER));
        assertEquals(QUOTE, finding.expected());
    }

    @Test
    void wordsThatAreGoneAreNotInTheSource() {
        library.damage(source.text(), "Exports reached $1.06 billion.");

        assertTrue(check().getFirst().is(Finding.Kind.NOT_IN_SOURCE));
    }

    @Test
    void halfACharacterCannotBePrinted() {
        Source broken =
                library.source(
                        "s2", Library.reference("B", "", "", "", "en", "report"), "a \ud83d b");
        Passage half = library.passage("p2", broken, "a \ud83d b");
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(Section.Role.ISSUE, "", library.quotation(half)));

        List<Finding> findings =
                new QuoteCheck(library::text).check(Quoted.allOf(brief, library.contents()));

        assertTrue(findings.getFirst().is(Finding.Kind.UNPRINTABLE));
    }

    @Test
    void aPassageThatNobodyAcceptedIsRemarkedOn() {
        assertEquals(List.of(), QuoteCheck.remarks(quoted()));

        library.put(passage.withState(Passage.State.SUGGESTED));
        assertTrue(QuoteCheck.remarks(quoted()).getFirst().is(Finding.Kind.UNACCEPTED));
    }
}
