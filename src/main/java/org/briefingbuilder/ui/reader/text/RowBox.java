package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

import java.util.ArrayList;
import java.util.List;

/// The words of one row, laid out and painted. Offsets are UTF-16 units of the clean text, lengths
/// are pixels of this box, in which x always grows to the right.
final class RowBox extends Region {

    /// Room beside the column for brackets and marks.
    static final double MARGIN = 78;

    private final TextView view;
    private final TextFlow flow = new TextFlow();
    private final Pane behind = layer();
    private final Pane front = layer();
    private final Pane margin = layer();

    private int index = -1;
    private Row.Words row = new Row.Words(new Span(0, 0), org.briefingbuilder.model.Block.Kind.PARAGRAPH, 0, 0, true, true);
    private String words = "";
    private boolean rightToLeft;
    private Face face;
    private Faces faces;

    RowBox(TextView view) {
        this.view = view;
        this.faces = view.faces();
        this.face = faces.of(row.kind(), 0, false);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("row-box");
        getChildren().addAll(behind, flow, front, margin);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        return layer;
    }

    int index() {
        return index;
    }

    Row.Words row() {
        return row;
    }

    String words() {
        return words;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    Face face() {
        return face;
    }

    void show(int shownIndex, Row.Words shown) {
        boolean same = shown == row && faces == view.faces();
        index = shownIndex;
        if (!same) {
            row = shown;
            faces = view.faces();
            words = shown.span().in(view.rows().text());
            rightToLeft = Script.isRightToLeft(words);
            face = faces.of(shown.kind(), shown.level(), rightToLeft);
            fill();
        }
        requestLayout();
    }

    private void fill() {
        List<Script.Run> runs = Script.runs(words);
        List<Node> texts = flow.getChildren();
        if (runs.size() != texts.size()) {
            List<Node> fresh = new ArrayList<>(runs.size());
            for (int i = 0; i < runs.size(); i++) {
                fresh.add(i < texts.size() ? texts.get(i) : new Text());
            }
            flow.getChildren().setAll(fresh);
        }
        for (int i = 0; i < runs.size(); i++) {
            Text text = (Text) flow.getChildren().get(i);
            text.setFont(face.of(runs.get(i).script()));
            text.setText(runs.get(i).span().in(words));
            text.setFill(view.ink().of(Ink.Part.INK));
        }
        flow.setLineSpacing(face.spacing());
        flow.setTabSize(Faces.isTable(row.kind()) ? 24 : 8);
        flow.setNodeOrientation(
                rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    void recolour() {
        flow.getChildren().forEach(n -> ((Text) n).setFill(view.ink().of(Ink.Part.INK)));
        paint();
    }

    /// How wide a column is in a box of `width`.
    private double column(double width) {
        return Math.max(40, Math.min(faces.measure(), width - 2 * MARGIN) - face.indent());
    }

    private double columnStart(double width) {
        double whole = column(width) + face.indent();
        return Math.floor((width - whole) / 2) + (rightToLeft ? 0 : face.indent());
    }

    private double top() {
        return row.first() ? face.top() : 0;
    }

    private double bottom() {
        return row.last() ? face.bottom() : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(
                top() + flow.prefHeight(column(width)) + Math.max(bottom(), face.spacing()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double x = columnStart(getWidth());
        double width = column(getWidth());
        flow.resizeRelocate(x, top(), width, flow.prefHeight(width));
        flow.layout();
        behind.resizeRelocate(x, top(), width, getHeight());
        front.resizeRelocate(x, top(), width, getHeight());
        margin.resizeRelocate(0, top(), getWidth(), getHeight());
        paint();
    }

    /// Paints highlights, selection and caret anew.
    void paint() {
        if (index < 0 || getWidth() <= 0) {
            return;
        }
        Painting painting = new Painting(view, this);
        set(behind, painting.behind());
        set(front, painting.front());
        set(margin, painting.margin());
    }

    private static void set(Pane layer, List<Node> shapes) {
        if (!shapes.isEmpty() || !layer.getChildren().isEmpty()) {
            layer.getChildren().setAll(shapes);
        }
    }

    LayoutInfo layoutInfo() {
        return flow.getLayoutInfo();
    }

    /// Where the column starts and ends in this box.
    double columnLeft() {
        return flow.getLayoutX();
    }

    double columnRight() {
        return flow.getLayoutX() + flow.getWidth();
    }

    double wordsTop() {
        return flow.getLayoutY();
    }

    /// The place between letters nearest to a point.
    int offsetAt(double x, double y) {
        return row.span().start()
                + Hits.offset(flow, words, new Point2D(x - columnLeft(), y - wordsTop()));
    }

    /// The letter under a point, or -1 beside the words.
    int letterAt(double x, double y) {
        int letter = Hits.letter(flow, words, new Point2D(x - columnLeft(), y - wordsTop()));
        return letter < 0 ? -1 : row.span().start() + letter;
    }

    /// Where the caret stands before the letter at `offset`.
    Rectangle2D caretAt(int offset) {
        Rectangle2D box = Hits.caret(flow, local(offset));
        return new Rectangle2D(
                box.getMinX() + columnLeft(),
                box.getMinY() + wordsTop(),
                box.getWidth(),
                box.getHeight());
    }

    /// The boxes of the part of `span` that lies in this row, line by line.
    List<Rectangle2D> boxesOf(Span span) {
        return layoutInfo().getSelectionGeometry(local(span.start()), local(span.end()), false).stream()
                .map(
                        box ->
                                new Rectangle2D(
                                        box.getMinX() + columnLeft(),
                                        box.getMinY() + wordsTop(),
                                        box.getWidth(),
                                        box.getHeight()))
                .toList();
    }

    /// The line in which `offset` stands, as a span of the clean text without the blank at which it
    /// was broken.
    Span lineOf(int offset) {
        List<TextLineInfo> lines = layoutInfo().getTextLines(false);
        TextLineInfo line = lines.get(lineIndex(offset));
        int end = line.end();
        boolean last = line == lines.getLast();
        while (!last && end > line.start() && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        return new Span(line.start(), end).shifted(row.span().start());
    }

    int lineIndex(int offset) {
        List<TextLineInfo> lines = layoutInfo().getTextLines(false);
        int local = local(offset);
        int found = 0;
        while (found + 1 < lines.size() && lines.get(found + 1).start() <= local) {
            found++;
        }
        return found;
    }

    int lines() {
        return layoutInfo().getTextLineCount();
    }

    /// The place in line number `line` nearest to `x`.
    int offsetInLine(int line, double x) {
        Rectangle2D bounds = layoutInfo().getTextLine(line, false).bounds();
        return offsetAt(x, wordsTop() + bounds.getMinY() + bounds.getHeight() / 2);
    }

    /// `offset` in the words of this row.
    int local(int offset) {
        return Math.clamp((long) offset - row.span().start(), 0, words.length());
    }
}
