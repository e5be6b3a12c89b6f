package org.briefingbuilder.ui.reader.page;

import javafx.geometry.Rectangle2D;

import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.reader.text.Moves;

import java.util.Optional;

/// Moves the caret by the lines of pages, in the order in which they are read. A page whose letters
/// are not known yet is entered at its first or last unit.
final class PageMoves extends Moves {

    private final PageView view;

    /// The x on its page at which the caret keeps going up and down, in points; -1 when it is to be
    /// found.
    private double column = -1;

    PageMoves(PageView view) {
        super(view);
        this.view = view;
    }

    @Override
    protected void forgetColumn() {
        column = -1;
    }

    @Override
    protected int line(int from, int step) {
        int page = view.pageOf(from);
        Optional<PlacedLetters> here = letters(page);
        if (here.isEmpty()) {
            return beside(page, step, from);
        }
        PlacedLetters letters = here.get();
        if (column < 0) {
            column = letters.caret(from).map(Rectangle2D::getMinX).orElse(0.0);
        }
        Span line = letters.lineOf(letters.placeOf(from));
        int next = step > 0 ? line.end() : line.start() - 1;
        if (next >= 0 && next < letters.places().size()) {
            return letters.offsetInLine(letters.lineOf(next), column);
        }
        return beside(page, step, from);
    }

    /// Into the page after or before.
    private int beside(int page, int step, int from) {
        int other = page + step;
        if (other < 0 || other >= view.pages()) {
            return step < 0 ? view.rows().whole().start() : view.rows().whole().end();
        }
        Optional<PlacedLetters> there = letters(other);
        if (there.isPresent()) {
            PlacedLetters letters = there.get();
            int place = step > 0 ? 0 : letters.places().size() - 1;
            return letters.offsetInLine(letters.lineOf(place), Math.max(0, column));
        }
        Span span = view.spanOf(other);
        int to = step > 0 ? span.start() : Math.max(span.start(), span.end() - 1);
        return step > 0 == to > from ? to : from;
    }

    /// At one pixel a point.
    private Optional<PlacedLetters> letters(int page) {
        return view.feed()
                .pictures()
                .places(page)
                .filter(places -> places.size() > 0)
                .map(places -> new PlacedLetters(places, 1));
    }

    @Override
    protected int page(int from, int step) {
        double left = view.getHeight() / view.scale() - 30;
        int at = from;
        while (left > 0) {
            int page = view.pageOf(at);
            double before = y(at);
            int next = line(at, step);
            if (next == at) {
                return at;
            }
            left -= view.pageOf(next) == page ? Math.max(8, Math.abs(y(next) - before)) : 40;
            at = next;
        }
        return at;
    }

    private double y(int offset) {
        return letters(view.pageOf(offset))
                .flatMap(letters -> letters.caret(offset))
                .map(Rectangle2D::getMinY)
                .orElse(0.0);
    }

    @Override
    protected int lineStart(int from) {
        return letters(view.pageOf(from))
                .map(l -> l.places().units()[l.lineOf(l.placeOf(from)).start()])
                .orElse(from);
    }

    @Override
    protected int lineEnd(int from) {
        return letters(view.pageOf(from))
                .map(l -> l.places().units()[l.lineOf(l.placeOf(from)).end() - 1] + 1)
                .orElse(from);
    }
}
