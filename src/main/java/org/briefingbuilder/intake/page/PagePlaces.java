package org.briefingbuilder.intake.page;

import java.util.Arrays;

/// Where on a page the letters of the clean text are, in the order of the text. Blanks and hyphens
/// have no place of their own. Lengths are points from the page's upper left corner, as it is
/// shown.
///
/// @param units for each place, the UTF-16 unit of the clean text
/// @param lines for each place, a number for the line in which it stands; the same number only
///   within one line
/// @param boxes for each place four numbers: left, top, right, bottom
/// @param turns for each place, by how many quarter turns (clockwise) its letter is turned
/// @param backwards for each place, 1 when its line reads from right to left
// Thousands of letters are handed over, not copied.
@SuppressWarnings("ArrayRecordComponent")
public record PagePlaces(int[] units, int[] lines, float[] boxes, byte[] turns, byte[] backwards) {

    public static final PagePlaces NONE =
            new PagePlaces(new int[0], new int[0], new float[0], new byte[0], new byte[0]);

    public PagePlaces {
        int n = units.length;
        if (lines.length != n
                || boxes.length != 4 * n
                || turns.length != n
                || backwards.length != n) {
            throw new IllegalArgumentException("places of different numbers");
        }
    }

    public int size() {
        return units.length;
    }

    /// The index of the first place at or after a unit of the text; the number of places when there
    /// is none.
    public int from(int unit) {
        int at = Arrays.binarySearch(units, unit);
        int found = at < 0 ? -at - 1 : at;
        while (found > 0 && units[found - 1] == unit) {
            found--;
        }
        return found;
    }

    public float left(int place) {
        return boxes[4 * place];
    }

    public float top(int place) {
        return boxes[4 * place + 1];
    }

    public float right(int place) {
        return boxes[4 * place + 2];
    }

    public float bottom(int place) {
        return boxes[4 * place + 3];
    }

    public int turn(int place) {
        return turns[place];
    }

    public boolean isBackwards(int place) {
        return backwards[place] != 0;
    }
}
