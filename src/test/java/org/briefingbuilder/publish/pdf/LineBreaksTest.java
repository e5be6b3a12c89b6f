package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "'in Washington, n.d., paras. 6–7)', 'in |Washington, |n.d., |paras. |6–7)'",
        "'pp. 12-14 of it', 'pp. |12-14 |of |it'",
        "'Islamabad–Washington talks', 'Islamabad–|Washington |talks'",
        "'the state-of-the-art', 'the |state-|of-|the-|art'",
    })
    void neitherAbbreviationsNorRangesArePulledApart(String text, String parts) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at > from) {
                lines.add(text.substring(from, at));
            }
            from = at;
        }
        assertEquals(parts, String.join("|", lines));
    }
}
