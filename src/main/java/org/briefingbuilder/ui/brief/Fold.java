package org.briefingbuilder.ui.brief;

import java.text.Bidi;
import java.util.function.ToDoubleFunction;

/// Breaks lines of right-to-left letters between words, letter for letter: a space becomes a line
/// feed and back, so that every place stays where it was. The toolkit fails when it breaks such
/// lines itself (`PrismTextLayout.computeTrailingSpaceWidth`, JavaFX 26 on Linux). In prose a single
/// line feed means a space anyway.
final class Fold {

    private Fold() {}

    /// Whether lines of this text have to be broken here.
    static boolean isNeeded(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// The text without the line feeds that only break lines; an empty line parts paragraphs.
    static String unfolded(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (text.charAt(i) == '\n' && !isFeed(text, i - 1) && !isFeed(text, i + 1)) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    private static boolean isFeed(String text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == '\n';
    }

    /// The text with a line feed in place of the last space before each line is full.
    ///
    /// @param wide pixels of words side by side
    static String folded(String text, double width, ToDoubleFunction<String> wide) {
        StringBuilder lines = new StringBuilder(text);
        double space = wide.applyAsDouble(" ");
        double used = 0;
        int lastSpace = -1;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
                end++;
            }
            double word = end == start ? 0 : wide.applyAsDouble(text.substring(start, end));
            if (used + word > width && lastSpace >= 0) {
                lines.setCharAt(lastSpace, '\n');
                used = 0;
                lastSpace = -1;
            }
            used += word;
            if (end < text.length() && text.charAt(end) == '\n') {
                used = 0;
                lastSpace = -1;
            } else if (end < text.length()) {
                boolean breaks = end > 0 && text.charAt(end - 1) != '\n' && end + 1 < text.length();
                lastSpace = breaks ? end : lastSpace;
                used += space;
            }
            start = end + 1;
        }
        return lines.toString();
    }
}
