package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.publish.cite.Locator.Kind;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LocatorTest {

    private static final List<Block> BLOCKS =
            List.of(
                    new Block(Block.Kind.TITLE, 1, new Span(0, 10)),
                    new Block(Block.Kind.PARAGRAPH, 0, new Span(12, 20)),
                    new Block(Block.Kind.PARAGRAPH, 0, new Span(22, 30)));

    @Test
    void aSourceWithPagesIsLocatedByTheirPrintedLabels() {
        Outline outline =
                new Outline(
                        BLOCKS,
                        List.of(
                                new Page("iv", new Span(0, 12)),
                                new Page("", new Span(12, 22)),
                                new Page("3", new Span(22, 30))));

        assertEquals(new Locator(Kind.PAGE, "iv"), Locator.of(outline, new Span(2, 5)));
        assertEquals(new Locator(Kind.PAGE, "2"), Locator.of(outline, new Span(13, 22)));
        assertEquals(new Locator(Kind.PAGE, "2–3"), Locator.of(outline, new Span(13, 23)));
    }

    @Test
    void aSourceWithoutPagesIsLocatedByParagraphs() {
        Outline outline = new Outline(BLOCKS, List.of());

        assertEquals(Locator.NONE, Locator.of(outline, new Span(0, 5)));
        assertEquals(new Locator(Kind.PARAGRAPH, "1"), Locator.of(outline, new Span(0, 15)));
        assertEquals(new Locator(Kind.PARAGRAPH, "1–2"), Locator.of(outline, new Span(13, 25)));
        assertEquals("paragraphs", Locator.of(outline, new Span(13, 25)).word());
    }

    @ParameterizedTest
    @CsvSource({
        "p. 4, PAGE, 4",
        "pp. 3-4, PAGE, 3–4",
        "para. 8, PARAGRAPH, 8",
        "paras 8–9, PARAGRAPH, 8–9",
        "¶ 8, PARAGRAPH, 8",
        "12, PAGE, 12",
        "p4, PAGE, 4",
        "پیرا 3, PARAGRAPH, 3",
        "paragon, PAGE, paragon"
    })
    void authorsWriteLocatorsInManyWays(String written, Kind kind, String value) {
        assertEquals(new Locator(kind, value), Locator.written(written));
    }
}
