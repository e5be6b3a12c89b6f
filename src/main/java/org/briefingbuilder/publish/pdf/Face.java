package org.briefingbuilder.publish.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// One font file: which letters it has, how it shapes them, and what goes into a PDF.
///
/// Two readings of the same bytes: the JDK's HarfBuzz shapes, FontBox measures and cuts subsets.
/// Not for several threads at once.
final class Face {

    /// Positions come in thousandths of an em.
    static final float EM = 1000f;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String name;
    private final Font shaping;
    private final String program;
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double perUnit;

    Face(String name, byte[] trueType) {
        this(name, "", trueType, trueType);
    }

    /// @param program its name in a PDF; empty for the file's own
    /// @param shaped what the JDK is given
    /// @param measured what FontBox is given
    Face(String name, String program, byte[] shaped, byte[] measured) {
        this.name = name;
        try {
            shaping =
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(shaped))
                            .deriveFont(
                                    Map.of(
                                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON))
                            .deriveFont(EM);
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(measured));
            this.program = program.isEmpty() ? font.getName() : program;
            letters = font.getUnicodeCmapLookup();
            perUnit = EM / font.getUnitsPerEm();
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + name + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file's name without its ending.
    String name() {
        return name;
    }

    /// The name of its program in a PDF.
    String program() {
        return program;
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    int glyph(int codePoint) {
        return letters.getGlyphId(codePoint);
    }

    /// In the font's own units.
    int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Thousandths of an em to the font's own units.
    int units(double thousandths) {
        return (int) Math.round(thousandths / perUnit);
    }

    /// The font's own units to thousandths of an em.
    float thousandths(int units) {
        return (float) (units * perUnit);
    }

    GlyphVector shape(char[] text, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return shaping.layoutGlyphVector(EXACT, text, 0, text.length, direction);
    }

    @Override
    public String toString() {
        return name;
    }
}
