package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.OptionalInt;

/// Where the caret goes from where it is: by lines, pages and paragraphs, which need the layout.
/// Beyond the first or last place it stays where it is.
final class Moves {

    private final TextView view;

    /// The x at which the caret keeps going up and down; -1 when it is to be found.
    private double column = -1;

    Moves(TextView view) {
        this.view = view;
    }

    /// The next vertical move starts from the caret's own x.
    void forgetColumn() {
        column = -1;
    }

    /// A line down (1) or up (-1).
    int line(int from, int step) {
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

    /// A screenful down (1) or up (-1), less a line.
    int page(int from, int step) {
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

    int lineStart(int from) {
        return lineOf(from).start();
    }

    int lineEnd(int from) {
        return lineOf(from).end();
    }

    private Span lineOf(int from) {
        return view.laidOut(view.rows().rowAt(from)).lineOf(from);
    }

    /// Whether the words at `from` read from right to left.
    boolean isRightToLeft(int from) {
        Span row = view.rows().words(view.rows().rowAt(from)).span();
        return Script.isRightToLeft(row.in(view.rows().text()));
    }

    /// The start of the next paragraph (1), or of this or the previous one (-1).
    int paragraph(int from, int step) {
        Span here = view.rows().paragraphAt(from);
        if (step < 0 && from > here.start()) {
            return here.start();
        }
        int at = view.rows().rowAt(from);
        OptionalInt next = view.rows().neighbour(at, step);
        while (next.isPresent()
                && view.rows()
                        .paragraphAt(view.rows().words(next.getAsInt()).span().start())
                        .equals(here)) {
            next = view.rows().neighbour(next.getAsInt(), step);
        }
        return next.isEmpty()
                ? from
                : view.rows()
                        .paragraphAt(view.rows().words(next.getAsInt()).span().start())
                        .start();
    }
}
