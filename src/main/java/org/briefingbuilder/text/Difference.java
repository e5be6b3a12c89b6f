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
        Characters whole = new Characters(expected, found);
        while (!whole.part(start, start)) {
            start--;
        }
        while (!whole.part(endExpected, endFound)) {
            endExpected++;
            endFound++;
        }
        return new Difference(
                start, expected.substring(start, endExpected), found.substring(start, endFound));
    }

    public boolean isNone() {
        return expected.isEmpty() && found.isEmpty();
    }

    /// Where a reader sees one character end and the next begin, in two wordings.
    private static final class Characters {
        private final BreakIterator expected;
        private final BreakIterator found;

        Characters(String expected, String found) {
            this.expected = BreakIterator.getCharacterInstance(Locale.ROOT);
            this.expected.setText(expected);
            this.found = BreakIterator.getCharacterInstance(Locale.ROOT);
            this.found.setText(found);
        }

        boolean part(int inExpected, int inFound) {
            return expected.isBoundary(inExpected) && found.isBoundary(inFound);
        }
    }
}
