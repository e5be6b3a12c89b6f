package org.briefingbuilder.ui.brief;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A field that is as high as its text, in the script and direction of its text. Tab leaves it.
final class GrowingArea extends TextArea {

    /// Of the size of the letters; the style sheet says the same.
    private static final double LINE_SPACING = 0.3;

    /// Lines of Nastaliq have room enough.
    private static final double URDU_SPACING = 0.1;

    /// In pixels, around the text; the style sheet says the same.
    private static final double PADDING = 2;

    private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

    private final Text measure = new Text();
    private final Pane chips = new Pane();
    private final MarkLayer marks = new MarkLayer(this, chips);
    private double measuredWidth = -1;
    private double measuredHeight;
    private boolean arabic;

    GrowingArea(String name, String prompt, String... classes) {
        setWrapText(true);
        setPrefRowCount(1);
        setPromptText(prompt);
        Panes.name(this, name);
        getStyleClass().add("growing");
        getStyleClass().addAll(classes);
        setMinHeight(0);
        getChildren().addAll(marks.nodes());
        getChildren().add(chips);
        chips.setManaged(false);
        chips.setMouseTransparent(true);
        chips.setViewOrder(-1);
        setTextFormatter(new TextFormatter<>(WholeMarks::keep));
        textProperty()
                .addListener(
                        (_, was, is) -> {
                            marks.show(Marked.after(was, is, marks.marks()));
                            changed();
                        });
        fontProperty().addListener(_ -> resized());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        changed();
    }

    /// Shows another text; the caret stays where it was as far as it can.
    void write(String text) {
        if (!getText().equals(text)) {
            int caret = getCaretPosition();
            setText(text);
            positionCaret(Math.min(caret, text.length()));
        }
    }

    /// Points out stretches of the text.
    void mark(List<Marked> now) {
        marks.show(now);
    }

    /// Shows the words of quotations over the marks that name them.
    ///
    /// @param words of a quotation by its id; empty when there is none
    void quotes(Function<String, Optional<String>> words) {
        marks.quotes(words);
    }

    /// What is pointed out.
    List<Marked> marks() {
        return marks.marks();
    }

    private void changed() {
        // What is asked for where nothing is written is set in its own script too.
        String shown = getText().isBlank() ? getPromptText() : getText();
        arabic = Typefaces.isArabic(shown);
        NodeOrientation wanted =
                arabic ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (wanted != getNodeOrientation()) {
            Panes.script(this, shown);
        }
        resized();
    }

    private void resized() {
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

    /// A heading begins where the brief's lines begin, also when it runs the other way.
    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(
                AGAINST,
                !arabic
                        && getParent() != null
                        && getParent().getEffectiveNodeOrientation()
                                == NodeOrientation.RIGHT_TO_LEFT);
        super.layoutChildren();
        if (marks.hasSome()) {
            marks.paintSoon();
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
