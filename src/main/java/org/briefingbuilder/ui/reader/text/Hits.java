package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// Finds letters by points in laid-out words, letter by letter from where each is painted: right
/// also where runs of two scripts meet. Offsets are UTF-16 units of the words.
final class Hits {

    private Hits() {}

    /// The place between two letters (grapheme clusters) nearest to `point`.
    static int offset(TextFlow flow, String words, Point2D point) {
        Nearest nearest = nearest(flow, words, point);
        if (nearest == null) {
            return 0;
        }
        boolean inFirstHalf = point.getX() < nearest.box().getMinX() + nearest.box().getWidth() / 2;
        return inFirstHalf != isRightToLeft(flow, nearest) ? nearest.start() : nearest.end();
    }

    /// The letter painted under `point`, or -1.
    static int letter(TextFlow flow, String words, Point2D point) {
        Nearest nearest = nearest(flow, words, point);
        return nearest != null && nearest.box().contains(point) ? nearest.start() : -1;
    }

    /// Where a caret before the letter at `offset` stands; after the last letter at the end.
    static Rectangle2D caret(TextFlow flow, int offset) {
        CaretInfo caret = flow.getLayoutInfo().caretInfoAt(offset, true);
        Rectangle2D first = caret.getSegmentAt(0);
        double height = first.getHeight();
        for (int i = 1; i < caret.getSegmentCount(); i++) {
            height += caret.getSegmentAt(i).getHeight();
        }
        return new Rectangle2D(first.getMinX(), first.getMinY(), 0, height);
    }

    private record Nearest(int start, int end, Rectangle2D box) {}
}
