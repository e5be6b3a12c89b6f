package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintedWordingTest {

    /// The word موثّر painted from left to right, its mark over the right half of its letter: right
    /// before that letter, as shaping orders them, or right after it.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMarkFollowsTheLetterThatCarriesItWhereverItIsDrawn(boolean markFirst) {
        Wording wording = new Wording(false, true);
        wording.glyph("ر", new Place(10, 50, 5, 12));
        Place letter = new Place(15, 50, 8, 12);
        Place mark = new Place(20, 50, 0, 12);
        if (markFirst) {
            wording.glyph("\u0651", mark);
        }
        wording.glyph("ث", letter);
        if (!markFirst) {
            wording.glyph("\u0651", mark);
        }
        wording.glyph("و", new Place(23, 50, 6, 12));
        wording.glyph("م", new Place(29, 50, 6, 12));

        assertEquals("موث\u0651ر", wording.text());
    }

    /// Two cells of a row, each painted from left to right: the right one first, as it is read, or
    /// the left one.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsOfTwoCellsArePartedInWhicheverOrderTheyArePainted(boolean rightFirst) {
        Wording wording = new Wording(false, true);
        if (rightFirst) {
            paint(wording, 500, "ت", "ق", "و");
        }
        paint(wording, 400, "ا", "ی", "ک");
        if (!rightFirst) {
            paint(wording, 500, "ت", "ق", "و");
        }

        assertEquals("وقت کیا", wording.text());
    }

    /// As in the short form of *no date*, painted from left to right with a space of its own.
    @Test
    void twoWordsOfOneLetterStandInTheirOrder() {
        Wording wording = new Wording(false, true);
        paint(wording, 10, "ن", " ", "ت");

        assertEquals("ت ن", wording.text());
    }

    /// The first letter after the gap carries a mark that is painted before it.
    @Test
    void aGapLiesOutsideOfALetterAndItsMark() {
        Wording wording = new Wording(false, true);
        paint(wording, 10, "ا", "ی", "ک");
        wording.glyph("\u0651", new Place(52, 50, 0, 12));
        paint(wording, 50, "ث", "و");

        assertEquals("وث\u0651 کیا", wording.text());
    }

    private static void paint(Wording wording, float from, String... letters) {
        for (int i = 0; i < letters.length; i++) {
            wording.glyph(letters[i], new Place(from + 5 * i, 50, 5, 12));
        }
    }
}
