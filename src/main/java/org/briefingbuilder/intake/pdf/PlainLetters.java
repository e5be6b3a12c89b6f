package org.briefingbuilder.intake.pdf;

import java.text.Normalizer;

/// Letters as they are compared between a page and the clean text: parted into base letters,
/// without blanks, hyphens, bullets and marks, which the one may have and the other not.
final class PlainLetters {
    private static final String[] KNOWN = new String[0x10000];

    private PlainLetters() {}

    /// What is left of a UTF-16 unit; nothing, one letter or several.
    static String of(char unit) {
        // Races are harmless: each thread would put the same.
        String known = KNOWN[unit];
        if (known == null) {
            known = make(unit);
            KNOWN[unit] = known;
        }
        return known;
    }

    private static String make(char unit) {
        if (Character.isSurrogate(unit)) {
            return String.valueOf(unit);
        }
        String parts = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (counts(c)) {
                out.append(usual(c));
            }
        }
        return out.toString();
    }

    private static boolean counts(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.DASH_PUNCTUATION ->
                    false;
            default -> "•●▪■◦‣·∙○➢➤✓✔\u0640\u2044".indexOf(c) < 0;
        };
    }

    private static char usual(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '`', '´' -> '\'';
            case '“', '”', '„', '‟' -> '"';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ه', 'ة', 'ۂ', 'ە' -> 'ہ';
            default -> c;
        };
    }
}
