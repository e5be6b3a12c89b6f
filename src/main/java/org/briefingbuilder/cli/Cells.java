package org.briefingbuilder.cli;

import java.text.BreakIterator;
import java.util.Locale;

/// How many cells of a terminal a text takes.
///
/// Two for what Unicode Standard Annex #11 calls wide, none for what combines with the letter
/// before it or is not seen, one for anything else, Urdu included.
final class Cells {

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// The text on one line, with everything that steers a terminal taken out.
    static String plain(String text) {
        return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd")
                .strip();
    }

    /// The text, or as much of it as fits in `room` cells with an ellipsis, whole characters only.
    static String cut(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        int used = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += width(text.substring(end, next));
            if (used > room - 1) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    static String padded(String text, int room) {
        return text + " ".repeat(Math.max(0, room - width(text)));
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0x303e)
                || (c >= 0x3041 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
