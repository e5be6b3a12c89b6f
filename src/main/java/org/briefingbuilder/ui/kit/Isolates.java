package org.briefingbuilder.ui.kit;

/// Names and titles inside a right-to-left line. The bundles put them between U+2068 and U+2069, so
/// that each keeps its own order and moves nothing around it. JavaFX puts a line in the wrong order
/// where right-to-left letters stand between these marks inside right-to-left ones: there U+200F
/// takes their place, which does the same.
final class Isolates {

    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';
    private static final char RIGHT_TO_LEFT = '\u200f';

    private final String line;
    private final StringBuilder settled = new StringBuilder();
    private int at;

    private Isolates(String line) {
        this.line = line;
    }

    /// The line with the marks that it needs.
    static String settle(String line) {
        if (line.indexOf(FIRST_STRONG) < 0) {
            return line;
        }
        Isolates isolates = new Isolates(line);
        isolates.take(true);
        return isolates.settled.toString();
    }

    /// @param marked whether names here need marks; within a left-to-right name they need none
    private void take(boolean marked) {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == POP) {
                return;
            }
            if (c != FIRST_STRONG) {
                settled.append(c);
            } else if (isLeftToRight()) {
                name(marked, false, FIRST_STRONG, POP);
            } else {
                name(marked, true, RIGHT_TO_LEFT, RIGHT_TO_LEFT);
            }
        }
    }

    private void name(boolean marked, boolean inner, char before, char after) {
        if (marked) {
            settled.append(before);
        }
        take(marked && inner);
        if (marked) {
            settled.append(after);
        }
    }

    /// Whether the first letter of a direction, from here to the end of the name, runs to the
    /// right.
    private boolean isLeftToRight() {
        int depth = 0;
        for (int i = at; i < line.length(); ) {
            int c = line.codePointAt(i);
            depth += c == FIRST_STRONG ? 1 : c == POP ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            byte direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return true;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return false;
            }
            i += Character.charCount(c);
        }
        return false;
    }
}
