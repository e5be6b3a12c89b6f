package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check.Weight;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class TermsChecksTest {

    private static final String TEXT =
            "We will not sell the mine if the loan is called in.\n\nTwo banks have asked for it.";

    private final Library library = new Library();
    private final Source minutes =
            library.source(
                    "s1",
                    Library.reference(
                            "Minutes", "Bilal Qureshi", "Hill Bank", "2025", "en", "report"),
                    TEXT);
    private final Passage mine = library.passage("p1", minutes, "We will not sell the mine");
    private final Passage banks = library.passage("p2", minutes, "Two banks have asked for it.");

    private Brief brief(String marking, BriefBlock... blocks) {
        Brief.Facts facts = Library.facts("en").withMarking(marking);
        return Library.brief(
                "A title", facts, Library.section(Section.Role.ISSUE, "The issue", blocks));
    }

    private List<Check> check(Brief brief) {
        return new BriefCheck(library.contents(), library::text, library::original)
                .check(brief, Optional.empty());
    }

    private Optional<Check> find(Brief brief, String key) {
        return check(brief).stream().filter(c -> c.key().equals(key)).findFirst();
    }

    private void rule(String about, Terms.Rule rule, String marking) {
        library.put(
                new Terms(
                        "r" + about,
                        about,
                        rule,
                        "",
                        "",
                        "",
                        List.of("Dr. Q"),
                        marking,
                        Library.STAMP));
    }

    @Test
    void wordsThatAreNotForQuotationStopTheExport() {
        rule("p1", Terms.Rule.NOT_FOR_QUOTATION, "");
        Brief both = brief("", library.quotation(mine), library.quotation(banks));

        Check check = find(both, "check.not-for-quotation").orElseThrow();
        assertTrue(check.isAwaited());
        assertFalse(check.isKeepable(), "no reason makes it lawful");
        assertEquals(List.of("“We will not sell the mine”"), check.args());
        assertEquals(1, TermsChecks.unlawful(both, library.contents()).size());

        rule("s1", Terms.Rule.NOT_FOR_QUOTATION, "");
        assertEquals(
                2,
                TermsChecks.unlawful(both, library.contents()).size(),
                "what is said of a source is said of all its words");
    }

    @ParameterizedTest
    @CsvSource({
        "TLP:GREEN, TLP:AMBER, check.marking-low",
        "'', TLP:CLEAR, check.marking-low",
        "TLP:AMBER, TLP:AMBER+STRICT, check.marking-low",
        "TLP:RED – draft, tlp: amber, check.marking-well",
        "TLP:AMBER, TLP:AMBER, check.marking-well",
        "Members only, TLP:GREEN, check.marking-other",
        "Members only, MEMBERS  only, check.marking-well",
        "House use, Board use, check.marking-low"
    })
    void aBriefIsMarkedAtLeastAsItsStrictestPassage(String own, String marking, String key) {
        library.put(new Scale("m1", "Ours", List.of("House use", "Board use"), Library.STAMP));
        rule("p2", Terms.Rule.ON_RECORD, marking);
        Brief marked = brief(own, library.quotation(banks));

        List<String> keys =
                check(marked).stream()
                        .map(Check::key)
                        .filter(k -> k.startsWith("check.marking"))
                        .toList();
        assertEquals(List.of(key), keys);
        boolean low = key.equals("check.marking-low");
        assertEquals(low ? 1 : 0, TermsChecks.unlawful(marked, library.contents()).size());
    }

    @Test
    void aLowerMarkingIsKeptForAReasonUntilItIsAnother() {
        rule("p2", Terms.Rule.ON_RECORD, "TLP:AMBER");
        Brief marked = brief("TLP:GREEN", library.quotation(banks));
        Check low = find(marked, "check.marking-low").orElseThrow();
        library.put(marked);
        library.put(
                new Waiver(
                        "w1",
                        "b1",
                        low.key(),
                        low.subject(),
                        "Cleared by the board",
                        Library.STAMP));

        Check kept = find(marked, "check.marking-low").orElseThrow();
        assertEquals(Weight.KEPT, kept.weight());
        assertEquals("Cleared by the board", kept.kept().orElseThrow().reason());
        assertEquals(List.of(), TermsChecks.unlawful(marked, library.contents()));

        Brief lower = brief("TLP:CLEAR", library.quotation(banks));
        assertTrue(find(lower, "check.marking-low").orElseThrow().isAwaited());
    }

    @Test
    void aNameThatIsProtectedIsFoundWhereverTheAuthorWroteIt() {
        rule("s1", Terms.Rule.CHATHAM_HOUSE, "");
        BriefBlock quoted = library.quotation(banks);
        byte[] bytes = {1};
        library.original(bytes);
        String picture = Digest.of(bytes);
        assertEquals(
                "check.rule-well", find(brief("", quoted), "check.rule-well").orElseThrow().key());
        for (BriefBlock block :
                List.of(
                        Library.prose("As BILAL\u00a0Qureshi said."),
                        new BriefBlock.Heading("What Dr. Q thinks"),
                        new BriefBlock.Listing(false, List.of("Ask Hill Bank")),
                        new BriefBlock.Figure(picture, "Hill Bank's tower", ""),
                        new BriefBlock.Questions(
                                List.of(
                                        new BriefBlock.Question(
                                                "And Hill Bank?", Optional.empty()))))) {
            Check check = find(brief("", quoted, block), "check.name-protected").orElseThrow();
            assertTrue(check.isAwaited() && !check.isKeepable());
            assertEquals(
                    1, TermsChecks.unlawful(brief("", quoted, block), library.contents()).size());
        }
        assertEquals(
                Optional.empty(),
                find(
                        brief("", quoted, Library.prose("Bilal Qureshians and Hill Banks")),
                        "check.name-protected"));
    }

    @Test
    void aQuotationThatTearsAWordIsPointedOutUnlessTheRestOfItIsLeftOut() {
        Source report =
                library.source(
                        "s9",
                        Library.reference("Report", "", "", "2025", "en", "report"),
                        "The board is uncertain of the mine's output.");
        for (String[] torn :
                List.of(
                        new String[] {"certain of the mine's output", "check.torn-word-start"},
                        new String[] {"The board is un", "check.torn-word-end"},
                        new String[] {"certain of the mine's out", "check.torn-word-both"},
                        new String[] {"of the mine's output", ""})) {
            Passage passage = library.passage("p4", report, torn[0]);
            List<String> found =
                    check(brief("", library.quotation(passage))).stream()
                            .map(Check::key)
                            .filter(key -> key.startsWith("check.torn"))
                            .toList();
            assertEquals(torn[1].isEmpty() ? List.of() : List.of(torn[1]), found, torn[0]);
        }
        Passage torn = library.passage("p5", report, "certain of the mine");
        Brief mended =
                brief(
                        "",
                        library.quotation(
                                torn,
                                new Alteration.Omission(
                                        Library.within(torn.anchor().words(), "certain "))));
        assertEquals(Optional.empty(), find(mended, "check.torn-word-start"));
        Passage late = library.passage("p6", report, "The board is uncertain of the mine's out");
        assertEquals(
                List.of("“… board is uncertain of the mine's out”"),
                find(brief("", library.quotation(late)), "check.torn-word-end")
                        .orElseThrow()
                        .args());
    }

    @Test
    void aCutThatTurnsTheSenseIsPointedOut() {
        Passage whole =
                library.passage(
                        "p3", minutes, "We will not sell the mine if the loan is called in.");
        String words = whole.anchor().words();
        for (String[] cut :
                List.of(
                        new String[] {"not ", "check.cut-negation"},
                        new String[] {" if the loan is called in", "check.cut-condition"},
                        new String[] {"the mine ", ""})) {
            Span span = Library.within(words, cut[0]);
            Brief cutting = brief("", library.quotation(whole, new Alteration.Omission(span)));
            List<String> found =
                    check(cutting).stream()
                            .map(Check::key)
                            .filter(key -> key.startsWith("check.cut"))
                            .toList();
            assertEquals(cut[1].isEmpty() ? List.of() : List.of(cut[1]), found, cut[0]);
        }
        Span two = Library.within(banks.anchor().words(), "Two ");
        assertTrue(
                find(
                                brief("", library.quotation(banks, new Alteration.Omission(two))),
                                "check.cut-number")
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "isn’t, NEGATION",
        "notable, NOTHING",
        "نہیں, NEGATION",
        "اگر قرض واپس مانگا گیا, CONDITION",
        "about 12 of them, NUMBER",
        "۵ فیصد, NUMBER",
        "gift, NOTHING"
    })
    void whatIsLostIsToldByWholeWords(String omitted, CutChecks.Loss loss) {
        assertEquals(loss, CutChecks.Loss.of(omitted));
    }

    @Test
    void adviceWithoutEvidenceIsNamedAsItReads() {
        Section advice =
                Library.section(
                        Section.Role.RECOMMENDATIONS,
                        "Recommendations",
                        new BriefBlock.Listing(
                                true, List.of("**Wait.** Then *go*.", "Ask [@s1].")));
        List<Check> checks =
                check(Library.brief("A title", Library.facts("en"), advice)).stream()
                        .filter(check -> check.key().startsWith("check.advice"))
                        .toList();
        assertEquals(
                List.of(List.of(1, 2, "“Wait. Then go.”"), List.of(1, 2, "“Ask [@s1].”")),
                checks.stream().map(Check::args).toList());
    }

    @Test
    void markingsCompareOnTheScaleThatHasBoth() {
        Markings markings = new Markings(library.contents());
        assertEquals(OptionalInt.of(1), markings.compare("TLP:RED", "TLP:GREEN"));
        assertEquals(OptionalInt.of(-1), markings.compare("TLP:AMBER", "TLP:AMBER+STRICT"));
        assertEquals(OptionalInt.empty(), markings.compare("TLP:REDDISH", "TLP:GREEN"));
        assertEquals(OptionalInt.empty(), markings.compare("Secret", "TLP:GREEN"));
    }
}
