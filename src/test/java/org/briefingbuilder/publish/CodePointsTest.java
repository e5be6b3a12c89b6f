package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void everyPlaceIsCountedBothWays() {
        // The pair at 1,023 and 1,024 lies across the first mark.
        String text = "a".repeat(1_023) + "😀" + "b😀".repeat(1_000) + "c";
        CodePoints count = new CodePoints(text);

        int points = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            assertEquals(points, count.before(at));
            assertEquals(at, count.offset(points));
            points++;
        }
        assertEquals(text.length(), count.offset(points));
        assertEquals(points, count.before(text.length()));
    }

    @Test
    void aPlaceBeyondTheTextIsNone() {
        assertEquals(-1, new CodePoints("abc").offset(4));
        assertEquals(-1, new CodePoints("abc").offset(-1));
        assertEquals(0, new CodePoints("").offset(0));
    }
}
