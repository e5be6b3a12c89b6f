package org.briefingbuilder.ui.library;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

import org.briefingbuilder.ui.kit.Typefaces;

import java.util.List;

/// What people wrote, in its own script and direction, in at most so many lines: a label, and where
/// there is Arabic script outlines of the same size and colour. Its style classes style both.
final class ScriptText extends Region {

    private final Label label = new Label();
    private final int most;
    private final boolean strong;
    private List<Typeset.Line> lines = List.of();
    private double setFor = -1;
    private double sizeSet;
    private String text = "";
    private boolean shaped;
    private boolean rightToLeft;

    /// @param strong whether it is semibold
    ScriptText(int most, boolean strong, String... classes) {
        this.most = most;
        this.strong = strong;
        label.getStyleClass().addAll(classes);
        if (strong) {
            label.getStyleClass().add("semibold");
        }
        label.setWrapText(most > 1);
        label.fontProperty().subscribe(this::forget);
        getChildren().add(label);
        setMinWidth(0);
        // The letters run as they are written, whichever way the window runs.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }

    void setText(String shown) {
        if (shown.equals(text)) {
            return;
        }
        text = shown;
        shaped = Typeset.hasArabic(text);
        rightToLeft = Typefaces.isArabic(text);
        label.setText(shaped ? "" : text);
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

    private void forget() {
        setFor = -1;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return shaped
                ? Math.ceil(set(Short.MAX_VALUE).stream().mapToDouble(Typeset.Line::width).sum())
                : label.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!shaped) {
            return Math.min(label.prefHeight(width), limit());
        }
        return Math.ceil(
                set(width < 0 ? Short.MAX_VALUE : width).stream()
                        .mapToDouble(Typeset.Line::height)
                        .sum());
    }

    /// Of so many lines, as the label sets them.
    private double limit() {
        return Math.ceil(most * label.getFont().getSize() * 1.31);
    }

    @Override
    protected void layoutChildren() {
        if (!shaped) {
            getChildren().setAll(label);
            label.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        // The label stays, unseen, for the style of the outlines.
        getChildren().setAll(label);
        double top = 0;
        for (Typeset.Line line : set(getWidth())) {
            SVGPath path = new SVGPath();
            path.setContent(line.outline());
            path.fillProperty().bind(label.textFillProperty());
            path.setLayoutX(rightToLeft ? getWidth() - line.width() : 0);
            path.setLayoutY(top + line.ascent());
            path.setManaged(false);
            getChildren().add(path);
            top += line.height();
        }
    }

    private List<Typeset.Line> set(double width) {
        double size = label.getFont().getSize();
        if (setFor != width || sizeSet != size) {
            lines = new Typeset(size, strong, rightToLeft).lines(text, width, most);
            setFor = width;
            sizeSet = size;
        }
        return lines;
    }
}
