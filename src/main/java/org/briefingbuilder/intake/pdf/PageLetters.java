package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Collects the letters of a page with their places, line by line in the order in which they are
/// drawn. Invisible ones count: they are the text of a scan that was recognised. Used by one
/// thread.
final class PageLetters extends PDFTextStripper {

    /// Letters of one page beyond which nothing more is collected.
    private static final int MOST = 200_000;

    private final Map<PDFont, float[]> heights = new IdentityHashMap<>();
    private final List<DrawnLine> lines = new ArrayList<>();
    private final UnnamedGlyphs unnamed = new UnnamedGlyphs();
    private DrawnLine open = new DrawnLine();
    private float width;
    private float height;
    private int rotation;
    private int count;

    PageLetters() throws IOException {
        setStartPage(0);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
        output = Writer.nullWriter();
    }

    /// The lines of a page; of a page that breaks off, those before.
    List<DrawnLine> read(PDPage page) {
        PDRectangle box = page.getCropBox();
        width = box.getWidth();
        height = box.getHeight();
        rotation = Math.floorMod(page.getRotation(), 360);
        lines.clear();
        open = new DrawnLine();
        count = 0;
        try {
            processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // What was read before is what there is.
            charactersByArticle.clear();
        }
        end();
        return List.copyOf(lines);
    }

    private void end() {
        if (!open.isEmpty()) {
            lines.add(open);
            open = new DrawnLine();
        }
    }

    @Override
    protected void writePage() {
        // Everything was collected on the way.
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String words = text.getUnicode();
        if (words == null || words.isBlank() || ++count > MOST) {
            return;
        }
        DrawnLine.Glyph glyph = glyph(text, unnamed.has(text) ? UnnamedGlyphs.UNREADABLE : words);
        if (!open.takes(glyph)) {
            end();
        }
        open.add(glyph);
    }

    private DrawnLine.Glyph glyph(TextPosition text, String words) {
        Matrix matrix = text.getTextMatrix();
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float upX = matrix.getValue(1, 0);
        float upY = matrix.getValue(1, 1);
        float endX = text.getEndX();
        float endY = text.getEndY();
        float[] reach = reach(text, (float) Math.hypot(upX, upY));
        float[] xs = new float[4];
        float[] ys = new float[4];
        corner(xs, ys, 0, x + reach[0] * upX, y + reach[0] * upY);
        corner(xs, ys, 1, x - reach[1] * upX, y - reach[1] * upY);
        corner(xs, ys, 2, endX + reach[0] * upX, endY + reach[0] * upY);
        corner(xs, ys, 3, endX - reach[1] * upX, endY - reach[1] * upY);
        return new DrawnLine.Glyph(words, least(xs), least(ys), most(xs), most(ys), turn(upX, upY));
    }

    /// How far letters of a font reach above and below the base line, in parts of their size.
    private float[] reach(TextPosition text, float size) {
        PDFont font = text.getFont();
        if (font instanceof PDType3Font) {
            float high = size == 0 ? 0 : text.getHeightDir() / size;
            return new float[] {high, 0.2f * high};
        }
        return heights.computeIfAbsent(font, PageLetters::reach);
    }

    private static float[] reach(PDFont font) {
        PDFontDescriptor about = font.getFontDescriptor();
        float above = about == null ? 0 : about.getAscent() / 1000;
        float below = about == null ? 0 : Math.abs(about.getDescent() / 1000);
        return new float[] {
            above < 0.5f ? 0.8f : Math.min(above, 1f), below < 0.1f ? 0.2f : Math.min(below, 0.4f)
        };
    }

    /// From the page's own axes (y grows upwards, before it is turned) to those of the page as it
    /// is shown.
    private void corner(float[] xs, float[] ys, int i, float x, float y) {
        switch (rotation) {
            case 90 -> {
                xs[i] = y;
                ys[i] = x;
            }
            case 180 -> {
                xs[i] = width - x;
                ys[i] = y;
            }
            case 270 -> {
                xs[i] = height - y;
                ys[i] = width - x;
            }
            default -> {
                xs[i] = x;
                ys[i] = height - y;
            }
        }
    }

    /// Which way is up for a letter, as quarter turns on the page as it is shown.
    private int turn(float upX, float upY) {
        double angle = Math.toDegrees(Math.atan2(upX, upY)) + rotation;
        return Math.floorMod(Math.round(angle / 90), 4);
    }

    private static float least(float[] values) {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private static float most(float[] values) {
        return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
    }
}
