package org.briefingbuilder.text;

import java.util.function.IntConsumer;

/// Finds every place of some words in a text in time that grows with their lengths only, whatever
/// the text: a hostile one of repeated letters makes `String.indexOf` compare all words at every
/// place.
///
/// Source: D. E. Knuth, J. H. Morris, V. R. Pratt, "Fast pattern matching in strings", SIAM J.
/// Comput. 6 (1977).
final class Occurrences {

    private final String words;

    /// For each number of words' letters matched, how many still match after a step to the right.
    private final int[] fallBack;

    private Occurrences(String words) {
        this.words = words;
        this.fallBack = new int[words.length() + 1];
        int matched = 0;
        for (int i = 1; i < words.length(); i++) {
            matched = next(matched, words.charAt(i));
            fallBack[i + 1] = matched;
        }
    }

    /// Gives `at` the start of each occurrence from left to right; none for empty words.
    static void each(String text, String words, boolean overlapping, IntConsumer at) {
        if (!words.isEmpty() && words.length() <= text.length()) {
            new Occurrences(words).scan(text, overlapping, at);
        }
    }

    private void scan(String text, boolean overlapping, IntConsumer at) {
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            if (matched == 0) {
                i = text.indexOf(words.charAt(0), i);
                if (i < 0) {
                    return;
                }
            }
            matched = next(matched, text.charAt(i));
            if (matched == words.length()) {
                at.accept(i + 1 - matched);
                matched = overlapping ? fallBack[matched] : 0;
            }
        }
    }

    private int next(int matched, char c) {
        int left = matched;
        while (left > 0 && words.charAt(left) != c) {
            left = fallBack[left];
        }
        return words.charAt(left) == c ? left + 1 : left;
    }
}
