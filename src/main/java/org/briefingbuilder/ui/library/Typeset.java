package org.briefingbuilder.ui.library;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sets text with Arabic script in it, in the typeface of the panes, by HarfBuzz through AWT: it
/// breaks and cuts lines of both directions in their right order, at any width.
final class Typeset {

    private static final String PLAIN_FACE = "window/briefing-sans-regular";
    private static final String STRONG_FACE = "window/briefing-sans-semibold";
    private static final String ELLIPSIS = "…";
    private static final FontRenderContext PLAIN =
            new FontRenderContext(new AffineTransform(), true, true);
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final Font font;
    private final boolean rightToLeft;

    /// A line of text: its outline as SVG path data with the base line at 0, and its size.
    record Line(String outline, double width, double ascent, double descent) {

        double height() {
            return ascent + descent;
        }
    }

    /// @param size of the letters in pixels
    Typeset(double size, boolean strong, boolean rightToLeft) {
        this.font = font(strong ? STRONG_FACE : PLAIN_FACE).deriveFont((float) size);
        this.rightToLeft = rightToLeft;
    }

    /// Reads the typefaces before they are needed; on any thread.
    static void warmUp() {
        new Typeset(1, false, true).lines(ELLIPSIS, 1, 1);
        new Typeset(1, true, true).lines(ELLIPSIS, 1, 1);
    }

    static boolean hasArabic(String text) {
        return text.codePoints().anyMatch(Typeset::isArabic);
    }

    /// At most so many lines of this width; what is left over is cut and ends with an ellipsis.
    List<Line> lines(String text, double width, int most) {
        List<Line> lines = new ArrayList<>();
        if (text.isBlank() || width <= 0) {
            return lines;
        }
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed(text), PLAIN);
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            TextLayout layout = measurer.nextLayout((float) width);
            boolean last = lines.size() == most - 1;
            if (last && measurer.getPosition() < text.length()) {
                lines.add(cut(text.substring(start), width));
                return lines;
            }
            lines.add(line(layout));
        }
        return lines;
    }

    private Line cut(String text, double width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (layout(shortened(text, middle)).getAdvance() <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line(layout(shortened(text, low)));
    }

    private static String shortened(String text, int length) {
        return text.substring(0, length).stripTrailing() + ELLIPSIS;
    }

    private TextLayout layout(String text) {
        return new TextLayout(attributed(text), PLAIN);
    }

    private AttributedCharacterIterator attributed(String text) {
        AttributedString string = new AttributedString(text);
        string.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
        string.addAttribute(TextAttribute.FONT, font);
        return string.getIterator();
    }

    private static boolean isArabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                || c >= 0x060c && c <= 0x061f
                || c >= 0x06d4 && c <= 0x06ed;
    }

    /// As high as its letters are and not as the typeface could be, which leaves room for a stack
    /// of marks that hardly any word has. A blank at the end of a line is outside of it.
    private Line line(TextLayout layout) {
        double blank = layout.getAdvance() - layout.getVisibleAdvance();
        Shape outline =
                layout.getOutline(
                        AffineTransform.getTranslateInstance(rightToLeft ? -blank : 0, 0));
        Rectangle2D ink = outline.getBounds2D();
        return new Line(
                svg(outline),
                layout.getVisibleAdvance(),
                Math.ceil(Math.max(font.getSize2D(), 1 - ink.getMinY())),
                Math.ceil(Math.max(font.getSize2D() * 0.4, 1 + ink.getMaxY())));
    }

    private static String svg(Shape shape) {
        StringBuilder path = new StringBuilder();
        float[] at = new float[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int points =
                    switch (i.currentSegment(at)) {
                        case PathIterator.SEG_MOVETO -> begun(path, 'M', 2);
                        case PathIterator.SEG_LINETO -> begun(path, 'L', 2);
                        case PathIterator.SEG_QUADTO -> begun(path, 'Q', 4);
                        case PathIterator.SEG_CUBICTO -> begun(path, 'C', 6);
                        default -> begun(path, 'Z', 0);
                    };
            for (int p = 0; p < points; p++) {
                path.append(p == 0 ? "" : " ").append(Math.round(at[p] * 100) / 100f);
            }
        }
        return path.toString();
    }

    private static int begun(StringBuilder path, char command, int points) {
        path.append(command);
        return points;
    }

    private static Font font(String name) {
        return FONTS.computeIfAbsent(name, Typeset::load);
    }

    private static Font load(String name) {
        try (InputStream in = Typeset.class.getResourceAsStream("/fonts/" + name + ".woff")) {
            if (in == null) {
                throw new IllegalStateException("not bundled: fonts/" + name);
            }
            byte[] trueType = WebFont.unpacked(in.readAllBytes());
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no font: " + name, e);
        }
    }
}
