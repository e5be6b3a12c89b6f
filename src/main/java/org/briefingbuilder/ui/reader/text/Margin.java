package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.briefingbuilder.model.Passage.State;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands beside the words of a row or a page, at the side where its lines start: a bracket
/// for each theme of a passage, three beside each other at most; the themes' marks; signs of a note
/// and of the state.
final class Margin {

    private static final double SIGN = 16;
    private static final double STEP = 18;
    private static final double FIRST_SIGN = 56;
    private static final double FIRST_BRACKET = 34;
    private static final double BRACKET = 8;
    private static final double LANE = 10;

    private static final String NOTE = "M3 3h10v7h-5l-3 3v-3h-2z";
    private static final String CHECK = "M3 8.5l3.2 3.5l6.8 -8";
    private static final String DOUBT = "M8 3v6m0 3.2v0.3";
    private static final String QUESTION =
            "M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-0.7 0.3 -1 0.7 -1 1.5m0 2.7v0.3";
    private static final String CROSS = "M4 4l8 8m0 -8l-8 8";

    private final ReadingView view;
    private final Leaf box;
    private final List<Node> nodes = new ArrayList<>();
    private final Lanes lanes = new Lanes();
    private final Set<Integer> taken = new HashSet<>();

    Margin(ReadingView view, Leaf box) {
        this.view = view;
        this.box = box;
    }

    List<Node> nodes() {
        return nodes;
    }

    void put(Highlight highlight, List<Rectangle2D> boxes, boolean raised) {
        boolean begins = highlight.span().start() >= box.span().start();
        boolean ends = highlight.span().end() <= box.span().end();
        double top = begins ? top(boxes) : 0;
        double bottom = ends ? bottom(boxes) : box.getHeight();
        for (Highlight.Hue hue : highlight.painted()) {
            int lane = lanes.put(top, bottom);
            Color colour = view.ink().hueBeside(hue.slot());
            if (lane < Lanes.SHOWN) {
                bracket(lane, top, bottom, begins, ends, highlight.state(), colour, raised);
            }
            if (begins && !hue.mark().isEmpty()) {
                sign(top, mark(hue, colour, highlight.state()));
            }
        }
        if (begins) {
            signs(highlight, top);
        }
    }

    private static double top(List<Rectangle2D> boxes) {
        return boxes.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
    }

    private static double bottom(List<Rectangle2D> boxes) {
        return boxes.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
    }

    private void signs(Highlight highlight, double top) {
        if (highlight.noted()) {
            sign(top, icon(NOTE, view.ink().of(Ink.Part.MUTED)));
        }
        switch (highlight.state()) {
            case REVIEWED -> sign(top, icon(CHECK, view.ink().of(Ink.Part.MUTED)));
            case REJECTED -> sign(top, icon(CROSS, view.ink().of(Ink.Part.WRONG)));
            case DISPUTED -> sign(top, icon(DOUBT, view.ink().of(Ink.Part.WRONG)));
            case OPEN -> sign(top, icon(QUESTION, view.ink().of(Ink.Part.KEEN)));
            case SUGGESTED, ACCEPTED -> {}
        }
    }

    /// Says how many brackets there is no room for, where the first of them would begin.
    void more() {
        if (lanes.hidden() > 0) {
            Text text = new Text("+" + lanes.hidden());
            text.setFont(Font.font(Typefaces.SANS, 10));
            text.setFill(view.ink().of(Ink.Part.MUTED));
            text.setTextOrigin(VPos.TOP);
            text.setLayoutX(2);
            text.setLayoutY(2);
            sign(lanes.hiddenFrom(), List.of(text));
        }
    }

    private void bracket(
            int lane,
            double top,
            double bottom,
            boolean begins,
            boolean ends,
            State state,
            Color colour,
            boolean raised) {
        double left = x(FIRST_BRACKET - lane * LANE, BRACKET);
        double stem = Math.round(box.isRightToLeft() ? left + BRACKET : left);
        double tip = Math.round(box.isRightToLeft() ? left : left + BRACKET);
        double from = Math.round(top) + 1;
        double to = Math.round(bottom) - 1;
        Path path = new Path();
        path.getElements().add(new MoveTo(begins ? tip : stem, from));
        path.getElements().add(new LineTo(stem, from));
        path.getElements().add(new LineTo(stem, to));
        path.getElements().add(new LineTo(ends ? tip : stem, to));
        path.setStroke(colour);
        path.setStrokeWidth(raised ? 3 : 2);
        Painting.dash(path, state);
        nodes.add(path);
    }

    private List<Node> mark(Highlight.Hue hue, Color colour, State state) {
        Rectangle square = new Rectangle(SIGN, SIGN, colour);
        square.setArcWidth(8);
        square.setArcHeight(8);
        boolean faint = state == State.SUGGESTED || state == State.REJECTED;
        square.setOpacity(faint ? 0.6 : 1);
        Text letter = new Text(hue.mark());
        boolean urdu = Typefaces.isArabic(hue.mark());
        letter.setFont(urdu ? Typefaces.urdu(8) : Font.font(Typefaces.SANS_SEMIBOLD, 10));
        letter.setFill(view.ink().of(Ink.Part.MARK));
        letter.setTextOrigin(VPos.CENTER);
        letter.setLayoutX((SIGN - letter.getLayoutBounds().getWidth()) / 2);
        letter.setLayoutY(SIGN / 2);
        return List.of(square, letter);
    }

    private static List<Node> icon(String shape, Color colour) {
        SVGPath icon = new SVGPath();
        icon.setContent(shape);
        icon.setFill(null);
        icon.setStroke(colour);
        icon.setStrokeWidth(1.6);
        icon.setStrokeLineCap(StrokeLineCap.ROUND);
        return List.of(icon);
    }

    /// Puts a sign of 16 × 16 px into the first place that is free at or below `top`, else into the
    /// next column away from the words; there is room for two.
    private void sign(double top, List<Node> sign) {
        int first = (int) Math.round(top / STEP);
        int last = Math.max(first, (int) Math.floor((box.getHeight() - SIGN) / STEP));
        for (int column = 0; column < 2; column++) {
            for (int row = first; row <= last; row++) {
                if (taken.add(column * 100_000 + row)) {
                    double left = x(FIRST_SIGN + column * STEP, SIGN);
                    double y = row == first ? Math.round(top) + 1 : row * STEP + 1;
                    for (Node node : sign) {
                        node.setLayoutX(node.getLayoutX() + Math.round(left));
                        node.setLayoutY(node.getLayoutY() + y);
                        nodes.add(node);
                    }
                    return;
                }
            }
        }
    }

    /// The left end of what is `width` wide and reaches `distance` from the words' edge.
    private double x(double distance, double width) {
        return box.isRightToLeft() ? box.edge() + distance - width : box.edge() - distance;
    }
}
