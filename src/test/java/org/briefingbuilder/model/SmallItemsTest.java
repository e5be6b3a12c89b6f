package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

class SmallItemsTest {

    @Test
    void idsAreALetterAndTenThatCannotBeMisread() {
        Ids ids = new Ids(new Random(1));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String id = ids.passage();
            assertTrue(id.matches("p[0-9a-hjkmnp-tv-z]{10}"), id);
            assertTrue(seen.add(id));
        }
        assertEquals(
                "sptnbq",
                ""
                        + ids.source().charAt(0)
                        + ids.passage().charAt(0)
                        + ids.theme().charAt(0)
                        + ids.note().charAt(0)
                        + ids.brief().charAt(0)
                        + ids.quotation().charAt(0));
        assertEquals(new Ids(new Random(5)).note(), new Ids(new Random(5)).note());
    }

    @Test
    void thePageOfAnOffsetIsTheLastThatBeginsBeforeIt() {
        Case.each(
                any -> {
                    List<Integer> lengths = any.list(0, 8, () -> any.between(0, 50));
                    int offset = any.between(0, 300);
                    List<Page> pages = new ArrayList<>();
                    int at = 3;
                    for (int length : lengths) {
                        pages.add(new Page("" + (pages.size() + 1), new Span(at, at + length)));
                        at += length;
                    }
                    Outline outline = new Outline(List.of(), pages);
                    OptionalInt expected = OptionalInt.empty();
                    for (int i = 0; i < pages.size(); i++) {
                        if (pages.get(i).span().start() <= offset) {
                            expected = OptionalInt.of(i);
                        }
                    }
                    assertEquals(expected, outline.pageAt(offset));
                });
    }

    @Test
    void aPassageThatEndsWithItsPageEndsOnIt() {
        Outline outline =
                new Outline(
                        List.of(),
                        List.of(new Page("iv", new Span(0, 10)), new Page("1", new Span(10, 30))));
        assertEquals(OptionalInt.of(0), outline.lastPageOf(new Span(5, 10)));
        assertEquals(OptionalInt.of(1), outline.lastPageOf(new Span(5, 11)));
        assertEquals(OptionalInt.of(1), outline.lastPageOf(new Span(10, 10)));
        assertEquals(OptionalInt.empty(), new Outline(List.of(), List.of()).pageAt(0));
    }

    @Test
    void paragraphsAreCountedAsAReaderCountsThem() {
        Outline outline =
                new Outline(
                        List.of(
                                block(Block.Kind.TITLE, 0),
                                block(Block.Kind.PARAGRAPH, 10),
                                block(Block.Kind.HEADING, 20),
                                block(Block.Kind.LIST_ITEM, 30),
                                block(Block.Kind.TABLE_ROW, 40),
                                block(Block.Kind.QUOTE, 50)),
                        List.of());
        assertEquals(0, outline.paragraphAt(9));
        assertEquals(1, outline.paragraphAt(10));
        assertEquals(1, outline.paragraphAt(29));
        assertEquals(2, outline.paragraphAt(45));
        assertEquals(3, outline.paragraphAt(500));
    }

    @Test
    void aChangeKeepsTheItemsIdAndKind() {
        Source source = Some.source("s1", 1);
        refused(() -> Change.replaced(source, Some.source("s2", 1)));
        refused(() -> Change.replaced(source, Some.theme("s1", 1)));
        refused(() -> new Change(Optional.empty(), Optional.empty()));
        Change change = Change.replaced(source, source.withOrder(2));
        assertEquals(change, change.inverse().inverse());
        assertEquals(Change.removed(source), Change.added(source).inverse());
        assertEquals("s1", Change.removed(source).id());
    }

    @Test
    void anEditChangesAnItemOnce() {
        Source source = Some.source("s1", 1);
        List<Change> twice =
                List.of(Change.added(source), Change.replaced(source, source.withOrder(2)));
        refused(() -> new Edit("x", "", Some.STAMP, twice));
        assertTrue(new Edit("x", "", Some.STAMP, List.of()).isEmpty());
    }

    @Test
    void valuesRefuseWhatCannotBe() {
        refused(() -> new Theme("t", " ", "", List.of(), 1, "T", Optional.empty(), 1));
        refused(() -> new Theme("t", "name", "", List.of(), 13, "T", Optional.empty(), 1));
        refused(() -> Some.passage("p", "s", 0, "t1", "t1"));
        refused(() -> new BriefBlock.Table("", List.of("a", "b"), List.of(List.of("1"))));
        refused(() -> new BriefBlock.Figure("digest", " ", ""));
        refused(() -> new Reference("t", List.of(), "", "", "12 May", "", "en", "document"));
    }

    @Test
    void listsInItemsCannotBeChangedFromOutside() {
        List<BriefBlock> blocks = new ArrayList<>(List.of(Some.quotation("q1", "p1")));
        Section section =
                Some.section("", blocks, Some.section("", List.of(Some.quotation("q2", "p2"))));
        blocks.clear();
        Brief brief = Some.brief("b1", section);
        assertEquals(
                List.of("q1", "q2"), brief.quotations().map(BriefBlock.Quotation::id).toList());
    }

    @Test
    void stampsHoldMilliseconds() {
        Stamp stamp = new Stamp("a", Instant.ofEpochSecond(5, 123_456_789));
        assertEquals(Instant.ofEpochSecond(5, 123_000_000), stamp.at());
        assertFalse(stamp.equals(new Stamp("b", stamp.at())));
    }

    private static Block block(Block.Kind kind, int start) {
        return new Block(kind, 0, new Span(start, start + 9));
    }

    private static void refused(Runnable make) {
        assertThrows(IllegalArgumentException.class, make::run);
    }
}
