package org.briefingbuilder.ui.reader.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;

/// The words of one row, laid out and painted. Offsets are UTF-16 units of the clean text, lengths
/// are pixels of this box, in which x always grows to the right.
final class RowBox extends Region implements Leaf {

    /// Room beside the column for brackets and marks.
    static final double MARGIN = 78;

    private static final Row.Words NOTHING =
            new Row.Words(new Span(0, 0), Block.Kind.PARAGRAPH, 0, 0, true, true);

    private final TextView view;
    private final FlowTypeset plain = new FlowTypeset();
    private final ShapedTypeset shaped;
    private final Pane back = layer();
    private final Pane front = layer();
    private final Pane margin = layer();

    private Typeset set = plain;
    private int index = -1;
    private Row.Words row = NOTHING;
    private String words = "";
    private boolean rightToLeft;
    private Faces faces;
    private Face face;

    RowBox(TextView view) {
        this.view = view;
        this.faces = view.faces();
        this.face = faces.of(Block.Kind.PARAGRAPH, 0, false);
        this.shaped = new ShapedTypeset(face);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        set.node().setManaged(false);
        getChildren().addAll(back, set.node(), front, margin);
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

    @Override
    public Span span() {
        return row.span();
    }

    @Override
    public List<Highlight> highlights() {
        return view.highlights().in(index);
    }

    @Override
    public boolean holdsCaret(int offset) {
        return view.rows().rowAt(offset) == index;
    }

    @Override
    public List<Node> behind() {
        if (!face.ruled()) {
            return List.of();
        }
        double x = edge() + (rightToLeft ? -3 : 3);
        Line line = new Line(x, 0, x, getHeight() - face.bottom());
        line.setStroke(view.ink().of(Ink.Part.LINE));
        line.setStrokeWidth(3);
        return List.of(line);
    }

    Row.Words row() {
        return row;
    }

    String words() {
        return words;
    }

    @Override
    public boolean isRightToLeft() {
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
            typeset();
        }
        requestLayout();
    }

    /// Whether the row can be painted once and then moved as a picture, which is most of what
    /// scrolling costs without a graphics card. Between two pixels of the screen a picture of
    /// letters would be blurred.
    private boolean isOnWholePixels() {
        Scene scene = getScene();
        double scale =
                scene == null || scene.getWindow() == null
                        ? 1
                        : scene.getWindow().getRenderScaleY();
        return scale == Math.rint(scale);
    }

    private void typeset() {
        if (Script.needsShaping(words)) {
            shaped.set(words, face, rightToLeft, view.ink().of(Ink.Part.INK));
            set = shaped;
        } else {
            int tabs = Faces.isTable(row.kind()) ? 24 : 8;
            plain.set(words, face, tabs, view.ink().of(Ink.Part.INK));
            set = plain;
        }
        if (getChildren().get(1) != set.node()) {
            set.node().setManaged(false);
            getChildren().set(1, set.node());
        }
    }

    void recolour() {
        set.colour(view.ink().of(Ink.Part.INK));
        paint();
    }

    /// How wide a column is in a box of `width`.
    private double column(double width) {
        double room = width - 2 * Math.min(MARGIN, width / 5);
        return Math.max(40, Math.min(faces.measure(), room) - face.indent());
    }

    private double columnStart(double width) {
        double whole = column(width) + face.indent();
        return Math.floor((width - whole) / 2) + (rightToLeft ? 0 : face.indent());
    }

