package org.briefingbuilder.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which words of an old text are which words of a new one: both in the same order, no word twice.
///
/// Runs of words that stand once in both texts are matched first, the longest that are in the same
/// order (the idea of B. Cohen's patience diff), then what lies between them by the longest common
/// subsequence. The work is bounded: what is too large and has nothing of its own to hold on to
/// stays unmatched.
final class WordAlignment {

    /// Cells of a table of the longest common subsequence.
    private static final long TABLE = 250_000;

    private static final int[] RUNS = {6, 3, 1};

    private final WordList old;
    private final WordList now;
    private final int[] toNew;
    private final int[] toOld;

    private WordAlignment(WordList old, WordList now) {
        this.old = old;
        this.now = now;
        this.toNew = new int[old.size()];
        this.toOld = new int[now.size()];
        Arrays.fill(toNew, -1);
        Arrays.fill(toOld, -1);
    }

    static WordAlignment of(WordList old, WordList now) {
        WordAlignment alignment = new WordAlignment(old, now);
        alignment.align(0, old.size(), 0, now.size(), 0);
        return alignment;
    }

    /// The new word that an old one is; -1 when it is gone.
    int toNew(int word) {
        return toNew[word];
    }

    /// The old word that a new one was; -1 when it is new.
    int toOld(int word) {
        return toOld[word];
    }

    private void match(int from, int to) {
        toNew[from] = to;
        toOld[to] = from;
    }

    private void align(int oldLow, int oldHigh, int newLow, int newHigh, int depth) {
        int a = oldLow;
        int b = oldHigh;
        int c = newLow;
        int d = newHigh;
        while (a < b && c < d && old.id(a) == now.id(c)) {
            match(a++, c++);
        }
        while (a < b && c < d && old.id(b - 1) == now.id(d - 1)) {
            match(--b, --d);
        }
        if (a == b || c == d) {
            return;
        }
        if ((long) (b - a) * (d - c) <= TABLE) {
            common(a, b, c, d);
            return;
        }
        for (int i = Math.min(depth, RUNS.length); i < RUNS.length; i++) {
            int[][] held = held(a, b, c, d, RUNS[i]);
            if (held.length > 0) {
                between(held, a, b, c, d, RUNS[i], i);
                return;
            }
        }
    }

    private void between(int[][] held, int a, int b, int c, int d, int run, int depth) {
        int o = a;
        int n = c;
        for (int[] pair : held) {
            if (pair[0] < o || pair[1] < n) {
                continue; // inside the run before
            }
            int next = held.length == 1 ? depth + 1 : depth;
            align(o, pair[0], n, pair[1], next);
            for (int k = 0; k < run; k++) {
                match(pair[0] + k, pair[1] + k);
            }
            o = pair[0] + run;
            n = pair[1] + run;
        }
        align(o, b, n, d, held.length == 1 ? depth + 1 : depth);
    }

    /// Places of runs that stand once in both stretches and in the same order in both.
    private int[][] held(int a, int b, int c, int d, int run) {
        Map<Long, int[]> seen = HashMap.newHashMap(b - a);
        for (int i = a; i + run <= b; i++) {
            int[] at = seen.computeIfAbsent(key(old, i, run), _ -> new int[] {-1, -1, 0});
            at[0] = i;
            at[2] += 1;
        }
        for (int i = c; i + run <= d; i++) {
            int[] at = seen.get(key(now, i, run));
            if (at != null) {
                at[1] = at[1] == -1 ? i : -2;
            }
        }
        int[][] once =
                seen.values().stream()
                        .filter(at -> at[2] == 1 && at[1] >= 0)
                        .filter(at -> old.same(at[0], at[0] + run, now, at[1]))
                        .sorted((x, y) -> Integer.compare(x[0], y[0]))
                        .toArray(int[][]::new);
        return inOrder(once);
    }

    private static long key(WordList words, int at, int run) {
        long key = 1125899906842597L;
        for (int k = 0; k < run; k++) {
            key = 31 * key + words.id(at + k) * 0x9E3779B97F4A7C15L;
        }
        return key;
    }

    /// The longest part of `pairs` (sorted by their first) whose second numbers rise.
    private static int[][] inOrder(int[][] pairs) {
        int[] tails = new int[pairs.length];
        int[] before = new int[pairs.length];
        int length = 0;
        for (int i = 0; i < pairs.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs[tails[middle]][1] < pairs[i][1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] rising = new int[length][];
        for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = before[at]) {
            rising[--length] = pairs[at];
        }
        return rising;
    }

    /// The longest common subsequence by its table.
    private void common(int a, int b, int c, int d) {
        int rows = b - a;
        int columns = d - c;
        int[] table = new int[(rows + 1) * (columns + 1)];
        int width = columns + 1;
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                table[i * width + j] =
                        old.id(a + i) == now.id(c + j)
                                ? table[(i + 1) * width + j + 1] + 1
                                : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (old.id(a + i) == now.id(c + j)) {
                match(a + i++, c + j++);
            } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
