package org.briefingbuilder.ui.reader.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

import org.briefingbuilder.text.Span;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D.Float;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/// Words with Arabic script in them, shaped by HarfBuzz through AWT and painted as outlines: on
/// Linux JavaFX drops the heights of a Nastaliq word's letters and repeats words where a line
/// breaks, and its places for points are wrong where two scripts meet.
final class ShapedTypeset implements Typeset {

    private static final FontRenderContext PLAIN =
            new FontRenderContext(new AffineTransform(), true, true);

    private final Pane pane = new Pane();
    private String words = "";
    private Face face;
    private boolean rightToLeft;
    private Color ink = Color.BLACK;
    private double width = -1;
    private double height;
    private final List<Line> lines = new ArrayList<>();

    /// A line: its words, its layout, and where the layout's base line begins.
    private record Line(
            Span span, TextLayout layout, float x, float base, float top, float bottom) {}

    ShapedTypeset(Face face) {
        this.face = face;
        pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        pane.setMouseTransparent(true);
    }

    void set(String shown, Face with, boolean isRightToLeft, Color colour) {
        words = shown;
        face = with;
        rightToLeft = isRightToLeft;
        ink = colour;
        width = -1;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public double layOut(double wanted) {
        if (wanted != width) {
            width = wanted;
            height = words.isEmpty() ? 0 : breakLines();
            pane.getChildren().setAll(lines.stream().map(this::outline).toList());
        }
        pane.resize(width, height);
        return height;
    }

    private double breakLines() {
        lines.clear();
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed().getIterator(), PLAIN);
        float top = 0;
        while (measurer.getPosition() < words.length()) {
            int start = measurer.getPosition();
            int newline = words.indexOf('\n', start);
            int limit = newline < 0 ? words.length() : newline + 1;
            TextLayout layout = measurer.nextLayout((float) width, limit, false);
            float x = rightToLeft ? (float) width - layout.getVisibleAdvance() : 0;
            float bottom = top + layout.getAscent() + layout.getDescent();
            lines.add(
                    new Line(
                            new Span(start, measurer.getPosition()),
                            layout,
                            rightToLeft ? x - trailing(layout) : x,
                            top + layout.getAscent(),
                            top,
                            bottom));
            top = bottom + (float) face.spacing();
        }
        return Math.ceil(top);
    }

    /// The blank at a line's end lies outside the column, at its left in words from the right.
    private static float trailing(TextLayout layout) {
        return layout.getAdvance() - layout.getVisibleAdvance();
    }

    private AttributedString attributed() {
        AttributedString string = new AttributedString(words);
        for (Script.Run run : Script.runs(words)) {
            string.addAttribute(
                    TextAttribute.FONT,
                    OutlineFonts.of(face.of(run.script())),
                    run.span().start(),
                    run.span().end());
        }
        string.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
        return string;
    }

    private SVGPath outline(Line line) {
        SVGPath path = new SVGPath();
        path.setContent(
                Outlines.svg(
                        line.layout()
                                .getOutline(
                                        AffineTransform.getTranslateInstance(
                                                line.x(), line.base()))));
        path.setFill(ink);
        path.setCache(true);
        return path;
    }

    @Override
    public void colour(Color colour) {
        ink = colour;
        pane.getChildren().forEach(line -> ((SVGPath) line).setFill(colour));
    }

    @Override
    public int offsetAt(double x, double y) {
        if (lines.isEmpty()) {
            return 0;
        }
        Line line = lineAt(y);
        return line.span().start() + hit(line, x, y).getInsertionIndex();
    }

    @Override
    public int letterAt(double x, double y) {
        if (lines.isEmpty()) {
            return -1;
        }
        Line line = lineAt(y);
        double inside = x - line.x();
        boolean on = inside >= 0 && inside < line.layout().getAdvance() && y >= line.top();
        return on && y < line.bottom() ? line.span().start() + hit(line, x, y).getCharIndex() : -1;
    }

    private static TextHitInfo hit(Line line, double x, double y) {
        return line.layout().hitTestChar((float) x - line.x(), (float) y - line.base());
    }

    private Line lineAt(double y) {
        Line found = lines.getFirst();
        for (Line line : lines) {
            if (line.top() <= y) {
                found = line;
            }
        }
        return found;
    }

    @Override
    public Rectangle2D caretAt(int offset) {
        if (lines.isEmpty()) {
            return new Rectangle2D(0, 0, 0, face.arabicSize() * 2);
        }
        Line line = lines.getLast();
        for (Line each : lines) {
            if (each.span().contains(offset)) {
                line = each;
            }
        }
        int inside = Math.clamp((long) offset - line.span().start(), 0, line.span().length());
        TextHitInfo before =
                inside < line.span().length()
                        ? TextHitInfo.leading(inside)
                        : TextHitInfo.trailing(Math.max(0, inside - 1));
        float x = line.x() + line.layout().getCaretInfo(before)[0];
        return new Rectangle2D(x, line.top(), 0, line.bottom() - line.top());
    }

    @Override
    public List<Rectangle2D> boxes(int start, int end) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Line line : lines) {
            int from = Math.max(start, line.span().start());
            int to = Math.min(end, line.span().end());
            if (from < to) {
                float above = Math.min(line.base() - line.top(), above());
                float below = Math.min(line.bottom() - line.base(), below());
                Float whole = new Float(0, -above, line.layout().getAdvance(), above + below);
                int base = line.span().start();
                Outlines.boxes(
                                line.layout()
                                        .getLogicalHighlightShape(from - base, to - base, whole))
                        .forEach(box -> boxes.add(moved(box, line)));
            }
        }
        return boxes;
    }

    /// What is behind words that read from the left is as high as their letters, not as an Urdu
    /// word among them.
    private float above() {
        return rightToLeft ? java.lang.Float.MAX_VALUE : (float) face.latin().getSize();
    }

    private float below() {
        return rightToLeft ? java.lang.Float.MAX_VALUE : (float) (face.latin().getSize() * 0.37);
    }

    private static Rectangle2D moved(Rectangle2D box, Line line) {
        return new Rectangle2D(
                box.getMinX() + line.x(),
                box.getMinY() + line.base(),
                box.getWidth(),
                box.getHeight());
    }

    @Override
    public int lines() {
        return lines.size();
    }

    @Override
    public Span line(int index) {
        return lines.get(index).span();
    }

    @Override
    public Rectangle2D lineBox(int index) {
        Line line = lines.get(index);
        return new Rectangle2D(
                Math.max(0, line.x()),
                line.top(),
                line.layout().getAdvance(),
                line.bottom() - line.top());
    }
}
