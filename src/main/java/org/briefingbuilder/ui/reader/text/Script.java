package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Arabic script or another: which typeface and direction words get.
enum Script {
    ARABIC,
    OTHER;

    /// UTF-16 units from which a paragraph's direction is told.
    private static final int SAMPLE = 1_000;

    /// A run of one script.
    record Run(Script script, Span span) {}

    /// Whether most letters are of a script written from right to left.
    static boolean isRightToLeft(String words) {
        int right = 0;
        int left = 0;
        int end = Math.min(words.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            byte direction = Character.getDirectionality(words.charAt(i));
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT) {
                right++;
            } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                left++;
            }
        }
        return right > left;
    }

    /// `words` parted into runs; blanks go with the run before them. European digits and marks
    /// belong to no Arabic run. Most texts are one run.
    static List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>(1);
        Script script = !words.isEmpty() && isArabic(words.charAt(0)) ? ARABIC : OTHER;
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            Script here = isArabic(c) ? ARABIC : Character.isWhitespace(c) ? script : OTHER;
            if (here != script && i > start) {
                runs.add(new Run(script, new Span(start, i)));
                start = i;
            }
            script = here;
        }
        runs.add(new Run(script, new Span(start, words.length())));
        return runs;
    }

    /// Whether any letter reads from right to left, or is joined as Arabic script is.
    static boolean needsShaping(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    static boolean isArabic(char c) {
        return c >= '\u0600' && c <= '\u06ff' && !Character.isDigit(c)
                || c >= '\u06f0' && c <= '\u06f9'
                || c >= '\u0750' && c <= '\u077f'
                || c >= '\u08a0' && c <= '\u08ff'
                || c >= '\ufb50' && c <= '\ufdff'
                || c >= '\ufe70' && c <= '\ufefc';
    }
}
