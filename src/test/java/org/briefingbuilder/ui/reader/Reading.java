package org.briefingbuilder.ui.reader;

import javafx.scene.Node;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.text.Highlight;
import org.briefingbuilder.ui.reader.text.TextView;
import org.briefingbuilder.ui.reader.text.Unit;

import java.util.List;

/// A reader as a benchmark moves it. For the JavaFX thread.
public final class Reading {

    private final ReaderPane pane;
    private Span last = new Span(0, 0);

    public Reading(Seat seat) {
        pane = new ReaderPane(seat);
    }

    public ReaderPane pane() {
        return pane;
    }

    public Node view() {
        return pane.view();
    }

    public boolean isShown(String source) {
        return pane.model()
                .openedProperty()
                .get()
                .filter(o -> o.source().id().equals(source))
                .isPresent();
    }

    public void scroll(double pixels) {
        pane.view().scroll(pixels);
    }

    public void scrollTo(int paragraph) {
        TextView view = pane.view();
        view.showAtTop(view.rows().whole().end() / 10_000 * paragraph);
    }

    /// A highlight over a sentence in sight.
    public void highlightInSight(int number) {
        TextView view = pane.view();
        Span span = inSight(number);
        view.put(
                new Highlight(
                        "bench" + number,
                        span,
                        List.of(new Highlight.Hue(1 + number % 12, "B")),
                        Passage.State.ACCEPTED,
                        false,
                        () -> "Bench"));
    }

    public Span selectInSight(int number) {
        last = inSight(number);
        pane.view().select(last);
        pane.view().requestFocus();
        return last;
    }

    /// Whether the words that were selected last are a passage on the screen.
    public boolean isHighlighted() {
        return pane.view().currentProperty().get().isPresent()
                && pane.model().current().filter(p -> p.anchor().span().equals(last)).isPresent();
    }

    /// Other words for each of 150 numbers: in one of five paragraphs, from one of ten words on, in
    /// one of three lengths.
    private Span inSight(int number) {
        TextView view = pane.view();
        Span paragraph = view.units().at(view.topOffset() + 400 + number % 5 * 150, Unit.PARAGRAPH);
        int start = paragraph.start();
        for (int word = 0; word <= number / 5 % 10; word++) {
            start = view.units().wordEndAfter(start) + 1;
        }
        return new Span(start, view.units().wordEndAfter(start + 20 + number / 50 % 3 * 15));
    }
}
