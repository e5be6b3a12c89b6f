package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage.State;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is painted behind, on and beside the words of a row or a page: tints, underlines,
/// selection, caret, brackets.
public final class Painting {

    private static final double TINT = 0.14;
    private static final double RAISED = 0.30;
    private static final double PITCH = 3;

    /// Of a torn edge: pixels to either side, and half as high as a tooth.
    private static final double TOOTH = 2;

    /// From words to the line beside those that a machine read.
    private static final double ASIDE = 7;

    private final ReadingView view;
    private final Leaf box;
    private final List<Node> behind = new ArrayList<>();
    private final List<Node> front = new ArrayList<>();
    private final Margin margin;

    public Painting(ReadingView view, Leaf leaf) {
        this.view = view;
        this.box = leaf;
        this.margin = new Margin(view, leaf);
        Lanes lanes = new Lanes();
        for (Highlight highlight : leaf.highlights()) {
            highlight(highlight, lanes);
        }
        margin.more();
        doubts();
        behind.addAll(leaf.behind());
        found();
        flash();
        selection();
        caret();
        handles();
    }

    public List<Node> behind() {
        return behind;
    }

    public List<Node> front() {
        return front;
    }

    public List<Node> margin() {
        return margin.nodes();
    }

    private void highlight(Highlight highlight, Lanes lanes) {
        List<Rectangle2D> boxes = box.boxesOf(highlight.span());
        if (boxes.isEmpty()) {
            return;
        }
        boolean raised = view.isRaised(highlight.id());
        boolean tinted =
                highlight.state() != State.SUGGESTED && highlight.state() != State.REJECTED;
        for (Highlight.Hue hue : highlight.painted()) {
            Color colour = view.ink().hue(hue.slot());
            if (tinted || raised) {
                behind.add(filled(boxes, alpha(colour, raised ? RAISED : TINT)));
            }
            int lane = lanes.put(highlight.span().start(), highlight.span().end());
            if (lane < Lanes.SHOWN) {
                front.add(underline(boxes, highlight.state(), lane, colour, raised));
            }
        }
        torn(highlight.span(), view.ink().hue(highlight.painted().getFirst().slot()));
        margin.put(highlight, boxes, raised);
    }

    /// A torn edge where words begin or end within a word.
    private void torn(Span span, Color colour) {
        tornAt(span.start(), true, colour);
        tornAt(span.end(), false, colour);
    }

    private void tornAt(int offset, boolean start, Color colour) {
        if (view.units().cutsWord(offset)) {
            box.handleAt(offset, start).ifPresent(edge -> front.add(tornEdge(edge, colour)));
        }
    }

    private static Path tornEdge(Rectangle2D edge, Color colour) {
        Path path = new Path(new MoveTo(edge.getMinX() - TOOTH, edge.getMinY()));
        double side = TOOTH;
        for (double y = edge.getMinY() + TOOTH; y < edge.getMaxY(); y += 2 * TOOTH) {
            path.getElements().add(new LineTo(edge.getMinX() + side, y));
            side = -side;
        }
        path.setStroke(colour);
        path.setStrokeWidth(1.5);
        path.getStyleClass().add("torn");
        return path;
    }

    private static Path underline(
            List<Rectangle2D> boxes, State state, int lane, Color colour, boolean raised) {
        Path path = new Path();
        for (Rectangle2D line : boxes) {
            double y = Math.round(line.getMaxY() - 1 + lane * PITCH);
            path.getElements().add(new MoveTo(line.getMinX(), y));
            path.getElements().add(new LineTo(line.getMaxX(), y));
        }
        path.setStroke(colour);
        path.setStrokeWidth(raised || state == State.REVIEWED ? 3 : 2);
        dash(path, state);
        return path;
    }

    /// The style of a line by state: solid, thick when reviewed, dots for a suggestion, dash and
    /// dot when disputed, short dashes for an open question, long ones for what was refused.
    static void dash(Path path, State state) {
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        switch (state) {
            case SUGGESTED -> path.getStrokeDashArray().setAll(2.0, 3.0);
            case REJECTED -> path.getStrokeDashArray().setAll(8.0, 5.0);
            case DISPUTED -> path.getStrokeDashArray().setAll(10.0, 2.0, 2.0, 2.0);
            case OPEN -> path.getStrokeDashArray().setAll(5.0, 2.0);
            case ACCEPTED, REVIEWED -> {}
        }
    }

