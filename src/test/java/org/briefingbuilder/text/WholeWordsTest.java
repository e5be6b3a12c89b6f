package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WholeWordsTest {

    /// The text with a bar wherever a word may begin or end.
    private static String parted(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(at -> (WholeWords.isWithin(text, at) ? "" : "|") + text.charAt(at))
                .collect(Collectors.joining());
    }

    @Test
    void apostrophesHyphensAndNumbersAreWithinWords() {
        assertEquals(
                "|don’t| |cut| |tech-led| |‘|growth|’|.|",
                parted("don’t cut tech-led ‘growth’.") + "|");
        assertEquals("|Rs|.| |29.5%|,| |€4,200|;| |10:30", parted("Rs. 29.5%, €4,200; 10:30"));
        assertEquals("|the| |U.S|.| |went|.|Next", parted("the U.S. went.Next"));
    }

    @Test
    void dashesAndSlashesPartWords() {
        assertEquals("|risk|—|and|/|or|–|not", parted("risk—and/or–not"));
    }

    @Test
    void urduWordsAreWholeWithTheirMarksAndJoiners() {
        assertEquals("|می‌روم| |خطراتِ| |بڑے|۔", parted("می‌روم خطراتِ بڑے۔"));
    }

    @Test
    void whereWordsAreNotPartedAnyLetterMayBeTheFirst() {
        assertEquals("|政|策|文|件", parted("政策文件"));
        assertFalse(WholeWords.isParted("政策", 0));
        assertTrue(WholeWords.isParted("a策", 0));
        assertEquals(new Span(1, 2), WholeWords.at("政策", 1));
    }

    @Test
    void pairsOfUnitsAreNeverCut() {
        assertTrue(WholeWords.isWithin("a\uD83D\uDE00", 2));
        assertEquals(new Span(0, 5), WholeWords.around("words here", new Span(2, 3)));
        assertEquals(new Span(5, 6), WholeWords.at("words here", 5));
    }
}
