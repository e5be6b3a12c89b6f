package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.HashMap;
import java.util.Map;

/// A field that is as high as its text, in the script and direction of its text. Tab leaves it.
/// What is written is in [#writtenProperty]; what the control holds may have other line breaks.
final class GrowingArea extends TextArea {

    /// Of the size of the letters; the style sheet says the same.
    private static final double LINE_SPACING = 0.3;

    /// Lines of Nastaliq have room enough.
    private static final double URDU_SPACING = 0.1;

    /// In pixels, around the text; the style sheet says the same.
    private static final double PADDING = 2;

    /// Pixels kept free at a line's end: words side by side may be wider than each alone.
    private static final double SPARE = 6;

    private final Text measure = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private double measuredWidth = -1;
    private double measuredHeight;
    private boolean arabic;
    private boolean folds;
    private boolean folding;

    GrowingArea(String name, String prompt, String... classes) {
        setWrapText(true);
        setPrefRowCount(1);
        setPromptText(prompt);
        setAccessibleText(name);
        getStyleClass().add("growing");
        getStyleClass().addAll(classes);
        setMinHeight(0);
        textProperty().addListener(_ -> changed());
        fontProperty().addListener(_ -> refont());
        widthProperty().addListener(_ -> fold());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        changed();
    }

    ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    String written() {
        return written.get();
    }

    /// Shows another text.
    void write(String text) {
        if (!written.get().equals(text)) {
            int caret = getCaretPosition();
            // before the text is there: the toolkit must not break it
            setWrapText(!Fold.isNeeded(text));
            setText(text);
            positionCaret(Math.min(caret, text.length()));
        }
    }

    /// The text control would break the lines of what comes as soon as it is there.
    @Override
    public void replaceText(int start, int end, String text) {
        if (isWrapText() && Fold.isNeeded(text)) {
            setWrapText(false);
        }
        super.replaceText(start, end, text);
    }

    @Override
    public void replaceSelection(String replacement) {
        if (isWrapText() && Fold.isNeeded(replacement)) {
            setWrapText(false);
        }
        super.replaceSelection(replacement);
    }

    private void changed() {
        measuredWidth = -1;
        requestLayout();
        if (folding) {
            return;
        }
        boolean now = Typefaces.isArabic(getText());
        if (now != arabic) {
            arabic = now;
            Panes.script(this, getText());
        }
        folds = Fold.isNeeded(getText());
        setWrapText(!folds);
        fold();
        written.set(folds ? Fold.unfolded(getText()) : getText());
    }

    private void refont() {
        widths.clear();
        measuredWidth = -1;
        requestLayout();
        fold();
    }

    /// Breaks the lines for the width that there is.
    private void fold() {
        double width = inner(getWidth()) - SPARE;
        if (!folds || folding || width < 40) {
            return;
        }
        String lines = Fold.folded(Fold.unfolded(getText()), width, this::wide);
        if (!lines.equals(getText())) {
            int anchor = getAnchor();
            int caret = getCaretPosition();
            folding = true;
            setText(lines);
            selectRange(anchor, caret);
            folding = false;
        }
    }

    private double wide(String word) {
        return widths.computeIfAbsent(
                word,
                _ -> {
                    Text text = new Text(word);
                    text.setFont(getFont());
                    return text.getLayoutBounds().getWidth();
                });
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double outer = width <= 0 ? getWidth() : width;
        if (outer != measuredWidth) {
            measuredWidth = outer;
            measuredHeight = height(outer);
        }
        return measuredHeight;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40;
    }

    private double inner(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight() - 2 * PADDING;
    }

    private double height(double width) {
        Insets insets = getInsets();
        double inner = Math.max(20, inner(width));
        String lines =
                folds
                        ? Fold.folded(Fold.unfolded(getText()), inner - SPARE, this::wide)
                        : getText();
        measure.setWrappingWidth(folds ? 0 : inner);
        measure.setText(lines.isEmpty() || lines.endsWith("\n") ? lines + " " : lines);
        measure.setFont(getFont());
        measure.setLineSpacing(getFont().getSize() * (arabic ? URDU_SPACING : LINE_SPACING));
        return Math.ceil(
                measure.getLayoutBounds().getHeight()
                        + insets.getTop()
                        + insets.getBottom()
                        + 2 * PADDING);
    }
}
