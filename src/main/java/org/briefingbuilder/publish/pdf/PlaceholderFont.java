package org.briefingbuilder.publish.pdf;

import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.io.InputStream;

/// What layout takes for a font: it measures text by shaping it, and writes letters as they are,
/// three bytes each. [GlyphPass] puts real fonts in its place; it never reaches the file.
final class PlaceholderFont extends PDFont {

    /// How its name begins in a page's resources.
    static final String PREFIX = "Placeholder-";

    /// Texts that are measured before it is asked again whether to go on.
    private static final int PULSE = 16;

    private final String name;
    private final Shaper shaper;
    private final Spaces spaces;
    private final PDFontDescriptor descriptor;
    private final Family family;
    private final Progress progress;
    private int measured;

    PlaceholderFont(String name, Family family, Shaper shaper, Progress progress) {
        super(dictionary(PREFIX + name, family));
        this.name = PREFIX + name;
        this.family = family;
        this.shaper = shaper;
        this.progress = progress;
        this.spaces = new Spaces(shaper.chain(), family);
        this.descriptor = new PDFontDescriptor(dict.getCOSDictionary(COSName.FONT_DESC));
    }

    boolean isArabic() {
        return family.isArabic();
    }

    private static COSDictionary dictionary(String name, Family family) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setFloat(COSName.ASCENT, family.ascent());
        descriptor.setFloat(COSName.DESCENT, -family.descent());
        COSArray box = new COSArray();
        for (float side : new float[] {-200, -family.descent(), 1200, family.ascent()}) {
            box.add(new COSFloat(side));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.FONT_DESC, descriptor);
        return font;
    }

    Shaper shaper() {
        return shaper;
    }

    Spaces spaces() {
        return spaces;
    }

    /// In thousandths of an em.
    @Override
    public float getStringWidth(String text) {
        if (++measured % PULSE == 0) {
            progress.report("progress.layout", 0, 0);
        }
        boolean rightToLeft =
                text.indexOf(Letters.RIGHT_TO_LEFT) >= 0 || Letters.hasRightToLeft(text);
        float width = 0;
        int word = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean space = Letters.isSpace(c);
            if (!space && !Letters.isMarker(c)) {
                word = word < 0 ? i : word;
                continue;
            }
            if (word >= 0) {
                width += shaper.word(text.substring(word, i), rightToLeft).advance();
                word = -1;
            }
            if (i < text.length()) {
                width += space ? spaces.width(c) : markerWidth(c);
            }
        }
        return width;
    }

    private float markerWidth(char marker) {
        return marker == Letters.SOFT_HYPHEN_SHOWN ? shaper.word("-", false).advance() : 0;
    }

    @Override
    protected byte[] encode(int letter) {
        return new byte[] {(byte) (letter >> 16), (byte) (letter >> 8), (byte) letter};
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read() << 16 | in.read() << 8 | in.read();
    }

    @Override
    public PDFontDescriptor getFontDescriptor() {
        return descriptor;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Matrix getFontMatrix() {
        return DEFAULT_FONT_MATRIX;
    }

    @Override
    public BoundingBox getBoundingBox() {
        PDRectangle box = descriptor.getFontBoundingBox();
        return new BoundingBox(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY());
    }

    @Override
    public Vector getPositionVector(int code) {
        throw new UnsupportedOperationException("text runs from side to side");
    }

    @Override
    public float getHeight(int code) {
        return 0;
    }

    @Override
    public float getWidth(int code) {
        return getStringWidth(Character.toString(code));
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return false;
    }

    @Override
    public float getWidthFromFont(int code) {
        return getWidth(code);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public float getAverageFontWidth() {
        return 500;
    }

    @Override
    protected float getStandard14Width(int code) {
        return 0;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public void addToSubset(int codePoint) {
        // The subset is made from what is drawn, by EmbeddedFace.
    }

    @Override
    public void subset() {
        // See addToSubset.
    }

    @Override
    public boolean willBeSubset() {
        return false;
    }
}
