package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Says in which colour something is painted, and whether letters in it can be seen. Colours are
/// near enough to tell black from white, not to print by. Used by one thread.
final class Inks {
    /// Points; no reader sees smaller letters.
    private static final float SMALLEST = 1f;

    private static final float SOLID = 0.95f;
    private static final float FAINT = 0.06f;

    private @Nullable PDColor last;
    private int lastColour;

    enum Sight {
        SEEN,
        INVISIBLE,
        SAME_COLOUR,
        TINY,
        CLIPPED
    }

    /// How letters at a place are seen when they are painted now.
    Sight of(
            PDGraphicsState state,
            TextPosition text,
            Paint.Box clip,
            float x,
            float y,
            Paint paint) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return Sight.INVISIBLE;
        }
        boolean filled = mode.isFill();
        boolean stroked = mode.isStroke();
        if ((!filled || state.getNonStrokeAlphaConstant() < FAINT)
                && (!stroked || state.getAlphaConstant() < FAINT)) {
            return Sight.INVISIBLE;
        }
        if (text.getFontSizeInPt() < SMALLEST && text.getHeightDir() < SMALLEST) {
            return Sight.TINY;
        }
        if (!clip.grown(1).holds(x, y)) {
            return Sight.CLIPPED;
        }
        boolean lost = filled && !stroked && paint.isLost(of(state), x, y);
        return lost ? Sight.SAME_COLOUR : Sight.SEEN;
    }

    /// Whether what is filled hides what is beneath.
    boolean isSolid(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() > SOLID
                && state.getSoftMask() == null
                && (state.getBlendMode() == BlendMode.NORMAL
                        || state.getBlendMode() == BlendMode.COMPATIBLE);
    }

    /// Whether it is filled with one colour.
    boolean isPlain(PDGraphicsState state) {
        return !(state.getNonStrokingColorSpace() instanceof PDPattern);
    }

    /// Whether the last letter that was looked at is white.
    boolean isWhite() {
        return last != null && lastColour != Paint.UNKNOWN && Paint.alike(lastColour, Paint.WHITE);
    }

    /// Red, green and blue, or [Paint#UNKNOWN].
    int of(PDGraphicsState state) {
        PDColor colour = state.getNonStrokingColor();
        if (colour != last) {
            last = colour;
            lastColour = rgb(colour);
        }
        return lastColour;
    }

    private static int rgb(PDColor colour) {
        PDColorSpace space = colour.getColorSpace();
        if (space == null || space instanceof PDPattern) {
            return Paint.UNKNOWN;
        }
        float[] parts = colour.getComponents();
        boolean plain =
                space instanceof PDDeviceGray
                        || space instanceof PDDeviceRGB
                        || space instanceof PDDeviceCMYK
                        || space instanceof PDICCBased
                        || space instanceof PDCalGray
                        || space instanceof PDCalRGB;
        if (plain) {
            return switch (parts.length) {
                case 1 -> rgb(parts[0], parts[0], parts[0]);
                case 3 -> rgb(parts[0], parts[1], parts[2]);
                case 4 ->
                        rgb(
                                (1 - parts[0]) * (1 - parts[3]),
                                (1 - parts[1]) * (1 - parts[3]),
                                (1 - parts[2]) * (1 - parts[3]));
                default -> Paint.UNKNOWN;
            };
        }
        try {
            return colour.toRGB() & 0xffffff;
        } catch (IOException | RuntimeException odd) {
            return Paint.UNKNOWN;
        }
    }

    private static int rgb(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float value) {
        return Math.clamp(Math.round(value * 255), 0, 255);
    }
}
