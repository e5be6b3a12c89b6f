package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.publish.Check.Weight;
import org.briefingbuilder.text.Digest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

class LimitFindingsTest {

    private static final String SAID = "the levy was raised without a hearing";

    private final Library library = new Library();

    /// A paragraph on each of so many pages.
    private Brief brief(int pages) {
        Section.Role role = Section.Role.ISSUE;
        BriefBlock[] blocks = new BriefBlock[2 * pages];
        for (int i = 0; i < pages; i++) {
            blocks[2 * i] = Library.prose("On page " + i);
            blocks[2 * i + 1] = new BriefBlock.PageBreak();
        }
        return Library.brief(
                "A title", Library.facts("en"), Library.section(role, "Issue", blocks));
    }

    private List<Check> check(Brief brief) {
        try (Preview preview =
                new Previewer()
                        .preview(brief, library.contents(), library::original, Progress.NONE)) {
            return new BriefCheck(library.contents(), library::text, library::original)
                    .check(brief, Optional.of(preview.told()));
        }
    }

    private static Check one(List<Check> checks, String key) {
        return checks.stream().filter(check -> check.key().equals(key)).findFirst().orElseThrow();
    }

    private static Lead block(int index) {
        return new Lead.In(new Part.Block(List.of(0), index, Optional.empty()));
    }

    @Test
    void tooManyPagesLeadToWhatStandsFirstBeyondTheLimit() {
        Check over = one(check(brief(4)), "check.pages-over");
        assertEquals(Weight.WARNS, over.weight());
        assertEquals(List.of(4, 2, 2), over.args());
        assertEquals(Optional.of(block(4)), over.lead());
        assertEquals(List.of(2, 2), one(check(brief(2)), "check.pages-well").args());
    }

    @Test
    void tooManyWordsLeadToTheBlockWithWhichTheyAreTooMany() {
        Brief brief =
                Library.brief(
                        "A title",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "Issue",
                                Library.prose("word ".repeat(1000)),
                                Library.prose("word ".repeat(498)),
                                Library.prose("These are too many."),
                                Library.prose("And these.")));
        Check over = one(check(brief), "check.words-over");
        assertEquals(Optional.of(block(2)), over.lead());
        assertEquals(List.of(1505, 1500, 5), over.args());
    }

    @Test
    void whatIsOverALimitIsAFindingUntilItIsKeptForAReason() {
        Brief brief = brief(4);
        library.put(brief);
        Finding finding = over(brief, 4).getFirst();
        assertEquals("pages-over", finding.kind());
        assertEquals("2", finding.expected());
        assertEquals("4", finding.found());
        assertEquals(List.of(), over(brief, 2));
        assertEquals(List.of(), over(brief, 0));
        Check over = one(check(brief), "check.pages-over");
        library.put(
                new Waiver(
                        "w1",
                        brief.id(),
                        over.key(),
                        over.subject(),
                        "The board asked for an annex",
                        Library.STAMP));
        assertEquals(Weight.KEPT, one(check(brief), "check.pages-over").weight());
        assertEquals(List.of(), over(brief, 4));
    }

    @Test
    void aBriefSaysForItselfHowLongAQuotationInTheProseMayBe() {
        Source source =
                library.source(
                        "s1", Library.reference("T", "A", "P", "2025", "en", "report"), SAID);
        BriefBlock.Quotation quotation = library.quotation(library.passage("p1", source, SAID));
        Brief brief =
                Library.brief(
                        "A title",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "Issue",
                                Library.prose("It says " + RunIn.mark(quotation.id()) + "."),
                                quotation));
        Predicate<Check> tooLong = check -> check.key().equals("check.run-in-long");
        assertTrue(check(brief).stream().noneMatch(tooLong));

        Brief strict = brief.withFacts(brief.facts().withRunInWords(OptionalInt.of(6)));
        Check warned = check(strict).stream().filter(tooLong).findFirst().orElseThrow();
        assertEquals(List.of(7, 6), warned.args().subList(1, 3));
        assertTrue(Templates.limits(brief).runsIn(40));
        assertFalse(Templates.limits(brief).runsIn(41));
        assertTrue(Templates.limits(strict).runsIn(6));
        assertFalse(Templates.limits(strict).runsIn(7));
        Brief none = brief.withFacts(brief.facts().withRunInWords(OptionalInt.of(0)));
        assertFalse(Templates.limits(none).runsIn(1));
    }

    private List<Finding> over(Brief brief, int pages) {
        return LimitChecks.over(brief, library.contents(), pages);
    }

    @Test
    void everythingThatOnlyWarnsCanBeKeptForAReason() {
        byte[] noPicture = {1, 2, 3};
        library.original(noPicture);
        Brief brief =
                Library.brief(
                        "A title of far more words than any title of a brief should ever have",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "Issue",
                                Library.prose("See [@nobody] and " + "word ".repeat(2000)),
                                new BriefBlock.Figure(Digest.of(noPicture), "a picture", "")));
        List<Check> checks = check(brief);
        List<String> warned =
                checks.stream().filter(c -> c.weight() == Weight.WARNS).map(Check::key).toList();
        assertTrue(
                warned.containsAll(
                        List.of(
                                "check.words-over",
                                "check.pages-over",
                                "check.title-over",
                                "check.citation-unknown",
                                "check.figure-missing",
                                "check.no-quotations")),
                warned::toString);
        assertEquals(
                List.of(),
                checks.stream()
                        .filter(c -> c.weight() == Weight.WARNS && !c.isKeepable())
                        .map(Check::key)
                        .toList());
    }
}
