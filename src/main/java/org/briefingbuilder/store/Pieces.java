package org.briefingbuilder.store;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Cuts a clean text into the pieces that are searched one by one: what stands between blank lines,
/// and of that no more than [#LONGEST] units.
final class Pieces {

    /// In UTF-16 units: a long paragraph stays whole, a table of a thousand rows does not.
    static final int LONGEST = 4_000;

    private Pieces() {}

    static List<Span> of(String text) {
        List<Span> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            addParts(text, start, end, pieces);
            start = end + 2;
        }
        return pieces;
    }

    private static void addParts(String text, int start, int end, List<Span> pieces) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = cut(text, from);
            add(text, from, cut, pieces);
            from = cut;
        }
        add(text, from, end, pieces);
    }

    /// After the last line, else after the last blank that fits; in a text without any, after
    /// [#LONGEST] units, never within a character.
    private static int cut(String text, int from) {
        int most = from + LONGEST;
        String window = text.substring(from, most);
        int line = window.lastIndexOf('\n');
        int blank = window.lastIndexOf(' ');
        if (line > 0) {
            return from + line + 1;
        }
        if (blank > 0) {
            return from + blank + 1;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static void add(String text, int start, int end, List<Span> pieces) {
        if (start < end && !text.substring(start, end).isBlank()) {
            pieces.add(new Span(start, end));
        }
    }
}
