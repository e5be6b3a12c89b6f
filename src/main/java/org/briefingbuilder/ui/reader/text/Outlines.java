package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Rectangle2D;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/// Shapes from AWT made into what JavaFX paints.
final class Outlines {

    private Outlines() {}

    /// The outline as SVG path data, to a hundredth of a pixel.
    static String svg(Shape shape) {
        StringBuilder out = new StringBuilder();
        float[] at = new float[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> put(out, 'M', at, 2);
                case PathIterator.SEG_LINETO -> put(out, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> put(out, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> put(out, 'C', at, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void put(StringBuilder out, char command, float[] at, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(Math.round(at[i] * 100) / 100f);
        }
    }

    /// The box around each closed part of a shape.
    static List<Rectangle2D> boxes(Shape shape) {
        List<Rectangle2D> boxes = new ArrayList<>(1);
        float[] at = new float[6];
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                left = right = at[0];
                top = bottom = at[1];
            } else if (kind == PathIterator.SEG_LINETO) {
                left = Math.min(left, at[0]);
                right = Math.max(right, at[0]);
                top = Math.min(top, at[1]);
                bottom = Math.max(bottom, at[1]);
            } else if (kind == PathIterator.SEG_CLOSE && right > left) {
                boxes.add(new Rectangle2D(left, top, right - left, bottom - top));
                left = right;
            }
        }
        return boxes;
    }
}
