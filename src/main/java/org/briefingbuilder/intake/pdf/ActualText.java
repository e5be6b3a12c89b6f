package org.briefingbuilder.intake.pdf;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Compares what a stretch of a page says of itself with the glyphs that are drawn there. Only
/// letters and digits count, in any order: right-to-left text is drawn backwards. Used by one
/// thread.
final class ActualText {
    private final @Nullable String said;
    private final StringBuilder drawn = new StringBuilder();

    ActualText(@Nullable String said) {
        this.said = said;
    }

    void saw(String glyphs) {
        if (said != null) {
            drawn.append(glyphs);
        }
    }

    boolean contradicts() {
        if (said == null) {
            return false;
        }
        String glyphs = letters(drawn.toString());
        return !glyphs.isEmpty() && !glyphs.equals(letters(said));
    }

    private static String letters(String text) {
        int[] letters =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .toArray();
        Arrays.sort(letters);
        return new String(letters, 0, letters.length);
    }
}
