package org.briefingbuilder.ui.brief;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a quotation with its alterations shown in place; whole words of them can be chosen.
final class WordsFlow extends Region {

    private final TextFlow flow = new TextFlow();
    private final Path chosen = new Path();
    private final List<Text> texts = new ArrayList<>();
    private CardWords words = CardWords.of("", List.of());
    private Optional<Span> selection = Optional.empty();
    private Runnable changed = () -> {};
    private int from;

    WordsFlow() {
        getStyleClass().add("brief-words");
        chosen.setManaged(false);
        chosen.setMouseTransparent(true);
        chosen.getStyleClass().add("brief-chosen");
        getChildren().setAll(chosen, flow);
    }

    void selectionChanged(Runnable told) {
        changed = told;
    }

    void show(String text, List<Alteration> alterations) {
        CardWords now = fitting(text, alterations);
        if (now.equals(words) && !texts.isEmpty()) {
            return;
        }
        words = now;
        texts.clear();
        now.pieces().forEach(piece -> texts.add(text(piece)));
        flow.getChildren().setAll(texts);
        boolean arabic = Typefaces.isArabic(text);
        getStyleClass().removeAll("urdu");
        if (arabic) {
            getStyleClass().add("urdu");
        }
        setNodeOrientation(arabic ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        select(Optional.empty());
        requestLayout();
    }

    /// Alterations that do not fit the words are not shown; the check says so.
    private static CardWords fitting(String text, List<Alteration> alterations) {
        try {
            return CardWords.of(text, alterations);
        } catch (IllegalArgumentException outside) {
            return CardWords.of(text, List.of());
        }
    }

    private static Text text(Wording.Piece piece) {
        Text text = new Text(piece.words());
        text.getStyleClass()
                .addAll(
                        "text",
                        switch (piece) {
                            case Wording.Piece.Verbatim v ->
                                    v.emphasised() ? "brief-emphasised" : "brief-verbatim";
                            case Wording.Piece.Omitted _,
                                    Wording.Piece.Replaced _,
                                    Wording.Piece.Inserted _ ->
                                    "brief-bracket";
                        });
        return text;
    }

    /// The chosen words, in the passage.
    Optional<Span> selection() {
        return selection;
    }

    void select(Optional<Span> span) {
        selection = span;
        paint();
        changed.run();
    }

    /// Chooses the next word, or the one before; with `grow` more or fewer of them.
    void step(boolean forward, boolean grow) {
        select(grow ? words.grown(selection, forward) : words.stepped(selection, forward));
    }

    /// Chooses the words that the mouse is drawn over.
    void drag(MouseEvent event) {
        int at = placeOf(event);
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            from = at;
        }
        select(words.meant(from, at));
    }

    /// Chooses the words from those that are chosen to where the mouse is.
    void extend(MouseEvent event) {
        int at = placeOf(event);
        selection
                .map(words::shown)
                .ifPresent(
                        span -> {
                            from = at < span.start() ? span.end() : span.start();
                            select(words.meant(from, at));
                        });
    }

    private int placeOf(MouseEvent event) {
        Point2D here = flow.sceneToLocal(event.getSceneX(), event.getSceneY());
        return flow.hitTest(here).getInsertionIndex();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
        flow.layout();
        paint();
    }

    private void paint() {
        if (selection.isEmpty()) {
            chosen.getElements().clear();
        } else {
            Span shown = words.shown(selection.get());
            chosen.getElements().setAll(flow.rangeShape(shown.start(), shown.end()));
        }
    }
}
