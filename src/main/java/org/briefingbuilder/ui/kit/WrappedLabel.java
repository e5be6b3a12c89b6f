package org.briefingbuilder.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.text.Bidi;

/// Text that breaks over lines. JavaFX 26 on Linux fails as soon as it breaks a line of
/// right-to-left letters itself (`ArrayIndexOutOfBoundsException` in
/// `PrismTextLayout.computeTrailingSpaceWidth`): such text gets its breaks here, between words.
final class WrappedLabel extends Label {

    /// Pixels kept free at a line's end: words side by side may be a little wider than each alone.
    private static final double SPARE = 2;

    private String whole;
    private boolean folding;
    private String folded = "";
    private double foldedFor = -1;

    WrappedLabel(String text) {
        super(text);
        whole = text;
        setWrapText(!isMixed());
        setMinHeight(Region.USE_PREF_SIZE);
        textProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!folding) {
                                whole = now == null ? "" : now;
                                foldedFor = -1;
                                setWrapText(!isMixed());
                            }
                        });
        fontProperty().addListener((_, _, _) -> foldedFor = -1);
        lineSpacingProperty().addListener((_, _, _) -> foldedFor = -1);
    }

    private boolean isMixed() {
        char[] letters = whole.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (!isMixed()) {
            return super.computePrefWidth(height);
        }
        return snapSizeX(measured(whole).getLayoutBounds().getWidth() + SPARE + sides());
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isMixed()) {
            return super.computePrefHeight(width);
        }
        String lines = width < 0 ? whole : fold(width - sides());
        double ends = snappedTopInset() + snappedBottomInset();
        return snapSizeY(measured(lines).getLayoutBounds().getHeight() + ends);
    }

    @Override
    protected void layoutChildren() {
        if (isMixed()) {
            String lines = fold(getWidth() - sides());
            if (!lines.equals(getText())) {
                folding = true;
                setText(lines);
                folding = false;
            }
        }
        super.layoutChildren();
    }

    private double sides() {
        double padding = getLabelPadding().getLeft() + getLabelPadding().getRight();
        double graphic =
                getGraphic() == null
                        ? 0
                        : getGraphic().getLayoutBounds().getWidth() + getGraphicTextGap();
        return snappedLeftInset() + snappedRightInset() + padding + graphic;
    }

    /// The text with line feeds where lines end at this width.
    private String fold(double width) {
        if (foldedFor != width) {
            StringBuilder lines = new StringBuilder(whole.length() + 16);
            whole.lines().forEach(line -> foldLine(line, width - SPARE, lines));
            folded = lines.toString();
            foldedFor = width;
        }
        return folded;
    }

    private void foldLine(String line, double width, StringBuilder lines) {
        double space = measured(" ").getLayoutBounds().getWidth();
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        double used = 0;
        for (String word : line.strip().split("\\s+")) {
            double wide = measured(word).getLayoutBounds().getWidth();
            if (used > 0 && used + space + wide > width) {
                lines.append('\n');
                used = 0;
            } else if (used > 0) {
                lines.append(' ');
                used += space;
            }
            lines.append(word);
            used += wide;
        }
    }

    private Text measured(String text) {
        Text node = new Text(text);
        node.setFont(getFont());
        node.setLineSpacing(getLineSpacing());
        return node;
    }
}
