package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
