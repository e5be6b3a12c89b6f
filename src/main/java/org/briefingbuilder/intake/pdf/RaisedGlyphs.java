package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.TextPosition;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Digits that a font itself draws small and above the line, though they are set as large as their
/// neighbours and said to be plain digits. Asked for digits alone; what was seen is kept. Used by
/// one thread.
final class RaisedGlyphs {
    /// Where a raised digit stands at least and how high it is at most, in thousandths of its size.
    /// A plain one stands on the line and is 500 to 750 high.
    private static final int LOWEST = 200;

    private static final int HIGHEST = 520;

    private final Map<PDFont, Map<Integer, Boolean>> known = new IdentityHashMap<>();

    boolean isRaised(TextPosition digit) {
        PDFont font = digit.getFont();
        int[] codes = digit.getCharacterCodes();
        if (!(font instanceof PDVectorFont drawn)
                || codes == null
                || codes.length != 1
                || !font.isEmbedded()) {
            return false;
        }
        return known.computeIfAbsent(font, _ -> new HashMap<>())
                .computeIfAbsent(codes[0], code -> isRaised(drawn, code));
    }

    private static boolean isRaised(PDVectorFont font, int code) {
        try {
            Rectangle2D box = font.getNormalizedPath(code).getBounds2D();
            return box.getMinY() > LOWEST && box.getHeight() > 0 && box.getHeight() < HIGHEST;
        } catch (IOException | RuntimeException broken) {
            // A font that cannot be drawn says nothing.
            return false;
        }
    }
}
