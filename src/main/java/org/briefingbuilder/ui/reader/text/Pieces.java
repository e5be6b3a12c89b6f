package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.text.BreakIterator;
import java.util.Locale;

/// Where a very long block is parted for showing: after a sentence if there is one, else between
/// words, else between letters.
final class Pieces {

    private Pieces() {}

    /// Where the piece that begins with `rest` ends: after at most `longest` units.
    static int end(String text, Span rest, int longest) {
        if (rest.length() <= longest) {
            return rest.end();
        }
        int most = rest.start() + longest;
        int least = rest.start() + longest / 2;
        int blank = -1;
        for (int at = most; at > least; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                if (Sentences.endsBefore(text, at - 1, rest.start())) {
                    return at;
                }
                blank = blank < 0 ? at : blank;
            }
        }
        return blank > 0 ? blank : letterBefore(text, rest.start(), most);
    }

    private static int letterBefore(String text, int start, int most) {
        int from = Math.max(start, most - 64);
        int to = Math.min(text.length(), most + 64);
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(from, to));
        int at = from + letters.preceding(most - from + 1);
        return at > start ? at : most;
    }
}
