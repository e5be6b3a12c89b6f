package org.briefingbuilder.ui.brief;

import org.briefingbuilder.text.Span;

/// CommonMark's inline marks put around what is selected in prose, or taken away again.
///
/// @param text all of the prose
/// @param selection what is selected then, in UTF-16 units
record Inline(String text, Span selection) {

    static final String STRONG = "**";
    static final String EMPHASIS = "*";

    /// Puts `mark` around the selection; takes it away when it is there already.
    Inline toggled(String mark) {
        int start = selection.start();
        int end = selection.end();
        boolean around =
                text.substring(0, start).endsWith(mark)
                        && text.substring(end).startsWith(mark)
                        && !(mark.equals(EMPHASIS) && isStrongOnly(start, end));
        if (around) {
            String without =
                    text.substring(0, start - mark.length())
                            + selection.in(text)
                            + text.substring(end + mark.length());
            return new Inline(without, selection.shifted(-mark.length()));
        }
        return around(mark, mark, selection.shifted(mark.length()));
    }

    private boolean isStrongOnly(int start, int end) {
        int before = 0;
        while (start - before > 0 && text.charAt(start - before - 1) == '*') {
            before++;
        }
        int after = 0;
        while (end + after < text.length() && text.charAt(end + after) == '*') {
            after++;
        }
        return before == 2 && after == 2;
    }

    /// Makes a link of the selection; the address is to be typed.
    Inline linked() {
        int address = selection.end() + 3;
        return around("[", "](https://)", new Span(address, address + "https://".length()));
    }

    /// Puts a footnote after the selection; its words are to be typed.
    Inline noted() {
        int at = selection.end();
        String with = text.substring(0, at) + "^[]" + text.substring(at);
        return new Inline(with, new Span(at + 2, at + 2));
    }

    private Inline around(String before, String after, Span then) {
        String with =
                text.substring(0, selection.start())
                        + before
                        + selection.in(text)
                        + after
                        + text.substring(selection.end());
        return new Inline(with, then);
    }
}
