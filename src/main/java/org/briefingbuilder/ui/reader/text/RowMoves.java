package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.OptionalInt;

/// Moves the caret by the lines of laid out rows.
final class RowMoves extends Moves {

    private final TextView view;

    /// The x at which the caret keeps going up and down; -1 when it is to be found.
    private double column = -1;

    RowMoves(TextView view) {
        super(view);
        this.view = view;
    }

    @Override
    protected void forgetColumn() {
        column = -1;
    }

    @Override
    protected int line(int from, int step) {
        int index = view.rows().rowAt(from);
        RowBox box = view.laidOut(index);
        int line = box.lineIndex(from) + step;
        double x = column(box, from);
        if (line >= 0 && line < box.lines()) {
            return box.offsetInLine(line, x);
        }
        OptionalInt next = view.rows().neighbour(index, step);
        if (next.isEmpty()) {
            return step < 0 ? view.rows().whole().start() : view.rows().whole().end();
        }
        RowBox other = view.laidOut(next.getAsInt());
        return other.offsetInLine(step > 0 ? 0 : other.lines() - 1, x);
    }

    @Override
    protected int page(int from, int step) {
        double left = view.getHeight() - 56;
        int at = from;
        while (left > 0) {
            RowBox box = view.laidOut(view.rows().rowAt(at));
            column(box, at);
            left -= box.caretAt(at).getHeight() + box.face().spacing();
            int next = line(at, step);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private double column(RowBox box, int from) {
        if (column < 0) {
            column = box.caretAt(from).getMinX();
        }
        return column;
    }

    @Override
    protected int lineStart(int from) {
        return lineOf(from).start();
    }

    @Override
    protected int lineEnd(int from) {
        return lineOf(from).end();
    }

    private Span lineOf(int from) {
        return view.laidOut(view.rows().rowAt(from)).lineOf(from);
    }
}
