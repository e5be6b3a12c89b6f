package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.TextPosition;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the glyphs of which a file does not say which letters they are. The library gives them the
/// letter that has the number of their code: any letter, or a digit that nobody wrote. Used by one
/// thread.
final class UnnamedGlyphs {
    /// A letter that cannot be read.
    static final String UNREADABLE = "\ufffd";

    /// No letter of its own, and no gap either: the joiner of zero width.
    static final String JOINED = "\u200d";

    private static final Pattern NUMBERED = Pattern.compile("[a-zA-Z]{0,3}(\\d{1,5})");

    private final Map<PDFont, BitSet> named = new IdentityHashMap<>();
    private final Map<PDFont, BitSet> unnamed = new IdentityHashMap<>();

    boolean has(TextPosition text) {
        int[] codes = text.getCharacterCodes();
        if (!(text.getFont() instanceof PDSimpleFont font)
                || codes.length != 1
                || codes[0] < 0
                || codes[0] > 255) {
            return false;
        }
        if (unnamed.computeIfAbsent(font, _ -> new BitSet(256)).get(codes[0])) {
            return true;
        }
        BitSet known = named.computeIfAbsent(font, _ -> new BitSet(256));
        if (known.get(codes[0])) {
            return false;
        }
        boolean unknown = isUnnamed(font, codes[0]);
        (unknown ? unnamed.getOrDefault(font, known) : known).set(codes[0]);
        return unknown;
    }

    /// A name that is the code's own number, as some programs give to all their glyphs, and no name
    /// at all leave the letter of that code the likeliest.
    private static boolean isUnnamed(PDSimpleFont font, int code) {
        try {
            if (font.toUnicode(code, GlyphList.getAdobeGlyphList()) != null) {
                return false;
            }
        } catch (RuntimeException odd) {
            return false;
        }
        boolean letter = code >= 32 && code < 127 || code >= 160;
        if (!letter || font.getEncoding() == null) {
            return !letter;
        }
        String name = font.getEncoding().getName(code);
        if (name == null || name.equals(".notdef")) {
            return false;
        }
        Matcher m = NUMBERED.matcher(name);
        return !m.matches() || Integer.parseInt(m.group(1)) != code;
    }

    /// The same glyph at its place, as another letter.
    static TextPosition as(String letter, TextPosition text) {
        return new TextPosition(
                text.getRotation(),
                text.getPageWidth(),
                text.getPageHeight(),
                text.getTextMatrix(),
                text.getEndX(),
                text.getEndY(),
                text.getHeight(),
                text.getIndividualWidths()[0],
                text.getWidthOfSpace(),
                letter,
                text.getCharacterCodes(),
                text.getFont(),
                text.getFontSize(),
                Math.round(text.getFontSizeInPt()));
    }
}
