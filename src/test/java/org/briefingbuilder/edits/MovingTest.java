package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

class MovingTest {
    private final Theme minerals = Some.theme("t1", 1);
    private final Theme tariffs = Some.theme("t2", 2);

    /// From 10 to 20, and from 30 to 40.
    private final Passage first = Some.passage("p1", "s1", 10, "t1");

    private final Passage second = Some.passage("p2", "s1", 30, "t1", "t2");

    @Test
    void aPassageMovedToAFreePlaceKeepsAllButItsWords() {
        Contents before = of(first, Some.note("n1", "p1", 1));
        Passage after = moved(before, 12, 24).passage("p1").orElseThrow();
        assertEquals(anchor(12, 24), after.anchor());
        assertEquals(first.withAnchor(anchor(12, 24)), after);
        assertTrue(PassageEdits.move(before, first, first.anchor(), Some.STAMP).isEmpty());
    }

    @Test
    void aPassageMovedOntoAnotherTakesItsThemesNotesAndQuotations() {
        Brief brief =
                Some.brief(
                        "b1",
                        Some.section(
                                "",
                                List.of(
                                        Some.quotation("q1", "p1"),
                                        Some.quotation("q2", "p2"),
                                        Some.asking("p2"))));
        Contents before =
                of(
                        first,
                        second,
                        Some.note("n1", "p1", 1),
                        Some.note("n2", "p2", 2),
                        Some.answer("n3", "p2", "n2", 3),
                        brief);
        Contents after = moved(before, 30, 40);
        Passage one = after.passages().getFirst();
        assertEquals(1, after.count(Passage.class));
        assertEquals("p1", one.id());
        assertTrue(one.carries("t1") && one.carries("t2"));
        assertEquals(3, after.notesAbout(one).size());
        Brief quoting = after.brief("b1").orElseThrow();
        assertEquals(
                List.of("p1", "p1"),
                quoting.quotations().map(BriefBlock.Quotation::passage).toList());
        assertTrue(quoting.allBlocks().toList().contains(Some.asking("p1")));
    }

    @Test
    void ofTwoThatBecomeOneADoubtIsNotLostAndAReviewIsNotEither() {
        for (Passage.State state : Passage.State.values()) {
            Contents before = of(first, second.withState(state));
            Passage.State expected =
                    switch (state) {
                        case SUGGESTED, REJECTED, ACCEPTED -> Passage.State.ACCEPTED;
                        case REVIEWED, DISPUTED, OPEN -> state;
                    };
            assertEquals(expected, moved(before, 30, 40).passage("p1").orElseThrow().state());
        }
    }

    @Test
    void whatABriefChangedInTheWordsStaysAtItsWords() {
        BriefBlock.Quotation quotation =
                new BriefBlock.Quotation(
                        "q1",
                        "p1",
                        List.of(
                                new Alteration.Omission(new Span(0, 4)),
                                new Alteration.Emphasis(new Span(0, 2)),
                                new Alteration.Insertion(5, "we"),
                                new Alteration.Sic(10)),
                        "");
        Contents before =
                of(first, Some.brief("b1", Some.section("", List.of((BriefBlock) quotation))));
        assertEquals(
                List.of(
                        new Alteration.Omission(new Span(0, 2)),
                        new Alteration.Insertion(3, "we"),
                        new Alteration.Sic(8)),
                alterations(moved(before, 12, 24)));
        assertEquals(
                List.of(
                        new Alteration.Omission(new Span(3, 6)),
                        new Alteration.Emphasis(new Span(3, 5))),
                alterations(moved(before, 7, 13)));
    }

    private Contents moved(Contents before, int start, int end) {
        Edit edit = PassageEdits.move(before, first, anchor(start, end), Some.STAMP);
        assertEquals("passage.move", edit.name());
        return before.with(edit);
    }

    private static List<Alteration> alterations(Contents contents) {
        return contents.briefs().getFirst().quotations().toList().getFirst().alterations();
    }

    private static Anchor anchor(int start, int end) {
        return Anchor.of(Some.TEXT, new Span(start, end));
    }

    private Contents of(Item... items) {
        List<Item> all = new java.util.ArrayList<>(List.of(items));
        all.addAll(List.of(Some.source("s1", 1), minerals, tariffs));
        return Contents.of(all);
    }
}
