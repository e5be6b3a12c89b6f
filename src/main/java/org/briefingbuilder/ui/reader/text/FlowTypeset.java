package org.briefingbuilder.ui.reader.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.HitInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

import org.briefingbuilder.text.Span;

import java.util.List;

/// Words that read from left to right, laid out by JavaFX.
final class FlowTypeset implements Typeset {

    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private String words = "";

    FlowTypeset() {
        flow.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        flow.setMouseTransparent(true);
    }

    void set(String shown, Face face, int tabs, Color ink) {
        words = shown;
        text.setFont(face.latin());
        text.setText(shown);
        text.setFill(ink);
        flow.setLineSpacing(face.spacing());
        flow.setTabSize(tabs);
    }

    @Override
    public Node node() {
        return flow;
    }

    @Override
    public double layOut(double width) {
        double height = flow.prefHeight(width);
        flow.resize(width, height);
        flow.layout();
        return height;
    }

    @Override
    public void colour(Color ink) {
        text.setFill(ink);
    }

    @Override
    public int offsetAt(double x, double y) {
        HitInfo hit = flow.getHitInfo(new Point2D(x, y));
        return Math.clamp(hit.getInsertionIndex(), 0, words.length());
    }

    @Override
    public int letterAt(double x, double y) {
        int letter = flow.getHitInfo(new Point2D(x, y)).getCharIndex();
        return boxes(letter, letter + 1).stream().anyMatch(box -> box.contains(x, y)) ? letter : -1;
    }

    @Override
    public Rectangle2D caretAt(int offset) {
        return info().caretInfoAt(Math.clamp(offset, 0, words.length()), true).getSegmentAt(0);
    }

    @Override
    public List<Rectangle2D> boxes(int start, int end) {
        return info().getSelectionGeometry(start, end, false);
    }

    @Override
    public int lines() {
        return info().getTextLineCount();
    }

    @Override
    public Span line(int index) {
        TextLineInfo line = info().getTextLine(index, false);
        return new Span(line.start(), line.end());
    }

    @Override
    public Rectangle2D lineBox(int index) {
        return info().getTextLine(index, false).bounds();
    }

    private LayoutInfo info() {
        return flow.getLayoutInfo();
    }
}
