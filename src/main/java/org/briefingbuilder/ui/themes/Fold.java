package org.briefingbuilder.ui.themes;

import java.util.Optional;

/// How much of long words is shown until somebody wants all.
final class Fold {

    /// UTF-16 units that fill about eight lines of the card.
    private static final int UNITS = 250;

    /// Units that it is not worth folding away.
    private static final int REST = 60;

    private static final int LINES = 8;

    private Fold() {}

    /// The beginning up to the end of a word; empty when all of it is short enough.
    static Optional<String> of(String words) {
        int end = Math.min(words.length(), UNITS);
        int line = -1;
        for (int lines = 0; lines < LINES; lines++) {
            line = words.indexOf('\n', line + 1);
            if (line < 0 || line >= end) {
                break;
            }
            if (lines == LINES - 1) {
                end = line;
            }
        }
        boolean isShort = end == words.length() || end == UNITS && words.length() < UNITS + REST;
        return isShort ? Optional.empty() : Optional.of(upTo(words, end).strip() + "…");
    }

    /// The beginning in one line, for a row of a list.
    static String line(String words, int units) {
        String start = words.length() <= units ? words : upTo(words, units);
        return start.strip().replaceAll("\\s+", " ");
    }

    private static String upTo(String words, int end) {
        int space = words.lastIndexOf(' ', end);
        int cut = space > end / 2 ? space : end;
        boolean pair = Character.isHighSurrogate(words.charAt(cut - 1));
        return words.substring(0, pair ? cut - 1 : cut);
    }
}
