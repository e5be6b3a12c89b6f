package org.briefingbuilder.intake.draft;

/// Takes from a text what no text may hold (NUL and other controls, halves of surrogate pairs,
/// noncharacters) and the white space that nobody sees.
public final class Tidy {

    private Tidy() {}

    /// Line ends become `\n`; a form feed stays; illegal units become U+FFFD or vanish.
    public static String characters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\t' || c == '\f') {
                out.append(c);
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000b') {
                out.append('\n');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)
                    || c >= '\ufffe'
                    || (c >= '\ufdd0' && c <= '\ufdef')) {
                out.append('\ufffd');
            } else if (c >= 0xa0 && c != '\ufeff') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// One block: no white space at its ends or at the end of a line, no empty line within.
    public static String block(String text) {
        String clean = characters(text).replace('\f', '\n');
        if (clean.indexOf('\n') < 0) {
            return strip(clean);
        }
        StringBuilder out = new StringBuilder(clean.length());
        for (String line : clean.split("\n")) {
            String kept = stripEnd(line);
            if (!kept.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(kept);
            }
        }
        return strip(out.toString());
    }

    /// Every run of white space becomes one blank; none at the ends.
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return strip(out.toString());
    }

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
    }

    /// Without white space at both ends, no-break spaces included.
    public static String strip(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return stripEnd(text.substring(start));
    }

    private static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
