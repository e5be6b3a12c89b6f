package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

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

    /// `words` parted into runs; blanks and marks go with the run before them, at the start with the
    /// one after them. European digits belong to no Arabic run. Most texts are one run.
    static List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>(1);
        int first = firstKnown(words);
        Script script = first < words.length() && isArabic(words.charAt(first)) ? ARABIC : OTHER;
        int start = 0;
        for (int i = first; i < words.length(); i++) {
            char c = words.charAt(i);
            Script here = isArabic(c) ? ARABIC : Character.isLetterOrDigit(c) ? OTHER : script;
            if (here != script) {
                int from = lead(words, i, start);
                if (from > start) {
                    runs.add(new Run(script, new Span(start, from)));
                    start = from;
                }
                script = here;
            }
        }
        runs.add(new Run(script, new Span(start, words.length())));
        return runs;
    }

    private static int firstKnown(String words) {
        int at = 0;
        while (at < words.length() && !Character.isLetterOrDigit(words.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Opening marks go with the words that they open.
    private static int lead(String words, int at, int least) {
        int from = at;
        while (from > least && "(\"“‘«[".indexOf(words.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
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
