package org.briefingbuilder.publish.pdf;

/// What the engine must know of single letters, and the private-use letters by which layout tells
/// the glyph pass what it knows. Private-use letters of a document itself never get here.
final class Letters {

    /// At the start of a run that reads from right to left.
    static final char RIGHT_TO_LEFT = '\uE000';

    /// A space that ends a line: written, but taking no room.
    static final char LINE_END_SPACE = '\uE001';

    /// A hyphen that the line break made: shown, but no part of the text.
    static final char SOFT_HYPHEN_SHOWN = '\uE002';

    static final char SOFT_HYPHEN = '\u00ad';

    private Letters() {}

    static boolean isMarker(int c) {
        return c >= RIGHT_TO_LEFT && c <= SOFT_HYPHEN_SHOWN;
    }

    static String withoutMarkers(String text) {
        if (text.codePoints().noneMatch(Letters::isMarker)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isMarker(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    /// Spaces stand between words; each is drawn by itself.
    static boolean isSpace(int c) {
        return c == ' '
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200a');
    }

    /// Letters without a shape of their own: joiners, direction marks, soft hyphens, controls.
    static boolean isInvisible(int c) {
        return c == SOFT_HYPHEN
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff
                || Character.isISOControl(c);
    }

    /// A mark or joiner that belongs to the letter before it.
    static boolean extendsLetter(int c) {
        if (c < 0x300) {
            return c == SOFT_HYPHEN;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || isInvisible(c);
    }

    static boolean isRightToLeft(int c) {
        if (c < 0x590) {
            return false;
        }
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    static boolean hasRightToLeft(CharSequence text) {
        return text.codePoints().anyMatch(Letters::isRightToLeft);
    }
}
