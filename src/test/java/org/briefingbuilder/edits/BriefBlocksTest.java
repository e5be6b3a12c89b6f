package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Projects;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class BriefBlocksTest {

    private static final BriefBlock A = new BriefBlock.Prose("A", "");
    private static final BriefBlock B = new BriefBlock.Prose("B", "");
    private static final BriefBlock C = new BriefBlock.Prose("C", "");
    private static final BriefBlock D = new BriefBlock.Prose("D", "");

    /// A and B in the first section, C in the one within it, D in the second.
    private final Brief brief =
            Some.brief(
                    "b",
                    Some.section("", List.of(A, B), Some.section("", List.of(C))),
                    Some.section("", List.of(D)));

    private final Ids ids = new Ids(new Random(1));

    @Test
    void aBlockMovesDownTheBriefStepByStepAndUpAgain() {
        Brief now = brief;
        BlockPlace at = new BlockPlace(List.of(0), 0);
        StringBuilder ways = new StringBuilder(words(now));
        for (Optional<BlockPlace> gap = BriefBlocks.gapBelow(now, at);
                gap.isPresent();
                gap = BriefBlocks.gapBelow(now, at)) {
            now = after(now, BriefBlocks.move(now, at, gap.get(), Some.STAMP));
            at = BriefBlocks.find(now, gap.get(), A).orElseThrow();
            ways.append(' ').append(words(now));
        }
        assertEquals("AB|C|D BA|C|D B|AC|D B|CA|D B|C|AD B|C|DA", ways.toString());
        for (Optional<BlockPlace> gap = BriefBlocks.gapAbove(now, at);
                gap.isPresent();
                gap = BriefBlocks.gapAbove(now, at)) {
            now = after(now, BriefBlocks.move(now, at, gap.get(), Some.STAMP));
            at = BriefBlocks.find(now, gap.get(), A).orElseThrow();
        }
        assertEquals(brief, now);
    }

    @Test
    void movingLosesNoBlockWhereverItGoes() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    for (Brief one : contents.briefs()) {
                        List<BlockPlace> places = BriefBlocks.places(one);
                        BlockPlace from = any.of(places.toArray(BlockPlace[]::new));
                        BlockPlace to = any.of(places.toArray(BlockPlace[]::new));
                        Brief moved = after(one, BriefBlocks.move(one, from, to, Some.STAMP));
                        assertEquals(
                                bare(one).collect(Collectors.groupingBy(b -> b)),
                                bare(moved).collect(Collectors.groupingBy(b -> b)));
                    }
                });
    }

    /// The blocks, paragraphs without the marks of quotations: one that is moved stands as a block.
    private static Stream<BriefBlock> bare(Brief brief) {
        return brief.allBlocks()
                .map(
                        block ->
                                block instanceof BriefBlock.Prose own
                                        ? prose(RunIn.without(own.text(), _ -> true))
                                        : block);
    }

    @Test
    void whatWasWrittenFindsItsBlockThoughOthersWerePutInBefore() {
        BlockPlace b = new BlockPlace(List.of(0), 1);
        Brief meanwhile =
                after(brief, BriefBlocks.insert(brief, b.at(0), List.of(C, D), Some.STAMP));
        Brief written =
                after(
                        meanwhile,
                        BriefBlocks.replace(
                                meanwhile, b, B, new BriefBlock.Prose("X", ""), Some.STAMP));
        assertEquals("CDAX|C|D", words(written));
    }

    @Test
    void whatWasWrittenTakesThePlaceOfWhatAnotherWroteThere() {
        BlockPlace b = new BlockPlace(List.of(0), 1);
        Brief theirs = after(brief, BriefBlocks.replace(brief, b, B, prose("Y"), Some.STAMP));
        Brief mine = after(theirs, BriefBlocks.replace(theirs, b, B, prose("X"), Some.STAMP));
        assertEquals("AX|C|D", words(mine));
    }

    @Test
    void whatWasWrittenIsKeptThoughItsBlockIsGone() {
        BlockPlace d = new BlockPlace(List.of(1), 0);
        Brief gone = after(brief, BriefBlocks.remove(brief, List.of(d), Some.STAMP));
        assertEquals(
                "AB|C|X",
                words(after(gone, BriefBlocks.replace(gone, d, D, prose("X"), Some.STAMP))));
        Brief noSection = after(brief, BriefSections.remove(brief, List.of(1), Some.STAMP));
        assertEquals(
                "ABX|C",
                words(
                        after(
                                noSection,
                                BriefBlocks.replace(noSection, d, D, prose("X"), Some.STAMP))));
    }

    @Test
    void aBriefWithoutSectionsGetsOneForItsFirstBlock() {
        Brief empty = Some.brief("b");
        assertEquals(
                "A",
                words(
                        after(
                                empty,
                                BriefBlocks.insert(
                                        empty,
                                        new BlockPlace(List.of(0), 0),
                                        List.of(A),
                                        Some.STAMP))));
    }

    @Test
    void aSectionMovesWithAllThatIsInItButNotIntoItself() {
        Edit into = BriefSections.move(brief, List.of(1), List.of(0), 0, Some.STAMP);
        assertEquals("AB|D|C", words(after(brief, into)));
        Edit past = BriefSections.move(brief, List.of(0), List.of(1), 0, Some.STAMP);
        assertEquals("D|AB|C", words(after(brief, past)));
        Edit itself = BriefSections.move(brief, List.of(0), List.of(0, 0), 0, Some.STAMP);
        assertTrue(itself.isEmpty());
    }

    @Test
    void passagesAreQuotedInTheSectionOfTheirTheme() {
        Passage tagged = Some.passage("p1", "s1", 0, "t2");
        Passage other = Some.passage("p2", "s1", 12, "t3");
        Passage plain = Some.passage("p3", "s1", 24);
        Brief own =
                Some.brief(
                        "b",
                        Some.section("", List.of(), Some.section("t2", List.of(A))),
                        new Section(
                                Section.Role.NOTES,
                                "Notes",
                                Optional.empty(),
                                List.of(D),
                                List.of()));
        Contents contents =
                Contents.of(
                        List.of(
                                Some.source("s1", 1),
                                Some.theme("t2", 1),
                                Some.theme("t3", 2),
                                tagged,
                                other,
                                plain,
                                own));
        Brief after =
                after(
                        own,
                        Quoting.byTheme(
                                contents,
                                own,
                                List.of(tagged, other, plain, tagged),
                                ids,
                                Some.STAMP));
        assertEquals("(p3)|A(p1)|(p2)|D", words(after));
        assertEquals("Theme t3", after.sections().getFirst().sections().getLast().heading());
        assertTrue(
                Quoting.byTheme(contents, after, List.of(tagged), ids, Some.STAMP).isEmpty(),
                "what is quoted already is left");
        assertEquals(
                3,
                after.quotations()
                        .map(BriefBlock.Quotation::id)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void omissionsThatTouchAreOneAndAQuotationKeepsSomeWords() {
        Passage passage = Some.passage("p1", "s1", 0);
        Brief quoting = Some.brief("b", Some.section("", List.of(Some.quotation("q1", "p1"))));
        Contents contents = Contents.of(List.of(Some.source("s1", 1), passage, quoting));
        Brief once = altered(contents, quoting, new Alteration.Omission(new Span(0, 4)));
        Brief twice = altered(contents, once, new Alteration.Omission(new Span(3, 7)));
        assertEquals(
                List.of(new Alteration.Omission(new Span(0, 7))),
                twice.quotations().findFirst().orElseThrow().alterations());
        for (Alteration wrong :
                List.of(
                        new Alteration.Omission(new Span(0, 10)),
                        new Alteration.Omission(new Span(5, 11)),
                        new Alteration.Omission(new Span(5, 5)),
                        new Alteration.Sic(11),
                        new Alteration.Insertion(2, " "))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Quoting.alter(contents, quoting, "q1", wrong, Some.STAMP),
                    wrong::toString);
        }
    }

    @Test
    void aCopyHasItsOwnIds() {
        Brief quoting = Some.brief("b", Some.section("", List.of(Some.quotation("q1", "p1"))));
        Edit edit = BriefFacts.duplicate(quoting, "Copy", ids, Some.STAMP);
        Brief copy = (Brief) edit.changes().getFirst().after().orElseThrow();
        Set<String> own = Set.of(copy.id(), copy.quotations().findFirst().orElseThrow().id());
        assertTrue(own.stream().noneMatch(Set.of("b", "q1")::contains), own.toString());
    }

    private static Brief altered(Contents contents, Brief brief, Alteration alteration) {
        return after(brief, Quoting.alter(contents, brief, "q1", alteration, Some.STAMP));
    }

    private static BriefBlock prose(String words) {
        return new BriefBlock.Prose(words, "");
    }

    private static Brief after(Brief brief, Edit edit) {
        return edit.isEmpty() ? brief : (Brief) edit.changes().getFirst().after().orElseThrow();
    }

    /// Each section's blocks, with a bar between sections.
    private static String words(Brief brief) {
        return SectionTree.paths(brief).stream()
                .map(path -> SectionTree.section(brief, path).orElseThrow())
                .map(
                        section ->
                                section.blocks().stream()
                                        .map(BriefBlocksTest::word)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static String word(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Prose prose -> prose.text();
            case BriefBlock.Quotation q -> "(" + q.passage() + ")";
            default -> block.toString();
        };
    }
}
