package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SmallValuesTest {

    private static final String TEXT = "0123456789".repeat(10);

    @Test
    void aQuoteKeepsThirtyTwoUnitsOnEitherSide() {
        Quote quote = Quote.of(TEXT, new Span(50, 55));
        assertEquals("01234", quote.exact());
        assertEquals(TEXT.substring(18, 50), quote.prefix());
        assertEquals(TEXT.substring(55, 87), quote.suffix());
    }

    @Test
    void aQuoteAtTheEdgesOfTheTextHasLessAroundIt() {
        assertEquals(new Quote(TEXT, "", ""), Quote.of(TEXT, new Span(0, 100)));
        assertEquals(new Quote("", "", ""), Quote.of("", new Span(0, 0)));
        assertEquals("", Quote.of(TEXT, new Span(0, 3)).prefix());
        assertEquals("", Quote.of(TEXT, new Span(97, 100)).suffix());
        assertEquals("9", Quote.of(TEXT, new Span(97, 99)).suffix());
        assertEquals(32, Quote.of(TEXT, new Span(100, 100)).prefix().length());
    }

    @Test
    void surroundingsNeverHoldHalfASurrogatePair() {
        for (int shift = 0; shift <= 40; shift++) {
            for (int length = 0; length <= 5; length++) {
                surroundingsAreWhole(shift, length);
            }
        }
    }

    private static void surroundingsAreWhole(int shift, int length) {
        String emoji = "😀".repeat(30);
        String letters = "x".repeat(shift);
        String text = emoji + letters + "😀".repeat(length) + letters + emoji;
        int start = 60 + shift;
        Quote quote = Quote.of(text, new Span(start, start + 2 * length));
        for (String part : new String[] {quote.prefix(), quote.suffix()}) {
            assertFalse(Character.isLowSurrogate(part.charAt(0)));
            assertFalse(Character.isHighSurrogate(part.charAt(part.length() - 1)));
            assertTrue(part.length() >= 31);
        }
    }

    @Test
    void anAnchorRefusesWhatIsNoStretchOfTheText() {
        assertThrows(IllegalArgumentException.class, () -> Anchor.of("abc", new Span(1, 4)));
        assertThrows(IllegalArgumentException.class, () -> Anchor.of("a😀", new Span(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> Anchor.of("a😀", new Span(2, 3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Anchor(new Span(0, 2), new Quote("a", "", "")));
        assertEquals("a😀", Anchor.of("a😀", new Span(0, 3)).words());
    }

    @Test
    void spansKnowWhatTheyHoldAndTouch() {
        Span span = new Span(2, 5);
        assertTrue(span.contains(2) && span.contains(4));
        assertFalse(span.contains(5));
        assertTrue(span.contains(new Span(5, 5)) && span.contains(span));
        assertFalse(span.overlaps(new Span(5, 7)) || span.overlaps(new Span(0, 2)));
        assertTrue(span.overlaps(new Span(4, 9)));
        assertTrue(span.compareTo(new Span(2, 6)) < 0 && span.compareTo(new Span(1, 9)) > 0);
        assertEquals(new Span(0, 3), span.shifted(-2));
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    }

    @Test
    void wordsAreStretchesThatHoldALetterOrADigit() {
        assertEquals(0, Words.count(""));
        assertEquals(0, Words.count(" — … 🙂 \n"));
        assertEquals(4, Words.count("  The 29%\u00a0tariff,\n(again)"));
        assertEquals(1, Words.count("tech-savvy"));
        assertEquals(3, Words.count("یہ نمونے ہے۔"));
        assertEquals(1, Words.count("𝐜𝐮"));
    }

    @Test
    void digestsAreThoseOfTheStandard() {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(abc, Digest.of("abc"));
        assertEquals(abc, Digest.of(new byte[] {'a', 'b', 'c'}));
        assertEquals(Digest.of("ی"), Digest.of(new byte[] {(byte) 0xdb, (byte) 0x8c}));
    }
}
