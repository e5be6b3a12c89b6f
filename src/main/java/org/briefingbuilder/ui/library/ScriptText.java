package org.briefingbuilder.ui.library;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.briefingbuilder.ui.kit.Typefaces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people wrote, in its own script and direction, in at most so many lines: a label, and where
/// there is Arabic script outlines of the same size and colour. Its style classes style both.
final class ScriptText extends Region {

    /// Letters that no line has room for, however wide its pane; what is beyond them costs time.
    private static final int MOST_IN_A_LINE = 160;

    /// A label cuts its last line unless it has a little more than its lines take.
    private static final double ROOM = 1.06;

    /// Of a line in each typeface and size that is in use, in pixels; for the JavaFX thread.
    private static final Map<Font, Double> HEIGHTS = new HashMap<>();

    private final Label label = new Label();
    private final int most;
    private final boolean strong;
    private String text = "";
    private boolean fromStart;
    private boolean shaped;
    private boolean rightToLeft;
    private double lineHeight;

    /// What was found for a width, which is negative when nothing is known.
    private double widthOfHeight = -1;

    private double height;
    private double widthOfLines = -1;
    private List<Typeset.Line> lines = List.of();
    private List<Typeset.Line> shown = List.of();

    /// @param strong whether it is semibold
    ScriptText(int most, boolean strong, String... classes) {
        this.most = most;
        this.strong = strong;
        label.getStyleClass().addAll(classes);
        if (strong) {
            label.getStyleClass().add("semibold");
        }
        label.setWrapText(most > 1);
        label.fontProperty().subscribe(this::measure);
        getChildren().add(label);
        setMinWidth(0);
        // The letters run as they are written, whichever way the window runs.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Begins where the window's lines begin, whichever way its own words run.
    ScriptText fromStart() {
        fromStart = true;
        return this;
    }

    void setText(String words) {
        if (words.equals(text)) {
            return;
        }
        text = words;
        shaped = Typeset.hasArabic(text);
        rightToLeft = Typefaces.isArabic(text);
        int room = most * MOST_IN_A_LINE;
        // The label stays, unseen, for the style of the outlines.
        label.setAccessibleText(shaped ? text : null);
        label.setText(shaped ? "" : text.length() <= room ? text : text.substring(0, room) + "…");
        forget();
    }

    String text() {
        return text;
    }

    /// Pixels.
    double size() {
        return label.getFont().getSize();
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    private boolean isAtRight() {
        return fromStart && getParent() != null
                ? getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                : rightToLeft;
    }

    private void measure(Font font) {
        lineHeight = HEIGHTS.computeIfAbsent(font, ScriptText::heightOfLine);
        forget();
    }

    private static double heightOfLine(Font font) {
        Text any = new Text("Ag");
        any.setFont(font);
        return any.getLayoutBounds().getHeight();
    }

    private void forget() {
        widthOfHeight = -1;
        widthOfLines = -1;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double any) {
        return shaped
                ? Math.ceil(set(Short.MAX_VALUE).stream().mapToDouble(Typeset.Line::width).sum())
                : label.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (shaped) {
            return Math.ceil(height(set(width < 0 ? Short.MAX_VALUE : width)));
        }
        if (width < 0 || widthOfHeight != width) {
            double limit = Math.ceil(most * lineHeight * ROOM) + 1;
            height = Math.min(label.prefHeight(width), limit);
            // Without a skin, before it is styled, a label has no height.
            widthOfHeight = label.getSkin() == null ? -1 : width;
        }
        return height;
    }

    private static double height(List<Typeset.Line> lines) {
        return lines.stream().mapToDouble(Typeset.Line::height).sum();
    }

    @Override
    protected void layoutChildren() {
        label.setAlignment(isAtRight() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        label.setTextAlignment(isAtRight() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        label.resizeRelocate(0, 0, getWidth(), getHeight());
        List<Typeset.Line> now = shaped ? set(getWidth()) : List.of();
        if (now != shown) {
            shown = now;
            getChildren().setAll(label);
            now.forEach(line -> getChildren().add(path(line)));
        }
        double top = Math.floor(Math.max(0, getHeight() - height(now)) / 2);
        for (int i = 0; i < now.size(); i++) {
            Typeset.Line line = now.get(i);
            getChildren().get(i + 1).setLayoutX(isAtRight() ? getWidth() - line.width() : 0);
            getChildren().get(i + 1).setLayoutY(top + line.ascent());
            top += line.height();
        }
    }

    private SVGPath path(Typeset.Line line) {
        SVGPath path = new SVGPath();
        path.setContent(line.outline());
        path.fillProperty().bind(label.textFillProperty());
        path.setManaged(false);
        return path;
    }

    private List<Typeset.Line> set(double width) {
        if (widthOfLines != width) {
            lines = new Typeset(size(), strong, rightToLeft).lines(text, width, most);
            widthOfLines = width;
        }
        return lines;
    }
}