    /// A dotted line under words that are not to be taken on trust, and beside those that a machine
    /// read: a whole text may be that.
    private void doubts() {
        Span row = box.span();
        for (Doubt doubt : view.doubts()) {
            if (!doubt.touches(row)) {
                continue;
            }
            Span here =
                    new Span(
                            Math.max(doubt.span().start(), row.start()),
                            Math.min(doubt.span().end(), row.end()));
            List<Rectangle2D> boxes = box.boxesOf(here);
            if (boxes.isEmpty()) {
                continue;
            }
            boolean beside = doubt.reason().equals(Doubt.MACHINE_READ);
            Path path = beside ? beside(boxes) : below(boxes);
            path.setStroke(view.ink().of(beside ? Ink.Part.MUTED : Ink.Part.BAD));
            path.setStrokeWidth(1.5);
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.getStrokeDashArray().setAll(0.1, 4.0);
            path.getStyleClass().add(beside ? "machine-read" : "doubt");
            front.add(path);
        }
    }

    private static Path below(List<Rectangle2D> boxes) {
        Path path = new Path();
        for (Rectangle2D line : boxes) {
            double y = Math.round(line.getMaxY()) - 3.5;
            path.getElements().add(new MoveTo(line.getMinX(), y));
            path.getElements().add(new LineTo(line.getMaxX(), y));
        }
        return path;
    }

    /// From the first line to the last, where they begin.
    private Path beside(List<Rectangle2D> boxes) {
        double x =
                box.isRightToLeft()
                        ? boxes.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow()
                                + ASIDE
                        : boxes.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow()
                                - ASIDE;
        double at = Math.round(x) - 0.5;
        return new Path(
                new MoveTo(at, boxes.getFirst().getMinY() + 2),
                new LineTo(at, boxes.getLast().getMaxY() - 2));
    }

    private void found() {
        Span row = box.span();
        for (Span match : view.found().within(row)) {
            Ink.Part part = view.found().isHere(match) ? Ink.Part.HERE : Ink.Part.FOUND;
            behind.add(filled(box.boxesOf(match), view.ink().of(part)));
        }
    }

    private void flash() {
        view.flashed()
                .filter(span -> span.overlaps(box.span()))
                .ifPresent(
                        span ->
                                behind.add(
                                        filled(
                                                box.boxesOf(span),
                                                alpha(view.ink().of(Ink.Part.ACCENT), 0.35))));
    }

    private void selection() {
        Span selection = view.selection();
        if (selection.overlaps(box.span())) {
            behind.add(filled(box.boxesOf(selection), view.ink().of(Ink.Part.SELECTION)));
            torn(selection, view.ink().of(Ink.Part.BAD));
        }
    }

    private void caret() {
        if (view.isFocused() && box.holdsCaret(view.caret())) {
            Rectangle2D place = box.caretAt(view.caret());
            double x = Math.round(place.getMinX());
            Line caret = new Line(x, place.getMinY() + 1, x, place.getMaxY() - 1);
            caret.setStroke(view.ink().of(Ink.Part.ACCENT));
            caret.setStrokeWidth(2);
            caret.getStyleClass().add("caret");
            front.add(caret);
        }
    }

    /// The ends of the current passage, to be dragged.
    private void handles() {
        Optional<Highlight> current = view.currentHighlight();
        current.ifPresent(
                highlight -> {
                    handle(highlight.span().start(), true);
                    handle(highlight.span().end(), false);
                });
    }

    private void handle(int offset, boolean start) {
        box.handleAt(offset, start)
                .ifPresent(
                        place -> {
                            javafx.scene.shape.Circle knob =
                                    new javafx.scene.shape.Circle(
                                            place.getMinX(),
                                            start ? place.getMinY() : place.getMaxY(),
                                            4,
                                            view.ink().of(Ink.Part.ACCENT));
                            Line stem =
                                    new Line(
                                            place.getMinX(),
                                            place.getMinY(),
                                            place.getMinX(),
                                            place.getMaxY());
                            stem.setStroke(view.ink().of(Ink.Part.ACCENT));
                            front.add(stem);
                            front.add(knob);
                        });
    }

    private static Path filled(List<Rectangle2D> boxes, Color colour) {
        Path path = new Path();
        for (Rectangle2D line : boxes) {
            double left = Math.floor(line.getMinX());
            double right = Math.ceil(line.getMaxX());
            double top = Math.round(line.getMinY());
            double bottom = Math.round(line.getMaxY());
            path.getElements()
                    .addAll(
                            List.of(
                                    new MoveTo(left, top),
                                    new LineTo(right, top),
                                    new LineTo(right, bottom),
                                    new LineTo(left, bottom),
                                    new ClosePath()));
        }
        path.setStroke(null);
        path.setFill(colour);
        return path;
    }

    static Color alpha(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
