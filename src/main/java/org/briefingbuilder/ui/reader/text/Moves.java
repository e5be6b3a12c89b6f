package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.OptionalInt;

/// Where the caret goes from where it is. Lines and pages need the layout of a view; paragraphs are
/// those of the text. Beyond the first or last place it stays where it is.
public abstract class Moves {

    private final ReadingView view;

    protected Moves(ReadingView view) {
        this.view = view;
    }

    /// The next vertical move starts from the caret's own x.
    protected abstract void forgetColumn();

    /// A line down (1) or up (-1).
    protected abstract int line(int from, int step);

    /// A screenful down (1) or up (-1), less a line.
    protected abstract int page(int from, int step);

    protected abstract int lineStart(int from);

    protected abstract int lineEnd(int from);

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