    private double top() {
        return row.first() ? face.top() : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double below = row.last() ? Math.max(face.bottom(), face.spacing()) : face.spacing();
        return Math.ceil(top() + set.layOut(column(width)) + below);
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
        setCache(isOnWholePixels());
        double x = columnStart(getWidth());
        set.layOut(column(getWidth()));
        set.node().relocate(x, top());
        for (Pane layer : List.of(back, front, margin)) {
            layer.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        paint();
    }

    /// Paints highlights, selection and caret anew.
    void paint() {
        if (index >= 0 && getWidth() > 0) {
            Painting painting = new Painting(view, this);
            fill(back, painting.behind());
            fill(front, painting.front());
            fill(margin, painting.margin());
        }
    }

    private static void fill(Pane layer, List<Node> shapes) {
        if (!shapes.isEmpty() || !layer.getChildren().isEmpty()) {
            layer.getChildren().setAll(shapes);
        }
    }

    /// Where the column starts and ends in this box.
    double columnLeft() {
        return columnStart(getWidth());
    }

    double columnRight() {
        return columnLeft() + column(getWidth());
    }

    /// Where the margin with brackets and marks begins: beside the column's start.
    @Override
    public double edge() {
        return rightToLeft ? columnRight() + face.indent() : columnLeft() - face.indent();
    }

    /// The place between letters nearest to a point.
    int offsetAt(double x, double y) {
        double inside = y - top();
        int offset = row.span().start() + set.offsetAt(x - columnLeft(), inside);
        Span line = wordsOf(lineNumber(inside));
        return Math.clamp(offset, line.start(), line.end());
    }

    private int lineNumber(double y) {
        int found = 0;
        while (found + 1 < lines() && set.lineBox(found + 1).getMinY() <= y) {
            found++;
        }
        return found;
    }

    /// The letter under a point, or -1 beside the words.
    int letterAt(double x, double y) {
        int letter = set.letterAt(x - columnLeft(), y - top());
        return letter < 0 ? -1 : row.span().start() + letter;
    }

    /// Where the caret stands before the letter at `offset`.
    @Override
    public Rectangle2D caretAt(int offset) {
        return moved(set.caretAt(local(offset)));
    }

    /// The boxes of the part of `span` that lies in this row, line by line.
    @Override
    public List<Rectangle2D> boxesOf(Span span) {
        int start = local(span.start());
        int end = local(span.end());
        return start < end ? set.boxes(start, end).stream().map(this::moved).toList() : List.of();
    }

    private Rectangle2D moved(Rectangle2D box) {
        return new Rectangle2D(
                box.getMinX() + columnLeft(),
                box.getMinY() + top(),
                box.getWidth(),
                box.getHeight());
    }

    /// The line in which `offset` stands, as [#wordsOf].
    Span lineOf(int offset) {
        return wordsOf(lineIndex(offset));
    }

    /// A line without the blank at which it was broken: a caret after that stands in the next line.
    private Span wordsOf(int number) {
        Span line = set.line(number);
        int end = Math.min(line.end(), words.length());
        boolean last = number == lines() - 1;
        if (!last && end > line.start()) {
            end--;
            while (end > line.start() && Character.isWhitespace(words.charAt(end - 1))) {
                end--;
            }
        }
        return new Span(line.start(), end).shifted(row.span().start());
    }

    /// A line in the words of this row.
    Span lineSpan(int number) {
        return set.line(Math.clamp(number, 0, lines() - 1));
    }

    /// Where the handle of a passage's end at `offset` stands, if it is in this row.
    @Override
    public Optional<Rectangle2D> handleAt(int offset, boolean start) {
        boolean here =
                start
                        ? row.span().contains(offset)
                        : offset > row.span().start() && offset <= row.span().end();
        if (!here) {
            return Optional.empty();
        }
        if (start) {
            return Optional.of(caretAt(offset));
        }
        List<Rectangle2D> last = boxesOf(new Span(offset - 1, offset));
        if (last.isEmpty()) {
            return Optional.of(caretAt(offset));
        }
        Rectangle2D box = last.getLast();
        double x = caretAt(offset).getMinX();
        boolean wrapped = caretAt(offset).getMinY() > box.getMinY() + 1;
        double end = rightToLeft ? box.getMinX() : box.getMaxX();
        return Optional.of(new Rectangle2D(wrapped ? end : x, box.getMinY(), 0, box.getHeight()));
    }

    int lineIndex(int offset) {
        int local = local(offset);
        int found = 0;
        while (found + 1 < lines() && set.line(found + 1).start() <= local) {
            found++;
        }
        return found;
    }

    int lines() {
        return set.lines();
    }

    /// The place in line number `line` nearest to `x`.
    int offsetInLine(int line, double x) {
        Rectangle2D box = set.lineBox(line);
        return offsetAt(x, top() + box.getMinY() + box.getHeight() / 2);
    }

    /// `offset` in the words of this row.
    private int local(int offset) {
        return Math.clamp((long) offset - row.span().start(), 0, words.length());
    }
}
