package org.briefingbuilder.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Approximate matching of a pattern in a text by edit distance, 64 letters at a time.
///
/// Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming", J. ACM 46 (1999): the block-wise form for patterns longer than a machine word, and
/// its rule for leaving out blocks that cannot become good enough.
final class Approximate {

    private static final int WORD = 64;

    private final String pattern;
    private final int blocks;

    /// For each letter, the rows of the pattern where it stands.
    private final Map<Character, long[]> masks = new HashMap<>();

    private final long[] none;

    /// Where the column's value rises (`plus`) or falls (`minus`) by one from row to row.
    private final long[] plus;

    private final long[] minus;

    private Approximate(String pattern) {
        this.pattern = pattern;
        this.blocks = (pattern.length() + WORD - 1) / WORD;
        this.none = new long[blocks];
        this.plus = new long[blocks];
        this.minus = new long[blocks];
        for (int i = 0; i < pattern.length(); i++) {
            masks.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / WORD] |=
                    1L << (i % WORD);
        }
        Arrays.fill(plus, -1L);
    }

    /// For each position of the text, the fewest edits of a match that ends just after it, where
    /// that is at most `most`; otherwise some number above `most`.
    static int[] endScores(String text, String pattern, int most) {
        return new Approximate(pattern).search(text, most);
    }

    /// The stretch that ends at `end` and is `errors` edits away from the pattern; among several
    /// the longest that begins where a word begins, else the longest.
    static Span endingAt(String text, String pattern, int end, int errors) {
        int from = Math.max(0, end - pattern.length() - errors);
        int[] whole = distances(reversed(text.substring(from, end)), reversed(pattern));
        int longest = end;
        for (int length = whole.length - 1; length > 0; length--) {
            if (whole[length] == errors) {
                int start = end - length;
                if (beginsWord(text, start)) {
                    return new Span(start, end);
                }
                longest = Math.min(longest, start);
            }
        }
        return new Span(longest, end);
    }

    /// The number of insertions, deletions and replacements between two strings.
    static int distance(String a, String b) {
        int start = 0;
        int shortest = Math.min(a.length(), b.length());
        while (start < shortest && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shortest - start
                && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        return distances(
                a.substring(start, a.length() - same), b.substring(start, b.length() - same))[
                a.length() - same - start];
    }

    /// True when no letter or digit stands before `at`, and no white space after it.
    private static boolean beginsWord(String text, int at) {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at < text.length()
                && text.charAt(at) != ' ';
    }

    private static String reversed(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0, j = letters.length - 1; i < j; i++, j--) {
            char letter = letters[i];
            letters[i] = letters[j];
            letters[j] = letter;
        }
        return new String(letters);
    }

    /// For each `n`, the distance between the first `n` letters of `text` and the whole pattern.
    private static int[] distances(String text, String pattern) {
        int[] whole = new int[text.length() + 1];
        if (pattern.isEmpty()) {
            Arrays.setAll(whole, n -> n);
            return whole;
        }
        Approximate column = new Approximate(pattern);
        whole[0] = pattern.length();
        for (int n = 0; n < text.length(); n++) {
            long[] mask = column.mask(text.charAt(n));
            int carry = 1; // both begin together: each letter of the text left out costs one
            for (int b = 0; b < column.blocks; b++) {
                carry = column.advance(b, mask[b], carry);
            }
            whole[n + 1] = whole[n] + carry;
        }
        return whole;
    }

    private int[] search(String text, int most) {
        int[] scores = new int[text.length()];
        int[] bottom = new int[blocks]; // the column's value in each block's last row
        int last = Math.min(blocks - 1, most / WORD);
        for (int b = 0; b < blocks; b++) {
            bottom[b] = Math.min((b + 1) * WORD, pattern.length());
        }
        for (int j = 0; j < text.length(); j++) {
            long[] mask = mask(text.charAt(j));
            int carry = 0; // a match may begin anywhere: nothing comes in from above
            for (int b = 0; b <= last; b++) {
                carry = advance(b, mask[b], carry);
                bottom[b] += carry;
            }
            int before = bottom[last] - carry;
            if (last < blocks - 1 && before <= most && ((mask[last + 1] & 1) != 0 || carry < 0)) {
                last++;
                plus[last] = -1L;
                minus[last] = 0;
                bottom[last] = before + rows(last) + advance(last, mask[last], carry);
            } else {
                while (last > 0 && bottom[last] >= most + WORD) {
                    last--;
                }
            }
            scores[j] = last == blocks - 1 ? bottom[last] : most + 1;
        }
        return scores;
    }

    private long[] mask(char c) {
        return masks.getOrDefault(c, none);
    }

    private int rows(int block) {
        return Math.min(WORD, pattern.length() - block * WORD);
    }

    /// One column of one block; `in` and the result are the horizontal difference (-1, 0, 1) at its
    /// edges.
    private int advance(int b, long mask, int in) {
        long top = 1L << (rows(b) - 1);
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
