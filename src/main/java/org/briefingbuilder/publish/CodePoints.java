package org.briefingbuilder.publish;

/// Counts between a text's UTF-16 units and its code points, in both directions, in steps from the
/// nearest of many marks.
final class CodePoints {

    private static final int STEP = 1_024;

    private final String text;

    /// The units at which there is a mark; never within a surrogate pair.
    private final int[] marks;

    /// For each mark, the code points before it.
    private final int[] before;

    CodePoints(String text) {
        this.text = text;
        this.marks = new int[text.length() / STEP + 1];
        this.before = new int[marks.length];
        for (int i = 1; i < marks.length; i++) {
            int at = i * STEP;
            marks[i] =
                    at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
            before[i] = before[i - 1] + text.codePointCount(marks[i - 1], marks[i]);
        }
    }

    /// The code points before the unit at `offset`.
    int before(int offset) {
        int mark = offset / STEP;
        return before[mark] + text.codePointCount(marks[mark], offset);
    }

    /// The unit at which the code point number `count` begins; -1 when the text has fewer.
    int offset(int count) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= count) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int left = count - before[low];
        if (count < 0 || left > text.codePointCount(marks[low], text.length())) {
            return -1;
        }
        return text.offsetByCodePoints(marks[low], left);
    }
}
