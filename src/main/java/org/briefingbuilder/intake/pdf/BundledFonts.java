package org.briefingbuilder.intake.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Stands in for every font that a document does not bring along. Text needs no shapes, and looking
/// through the machine's fonts would take seconds and write a cache file.
final class BundledFonts implements FontMapper {
    private static final String FACE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private @Nullable TrueTypeFont face;

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(face(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        FontMetrics metrics = Standard14Fonts.getAFM(baseFont);
        return new FontMapping<>(
                metrics == null ? face() : new Measured(face(), metrics), metrics == null);
    }

    /// A standard font, as wide as its letters are known to be: where they stand decides about
    /// words and about what is drawn twice.
    private record Measured(TrueTypeFont face, FontMetrics metrics) implements FontBoxFont {
        @Override
        public String getName() {
            return metrics.getFontName();
        }

        @Override
        public BoundingBox getFontBBox() throws IOException {
            return face.getFontBBox();
        }

        @Override
        public List<Number> getFontMatrix() throws IOException {
            return face.getFontMatrix();
        }

        @Override
        public GeneralPath getPath(String name) throws IOException {
            return face.getPath(name);
        }

        @Override
        public float getWidth(String name) throws IOException {
            return metrics.getCharacterWidth(name)
                    * 0.001f
                    / getFontMatrix().getFirst().floatValue();
        }

        @Override
        public boolean hasGlyph(String name) throws IOException {
            return metrics.getCharacterWidth(name) > 0 || face.hasGlyph(name);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the library takes null for "no OpenType font"
    public CIDFontMapping getCIDFont(
            String baseFont,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, face(), true);
    }

    private synchronized TrueTypeFont face() {
        TrueTypeFont ready = face;
        if (ready != null) {
            return ready;
        }
        try (InputStream in = FontMapper.class.getResourceAsStream(FACE)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox without " + FACE);
            }
            ready = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            face = ready;
            return ready;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
