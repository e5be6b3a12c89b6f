package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Approximate matching of a pattern in a text by edit distance, 64 letters at a time.
///
/// Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming", J. ACM 46 (1999), with the block-wise form for patterns longer than a machine
/// word.
final class Approximate {

    private static final int WORD = 64;

    /// A stretch of the text that is `errors` edits away from the pattern.
    record Match(Span span, int errors) {}

    private Approximate() {}

    /// The stretches with the fewest edits, if that is at most `most`; several when they tie.
    static List<Match> find(String text, String pattern, int most) {
        int[] scores = endScores(text, pattern);
        int least = most + 1;
        for (int score : scores) {
            least = Math.min(least, score);
        }
        List<Match> matches = new ArrayList<>();
        if (least > most) {
            return matches;
        }
        String reversed = new StringBuilder(pattern).reverse().toString();
        int lastEnd = -pattern.length();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == least && i - lastEnd >= pattern.length() / 2) {
                int end = i + 1;
                matches.add(new Match(new Span(start(text, reversed, end, least), end), least));
                lastEnd = i;
            }
        }
        return matches;
    }

    /// The number of insertions, deletions and replacements between two strings.
    static int distance(String a, String b) {
        return distances(a, b)[a.length()];
    }

    /// For each `n`, the distance between the first `n` letters of `a` and the whole of `b`.
    private static int[] distances(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        int[] whole = new int[a.length() + 1];
        whole[0] = b.length();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
            whole[i] = row[b.length()];
        }
        return whole;
    }

    /// Where the match that ends at `end` begins: the reversed pattern matched backwards from
    /// there. Among equals the longest, which keeps whole words whole.
    private static int start(String text, String reversedPattern, int end, int errors) {
        int from = Math.max(0, end - reversedPattern.length() - errors);
        String window = new StringBuilder(text.substring(from, end)).reverse().toString();
        int[] whole = distances(window, reversedPattern);
        for (int length = window.length(); length > 0; length--) {
            if (whole[length] == errors) {
                return end - length;
            }
        }
        return Math.max(0, end - reversedPattern.length());
    }

    /// For each position of the text, the least edits of a match that ends just after it.
    private static int[] endScores(String text, String pattern) {
        int blocks = (pattern.length() + WORD - 1) / WORD;
        Map<Character, long[]> masks = new HashMap<>();
        for (int i = 0; i < pattern.length(); i++) {
            masks.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / WORD] |=
                    1L << (i % WORD);
        }
        long[] none = new long[blocks];
        long[] plus = new long[blocks];
        long[] minus = new long[blocks];
        Arrays.fill(plus, -1L);
        long last = 1L << ((pattern.length() - 1) % WORD);
        int score = pattern.length();
        int[] scores = new int[text.length()];
        for (int j = 0; j < text.length(); j++) {
            long[] mask = masks.getOrDefault(text.charAt(j), none);
            int carry =
                    0; // a match may begin anywhere: nothing comes in from above the first block
            for (int b = 0; b < blocks; b++) {
                long top = b == blocks - 1 ? last : 1L << (WORD - 1);
                carry = advance(plus, minus, b, mask[b], top, carry);
            }
            score += carry;
            scores[j] = score;
        }
        return scores;
    }

    /// One column of one block; `in` and the result are the horizontal difference (-1, 0, 1) at its
    /// edges.
    private static int advance(long[] plus, long[] minus, int b, long mask, long top, int in) {
        long vertPlus = plus[b];
        long vertMinus = minus[b];
        long eq = mask;
        long xv = eq | vertMinus;
        if (in < 0) {
            eq |= 1;
        }
        long xh = (((eq & vertPlus) + vertPlus) ^ vertPlus) | eq;
        long horPlus = vertMinus | ~(xh | vertPlus);
        long horMinus = vertPlus & xh;
        int out = 0;
        if ((horPlus & top) != 0) {
            out = 1;
        } else if ((horMinus & top) != 0) {
            out = -1;
        }
        horPlus <<= 1;
        horMinus <<= 1;
        if (in < 0) {
            horMinus |= 1;
        } else if (in > 0) {
            horPlus |= 1;
        }
        plus[b] = horMinus | ~(xv | horPlus);
        minus[b] = horPlus & xv;
        return out;
    }
}
