package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void shortWordsStandWhole() {
        assertEquals("“Ore leaves the district.”", Opening.of(" Ore leaves the\ndistrict. "));
    }

    @Test
    void longOnesEndAtAWord() {
        assertEquals(
                "“It is a striking recalibration of …”",
                Opening.of("It is a striking recalibration of priorities for all of us."));
    }
}
