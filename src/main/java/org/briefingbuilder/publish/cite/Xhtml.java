package org.briefingbuilder.publish.cite;

/// Words as they may stand in XHTML.
///
/// XML 1.0 (section 2.2) has no control characters and no halves of surrogate pairs, not even
/// escaped: white ones become a space, other control characters vanish, and what is no character at
/// all becomes U+FFFD, for which the page shows the sign of a lost letter.
public final class Xhtml {

    private Xhtml() {}

    /// Text for an element or a quoted attribute.
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        printable(text)
                .chars()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\'' -> out.append("&#39;");
                                default -> out.append((char) c);
                            }
                        });
        return out.toString();
    }

    /// `text` with every character that XML cannot hold replaced as said above; the same object
    /// when there is none.
    public static String printable(String text) {
        if (text.codePoints().allMatch(Xhtml::isPlain)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (isPlain(c)) {
                                out.appendCodePoint(c);
                            } else if (c == 0x0B
                                    || c == 0x0C
                                    || c == 0x85
                                    || (c >= 0x1C && c <= 0x1F)) {
                                out.append(' ');
                            } else if (!Character.isISOControl(c)) {
                                out.append('\ufffd');
                            }
                        });
        return out.toString();
    }

    /// True when `text` holds something that is no character: half of a pair, or a code that
    /// Unicode keeps free of meaning.
    public static boolean hasNoCharacter(String text) {
        return text.codePoints().anyMatch(c -> !isPlain(c) && !Character.isISOControl(c));
    }

    private static boolean isPlain(int c) {
        if (c < 0xA0) {
            return c >= 0x20 && c < 0x7F || c == '\t' || c == '\n' || c == '\r';
        }
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean free = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !surrogate && !free;
    }
}
