package org.briefingbuilder.text;

import java.text.BreakIterator;
import java.util.Locale;

/// The letters in which two wordings differ: what is left after their common start and end are
/// taken away.
///
/// @param at UTF-16 units from the start of the expected wording
/// @param expected the letters that should be there; empty when something was added
/// @param found the letters that are there; empty when something is missing
public record Difference(int at, String expected, String found) {

    /// The difference, widened to whole characters as a reader sees them.
    public static Difference between(String expected, String found) {
        int start = 0;
        int shortest = Math.min(expected.length(), found.length());
        while (start < shortest && expected.charAt(start) == found.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shortest - start
                && expected.charAt(expected.length() - 1 - same)
                        == found.charAt(found.length() - 1 - same)) {
            same++;
        }
        int endExpected = expected.length() - same;
        int endFound = found.length() - same;
        while (start > 0 && !(boundary(expected, start) && boundary(found, start))) {
            start--;
        }
        while (endExpected < expected.length()
                && !(boundary(expected, endExpected) && boundary(found, endFound))) {
            endExpected++;
            endFound++;
        }
        return new Difference(
                start, expected.substring(start, endExpected), found.substring(start, endFound));
    }

    public boolean isNone() {
        return expected.isEmpty() && found.isEmpty();
    }

    private static boolean boundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        int from = Math.max(0, at - 16);
        characters.setText(text.substring(from, Math.min(text.length(), at + 16)));
        return characters.isBoundary(at - from);
    }
}
