package org.briefingbuilder.ui.brief;

import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.TraversalDirection;

import org.briefingbuilder.ui.kit.Panes;

/// A field that is as high as its text, in the script and direction of its text. Tab leaves it.
final class GrowingArea extends TextArea {

    /// Of the size of the letters; the style sheet says the same.
    private static final double LINE_SPACING = 0.3;

    /// Lines of Nastaliq need more room.
    private static final double URDU_SPACING = 0.1;

    /// In pixels, above and below the text; the style sheet says the same.
    private static final double PADDING = 2;

    private final Text measure = new Text();
    private double measuredWidth = -1;
    private double measuredHeight;
    private boolean arabic;

    GrowingArea(String name, String prompt, String... classes) {
        setWrapText(true);
        setPrefRowCount(1);
        setPromptText(prompt);
        setAccessibleText(name);
        getStyleClass().add("growing");
        getStyleClass().addAll(classes);
        setMinHeight(USE_PREF_SIZE);
        textProperty().addListener(_ -> changed());
        fontProperty().addListener(_ -> changed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        changed();
    }

    private void changed() {
        boolean now = org.briefingbuilder.ui.kit.Typefaces.isArabic(getText());
        if (now != arabic) {
            arabic = now;
            Panes.script(this, getText());
        }
        measuredWidth = -1;
        requestLayout();
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width <= 0 ? getWidth() : width;
        if (inner != measuredWidth) {
            measuredWidth = inner;
            measuredHeight = height(inner);
        }
        return measuredHeight;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40;
    }

    private double height(double width) {
        Insets insets = getInsets();
        String text = getText();
        measure.setText(text.isEmpty() || text.endsWith("\n") ? text + " " : text);
        measure.setFont(getFont());
        measure.setLineSpacing(getFont().getSize() * (arabic ? URDU_SPACING : LINE_SPACING));
        measure.setWrappingWidth(
                Math.max(20, width - insets.getLeft() - insets.getRight() - 2 * PADDING));
        return Math.ceil(
                measure.getLayoutBounds().getHeight()
                        + insets.getTop()
                        + insets.getBottom()
                        + 2 * PADDING);
    }
}
