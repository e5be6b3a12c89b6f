package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.io.IOException;
import java.util.OptionalInt;

/// How strongly something is painted: from the state of the page and of the groups around it.
///
/// @param opacity from 0 to 1
/// @param plain whether it replaces what lies under it, as ink on paper
/// @param darkens whether it only darkens what lies under it, as a highlighter does
record Ink(double opacity, boolean plain, boolean darkens) {

    static final Ink FULL = new Ink(1, true, false);

    private static final double FAINT = 0.25;
    private static final double VEILING = 0.5;

    /// A colour is dark when each of red, green and blue is less.
    private static final int DARK = 128;

    /// @param around of the group that is being painted
    static Ink of(PDGraphicsState state, boolean fill, Ink around) {
        double opacity = fill ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        BlendMode mode = state.getBlendMode();
        boolean normal = mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE;
        boolean dark = mode == BlendMode.MULTIPLY || mode == BlendMode.DARKEN;
        return new Ink(
                opacity * around.opacity,
                normal && state.getSoftMask() == null && around.plain,
                dark || around.darkens);
    }

    /// Whether letters in this ink can be read. What is masked or blended could look like anything,
    /// and is not taken for words.
    boolean writes() {
        return opacity >= FAINT && plain;
    }

    /// Whether a patch in this ink hides what is under it.
    boolean hides(int colour) {
        return opacity >= VEILING && (!darkens || isDark(colour));
    }

    private static boolean isDark(int colour) {
        return colour != Canvas.MANY_COLOURS
                && (colour >> 16 & 0xFF) < DARK
                && (colour >> 8 & 0xFF) < DARK
                && (colour & 0xFF) < DARK;
    }

    /// The colour of letters, `0xRRGGBB`; empty when they are painted with nothing or a pattern.
    static OptionalInt ofLetters(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke()) {
            return OptionalInt.empty();
        }
        return colour(mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor());
    }

    /// `0xRRGGBB`; empty for a pattern.
    static OptionalInt colour(PDColor colour) {
        try {
            return colour.isPattern() ? OptionalInt.empty() : OptionalInt.of(colour.toRGB());
        } catch (IOException | RuntimeException broken) {
            return OptionalInt.empty();
        }
    }
}
