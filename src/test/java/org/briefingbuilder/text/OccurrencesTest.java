package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class OccurrencesTest {

    @Test
    void thePlacesAreThoseThatIndexOfFinds() {
        Case.each(
                any -> {
                    String text = any.text(0, 80, "a", "b");
                    String words = any.text(1, 6, "a", "b");
                    List<Integer> overlapping = new ArrayList<>();
                    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                        overlapping.add(at);
                    }
                    List<Integer> apart = new ArrayList<>();
                    for (int at = text.indexOf(words);
                            at >= 0;
                            at = text.indexOf(words, at + words.length())) {
                        apart.add(at);
                    }
                    assertEquals(overlapping, places(text, words, true));
                    assertEquals(apart, places(text, words, false));
                });
    }

    @Test
    void noWordsStandNowhere() {
        assertEquals(List.of(), places("abc", "", true));
        assertEquals(List.of(), places("", "", true));
        assertEquals(List.of(), places("ab", "abc", true));
        assertEquals(List.of(new Span(0, 2), new Span(1, 3)), Anchoring.occurrences("aaa", "aa"));
    }

    @Test
    void repeatedLettersDoNotMakeItHang() {
        String text = "a".repeat(5_000_000);
        String words = "a".repeat(10_000) + "b";
        assertTimeout(
                Duration.ofMinutes(2), () -> assertEquals(List.of(), places(text, words, true)));
    }

    private static List<Integer> places(String text, String words, boolean overlapping) {
        List<Integer> places = new ArrayList<>();
        Occurrences.each(text, words, overlapping, places::add);
        return places;
    }
}
