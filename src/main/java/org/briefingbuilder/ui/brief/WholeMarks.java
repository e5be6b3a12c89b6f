package org.briefingbuilder.ui.brief;

import javafx.scene.control.TextFormatter.Change;

import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.text.Span;

import java.util.List;

/// Keeps the marks of quotations in a field whole: what is typed or taken away takes all of a mark
/// or nothing of it, and the caret passes it as one letter.
final class WholeMarks {

    private WholeMarks() {}

    /// For a [javafx.scene.control.TextFormatter].
    static Change keep(Change change) {
        List<RunIn.Mark> marks = RunIn.marks(change.getControlText());
        if (marks.isEmpty()) {
            return change;
        }
        if (change.isContentChange()) {
            widen(change, marks);
        } else {
            step(change, marks);
        }
        return change;
    }

    private static void widen(Change change, List<RunIn.Mark> marks) {
        int start = change.getRangeStart();
        int end = change.getRangeEnd();
        boolean puts = start == end;
        for (RunIn.Mark mark : marks) {
            Span span = mark.span();
            if (puts && isWithin(span, start)) {
                start = span.end();
                end = start;
            } else if (isWithin(span, start)) {
                start = span.start();
            }
            if (isWithin(span, end)) {
                end = span.end();
            }
        }
        if (start != change.getRangeStart() || end != change.getRangeEnd()) {
            change.setRange(start, end);
            int caret = start + change.getText().length();
            change.setCaretPosition(caret);
            change.setAnchor(caret);
        }
    }

    private static void step(Change change, List<RunIn.Mark> marks) {
        int caret = change.getCaretPosition();
        boolean onwards = caret > change.getControlCaretPosition();
        boolean alone = change.getAnchor() == caret;
        for (RunIn.Mark mark : marks) {
            if (isWithin(mark.span(), caret)) {
                int there = onwards ? mark.span().end() : mark.span().start();
                change.setCaretPosition(there);
                if (alone) {
                    change.setAnchor(there);
                }
            }
        }
    }

    private static boolean isWithin(Span span, int place) {
        return span.start() < place && place < span.end();
    }
}
