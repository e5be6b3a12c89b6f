package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/// Compares the letters that a document claims (ToUnicode) with those that a font's encoding draws,
/// where that is sure: in fonts that the document does not bring along. Used by one thread.
final class TrueLetters {
    private final Map<PDFont, BitSet> looked = new IdentityHashMap<>();
    private @Nullable PDFont lastFont;
    private @Nullable BitSet lastSeen;
    private int right;
    private int wrong;

    void check(TextPosition text) {
        PDFont font = text.getFont();
        BitSet seen = font == lastFont ? lastSeen : looked.get(font);
        if (seen == null) {
            seen = new BitSet(256);
            if (!(font instanceof PDSimpleFont) || font.isEmbedded()) {
                seen.set(0, 256);
            }
            looked.put(font, seen);
        }
        lastFont = font;
        lastSeen = seen;
        int[] codes = text.getCharacterCodes();
        if (codes.length == 1 && codes[0] >= 0 && codes[0] < 256 && !seen.get(codes[0])) {
            seen.set(codes[0]);
            compare((PDSimpleFont) font, codes[0], text.getUnicode());
        }
    }

    private void compare(PDSimpleFont font, int code, String claimed) {
        if (font.getEncoding() == null
                || claimed.length() != 1
                || String.valueOf(font.getName()).matches(".*(?:Symbol|Dingbats).*")) {
            return;
        }
        String drawn = GlyphList.getAdobeGlyphList().toUnicode(font.getEncoding().getName(code));
        if (drawn != null && drawn.length() == 1 && Character.isLetter(drawn.charAt(0))) {
            if (drawn.equals(claimed)) {
                right++;
            } else {
                wrong++;
            }
        }
    }

    boolean differ() {
        return wrong >= 3 && wrong > right;
    }
}
