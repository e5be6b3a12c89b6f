package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class ApproximateTest {

    @Test
    void endScoresAreThoseOfThePlainTable() {
        Case.each(
                any -> {
                    String pattern = pattern(any);
                    String text = text(any, pattern);
                    agreeWithTable(text, pattern, pattern.length());
                });
    }

    @Test
    void aBoundChangesNoScoreBelowIt() {
        Case.each(
                any -> {
                    String pattern = pattern(any);
                    String text = text(any, pattern);
                    agreeWithTable(text, pattern, pattern.length() / 4);
                });
    }

    @Test
    void distanceIsThatOfThePlainTable() {
        Case.each(
                any -> {
                    String a = fewLetters(any);
                    String b = any.of(fewLetters(any), damaged(any.random(), a, 5));
                    int[][] table = table(a, b, false);
                    assertEquals(table[b.length()][a.length()], Approximate.distance(a, b));
                    assertEquals(Approximate.distance(a, b), Approximate.distance(b, a));
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 65, 200})
    void theStretchFoundIsAsFarFromThePatternAsItsScoreSays(int length) {
        Random random = new Random(length);
        for (int round = 0; round < 20; round++) {
            String pattern = letters(random, length, 6);
            String text =
                    letters(random, 100, 6)
                            + damaged(random, pattern, length / 6)
                            + letters(random, 100, 6);
            int[] scores = Approximate.endScores(text, pattern, length);
            for (int end = 1; end <= text.length(); end += 7) {
                int score = scores[end - 1];
                if (score < length) {
                    Span span = Approximate.endingAt(text, pattern, end, score);
                    assertEquals(end, span.end());
                    assertEquals(score, Approximate.distance(span.in(text), pattern));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the mineral", "a mineral", "mineral"})
    void aStretchBeginsWithAWholeWordWhenItCan(String before) {
        String text = "x " + before + " wealth of the country";
        int end = text.indexOf(" of");
        Span span = Approximate.endingAt(text, "mineral health", end, 1);
        assertEquals("mineral wealth", span.in(text));
    }

    private static void agreeWithTable(String text, String pattern, int most) {
        int[] scores = Approximate.endScores(text, pattern, most);
        int[] expected = table(text, pattern, true)[pattern.length()];
        for (int end = 1; end <= text.length(); end++) {
            if (expected[end] <= most) {
                assertEquals(expected[end], scores[end - 1], "ending at " + end);
            } else {
                assertTrue(scores[end - 1] > most, "ending at " + end);
            }
        }
    }

    /// The plain table of edit distances, row by row of the pattern; with `anywhere`, a match may
    /// begin at any letter of the text for nothing.
    private static int[][] table(String text, String pattern, boolean anywhere) {
        int[][] cell = new int[pattern.length() + 1][text.length() + 1];
        for (int i = 0; i <= pattern.length(); i++) {
            for (int j = 0; j <= text.length(); j++) {
                if (i == 0) {
                    cell[i][j] = anywhere ? 0 : j;
                } else if (j == 0) {
                    cell[i][j] = i;
                } else {
                    int replaced = pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
                    cell[i][j] =
                            Math.min(
                                    cell[i - 1][j - 1] + replaced,
                                    Math.min(cell[i - 1][j], cell[i][j - 1]) + 1);
                }
            }
        }
        return cell;
    }

    private static String letters(Random random, int count, int kinds) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.nextInt(kinds)));
        }
        return letters.toString();
    }

    private static String damaged(Random random, String words, int errors) {
        StringBuilder damaged = new StringBuilder(words);
        for (int i = 0; i < errors; i++) {
            int at = random.nextInt(damaged.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, 'z');
                case 1 -> damaged.delete(Math.max(0, at - 1), at);
                default -> damaged.replace(Math.max(0, at - 1), at, "z");
            }
        }
        return damaged.toString();
    }

    private static String fewLetters(Case any) {
        return any.text(0, 260, "a", "b", "ی");
    }

    /// Every other one is as long as some machine words, or a letter less or more.
    private static String pattern(Case any) {
        int edge = any.of(64, 128, 192, 500) + any.between(-1, 1);
        int length = any.of(edge, any.between(1, 200));
        return any.text(length, length, "a", "b", "ی");
    }

    /// Every other one holds the pattern with up to a fourth of its letters wrong.
    private static String text(Case any, String pattern) {
        String text = fewLetters(any);
        int errors = any.between(0, pattern.length() / 4);
        return any.of(text, text + damaged(any.random(), pattern, errors) + fewLetters(any));
    }
}
