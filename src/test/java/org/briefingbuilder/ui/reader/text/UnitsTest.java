package org.briefingbuilder.ui.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

class UnitsTest {

    private static List<String> sentences(String paragraph) {
        return Sentences.of(paragraph).stream().map(span -> span.in(paragraph)).toList();
    }

    @Test
    void sentencesEndWhereAReaderWouldSay() {
        assertEquals(
                List.of(
                        "Mr. A. Khan of the U.S. Treasury came at 5.30 p.m. and left.",
                        "“Why?” he asked.",
                        "Nobody knew!",
                        "It cost Rs. 29.5 bn … or more."),
                sentences(
                        "Mr. A. Khan of the U.S. Treasury came at 5.30 p.m. and left. “Why?” he"
                                + " asked. Nobody knew! It cost Rs. 29.5 bn … or more."));
        assertEquals(
                List.of("یہ پہلا جملہ ہے۔", "کیا یہ دوسرا ہے؟", "ہاں۔"),
                sentences("یہ پہلا جملہ ہے۔ کیا یہ دوسرا ہے؟ ہاں۔"));
        assertEquals(List.of("No end"), sentences("  No end "));
        assertEquals(List.of(), sentences(" "));
    }

    @Test
    void aSelectionGrowsAndShrinksBySentencesAcrossParagraphs() {
        Written written =
                new Written().paragraph("One is here. Two is there.").paragraph("Three follows.");
        Units units = new Units(written.rows());
        String text = written.text();
        Span one = units.at(3, Unit.SENTENCE);
        assertEquals("One is here.", one.in(text));
        Span two = units.grown(one, Unit.SENTENCE);
        assertEquals("One is here. Two is there.", two.in(text));
        Span three = units.grown(two, Unit.SENTENCE);
        assertEquals(text, three.in(text));
        assertEquals(three, units.grown(three, Unit.SENTENCE));
        assertEquals(two, units.shrunk(three, Unit.SENTENCE));
        assertEquals(one, units.shrunk(two, Unit.SENTENCE));
        assertEquals(one, units.shrunk(one, Unit.SENTENCE));
        assertEquals(
                "One is here. Two is there.",
                units.snapped(written.span("here. Two"), Unit.SENTENCE).in(text));
        assertEquals("Three follows.", units.at(text.length(), Unit.PARAGRAPH).in(text));
    }

    @Test
    void aWordIsWhatAReaderTakesForOne() {
        Written written =
                new Written()
                        .paragraph("Pakistan’s “tech-led” risk—and $4.2bn, of 29.5%")
                        .paragraph("خطرات۔");
        Units units = new Units(written.rows());
        String text = written.text();
        assertEquals("Pakistan’s", units.at(3, Unit.WORD).in(text));
        assertEquals("Pakistan’s", units.at(9, Unit.WORD).in(text));
        assertEquals("and", units.at(written.span("and").start(), Unit.WORD).in(text));
        assertEquals("tech-led", units.at(written.span("led").start(), Unit.WORD).in(text));
        assertEquals("$4.2bn, of 29.5%", units.wholeWords(written.span("4.2bn, of 29")).in(text));
        assertEquals("tech-led” risk", units.wholeWords(written.span("led” ris")).in(text));
        assertEquals("خطرات", units.wholeWords(written.span("طر")).in(text));
        assertEquals(new Span(4, 4), units.wholeWords(new Span(4, 4)));
    }

    @Test
    void lettersAreNeverCut() {
        String family = "👨‍👩‍👧";
        String text = "a" + family + "é" + "نِ" + "z";
        Written written = new Written().paragraph(text);
        Units units = new Units(written.rows());
        int at = 0;
        int steps = 0;
        while (at < text.length()) {
            at = units.after(at);
            steps++;
        }
        assertEquals(5, steps);
        assertEquals(1, units.whole(3));
        assertEquals(1, units.before(1 + family.length()));
        assertEquals(0, units.before(1));
    }

    @Test
    void aVeryLongBlockIsShownInPiecesThatEndAtSentences() {
        String words = "It was agreed on Monday. ".repeat(1_000).strip();
        Rows rows =
                Rows.of(
                        words,
                        new Outline(
                                List.of(
                                        new Block(
                                                Block.Kind.PARAGRAPH,
                                                0,
                                                new Span(0, words.length()))),
                                List.of()),
                        List.of());
        assertTrue(rows.size() > 12);
        int end = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.isWords(i)) {
                Row.Words row = rows.words(i);
                assertEquals(end, row.span().start());
                assertTrue(row.span().length() <= Rows.LONGEST);
                assertTrue(row.span().in(words).startsWith("It was"));
                end = row.span().end();
            }
        }
        assertEquals(words.length(), end);
        assertEquals(words.length(), rows.paragraphAt(9_000).length());
        String endless = "م".repeat(9_001);
        Rows pieces = Rows.of(endless, new Outline(List.of(), List.of()), List.of());
        assertEquals(new Span(0, 9_001), pieces.whole());
    }

    @Test
    void rowsKnowTheirPlaces() {
        Written written = Written.article();
        Rows rows = written.rows();
        int list = written.span("Make the country").start();
        assertTrue(rows.words(rows.rowAt(list)).span().in(written.text()).startsWith("– Make"));
        assertEquals(Block.Kind.TITLE, rows.words(0).kind());
        assertTrue(rows.get(1) instanceof Row.Head);
        assertEquals(
                List.of("Share", "12 comments"),
                ((Row.Furniture) rows.get(2)).cuts().stream().map(Cut::words).toList());
        Rows none = Rows.empty();
        assertFalse(none.hasWords());
        assertEquals(new Span(0, 0), none.paragraphAt(7));
        assertEquals(0, none.snapped(9));
    }
}
