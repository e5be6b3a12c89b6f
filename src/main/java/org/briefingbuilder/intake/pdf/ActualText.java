package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Compares what a stretch of a page says of itself with the glyphs that are drawn there. Only
/// letters and digits count, in any order: right-to-left text is drawn backwards. Used by one
/// thread.
final class ActualText {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private static final int MOST_JOINED = 4;

    private final @Nullable String said;
    private final StringBuilder drawn = new StringBuilder();
    private final List<TextPosition> glyphs = new ArrayList<>();

    ActualText(@Nullable String said) {
        this.said = said;
    }

    void saw(TextPosition glyph, String words) {
        if (said != null) {
            drawn.append(words);
            glyphs.add(glyph);
        }
    }

    /// The glyphs that were drawn in it.
    List<TextPosition> letters() {
        return glyphs;
    }

    boolean contradicts() {
        if (said == null || isCluster(said)) {
            return false;
        }
        String glyphs = letters(drawn.toString());
        String letters = letters(said);
        boolean joined = letters.chars().anyMatch(c -> c >= FIRST_RIGHT_TO_LEFT);
        boolean same =
                joined
                        ? isWithin(glyphs, letters) || isWithin(letters, glyphs)
                        : glyphs.equals(letters);
        return !glyphs.isEmpty() && !same;
    }

    /// A few joined letters whose bodies and dots are drawn one by one by a font that the file
    /// brings along: there the file's word for each glyph is worth no more than its word for all of
    /// them.
    private boolean isCluster(String words) {
        return words.length() <= MOST_JOINED
                && words.chars()
                        .allMatch(c -> c >= FIRST_RIGHT_TO_LEFT && !Character.isSurrogate((char) c))
                && glyphs.stream().allMatch(glyph -> glyph.getFont().isEmbedded());
    }

    /// Whether all letters of one sorted text are in the other: joined forms draw one glyph for
    /// several letters.
    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length() && !part.isEmpty();
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
