package org.briefingbuilder.ui.reader.page;

import javafx.geometry.Rectangle2D;

import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The letters of one page at one size: lengths are pixels from the page's upper left corner.
///
/// @param scale pixels for each point
record PlacedLetters(PagePlaces places, double scale) {

    /// White between letters of one line, in parts of their height, over which no box reaches.
    private static final double WIDE = 2.5;

    boolean isEmpty() {
        return places.size() == 0;
    }

    /// From the first to after the last unit that has a place.
    Span span() {
        return isEmpty()
                ? new Span(0, 0)
                : new Span(places.units()[0], places.units()[places.size() - 1] + 1);
    }

    /// The boxes behind the letters of a stretch, line by line.
    List<Rectangle2D> boxes(Span span) {
        List<Rectangle2D> boxes = new ArrayList<>();
        int at = places.from(span.start());
        while (at < places.size() && places.units()[at] < span.end()) {
            int line = places.lines()[at];
            float left = places.left(at);
            float top = places.top(at);
            float right = places.right(at);
            float bottom = places.bottom(at);
            at++;
            while (at < places.size()
                    && places.units()[at] < span.end()
                    && places.lines()[at] == line
                    && white(left, top, right, bottom, at) < WIDE) {
                left = Math.min(left, places.left(at));
                top = Math.min(top, places.top(at));
                right = Math.max(right, places.right(at));
                bottom = Math.max(bottom, places.bottom(at));
                at++;
            }
            boxes.add(box(left, top, right, bottom));
        }
        return boxes;
    }

    private double white(float left, float top, float right, float bottom, int at) {
        boolean upright = places.turn(at) % 2 == 0;
        double gap =
                upright
                        ? Math.max(places.left(at) - right, left - places.right(at))
                        : Math.max(places.top(at) - bottom, top - places.bottom(at));
        return gap / Math.max(1, upright ? bottom - top : right - left);
    }

    private Rectangle2D box(float left, float top, float right, float bottom) {
        return new Rectangle2D(
                left * scale,
                top * scale,
                Math.max(0, right - left) * scale,
                Math.max(0, bottom - top) * scale);
    }

    Rectangle2D box(int place) {
        return box(
                places.left(place), places.top(place), places.right(place), places.bottom(place));
    }

    /// Where the caret stands before the letter at `offset`, or after the last one before it.
    Optional<Rectangle2D> caret(int offset) {
        if (isEmpty()) {
            return Optional.empty();
        }
        int at = places.from(offset);
        boolean before = at < places.size() && places.units()[at] == offset;
        boolean afterLast = at > 0 && (at == places.size() || offset - places.units()[at - 1] <= 2);
        if (!before && afterLast) {
            return Optional.of(edge(at - 1, false));
        }
        return Optional.of(edge(Math.min(at, places.size() - 1), true));
    }

    /// The side of a letter where it begins, or where it ends.
    private Rectangle2D edge(int place, boolean start) {
        Rectangle2D box = box(place);
        boolean left = start != places.isBackwards(place);
        return switch (places.turn(place)) {
            case 1 -> new Rectangle2D(box.getMinX(), start ? box.getMinY() : box.getMaxY(), 0, 12);
            case 3 -> new Rectangle2D(box.getMinX(), start ? box.getMaxY() : box.getMinY(), 0, 12);
            default ->
                    new Rectangle2D(
                            left ? box.getMinX() : box.getMaxX(),
                            box.getMinY(),
                            0,
                            box.getHeight());
        };
    }

    /// The letter under a point, or -1.
    int letterAt(double x, double y) {
        for (int i = 0; i < places.size(); i++) {
            if (box(i).contains(x, y)) {
                return places.units()[i];
            }
        }
        return -1;
    }

    /// The place between letters nearest to a point: in the line nearest to it, where what is above
    /// or below counts more than what is beside.
    Optional<Integer> offsetAt(double x, double y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            double distance = distance(box(i), x, y);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(sideOf(best, x, y));
    }

    private static double distance(Rectangle2D box, double x, double y) {
        double beside = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
        double above = Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
        return beside + 3 * above;
    }

    private int sideOf(int place, double x, double y) {
        Rectangle2D box = box(place);
        boolean upright = places.turn(place) % 2 == 0;
        double along =
                upright
                        ? (x - box.getMinX()) / Math.max(0.01, box.getWidth())
                        : (y - box.getMinY()) / Math.max(0.01, box.getHeight());
        boolean turned = places.turn(place) >= 2 != places.isBackwards(place);
        boolean after = along > 0.5 != turned;
        return places.units()[place] + (after ? 1 : 0);
    }

    /// The place that a letter at or before `offset` has, or -1.
    int placeOf(int offset) {
        if (isEmpty()) {
            return -1;
        }
        int at = places.from(offset);
        boolean before = at < places.size() && places.units()[at] == offset;
        return before || at == 0 ? Math.min(at, places.size() - 1) : at - 1;
    }

    /// The first and the last place of the line that a place is in, together without a break.
    Span lineOf(int place) {
        int start = place;
        while (start > 0 && places.lines()[start - 1] == places.lines()[place]) {
            start--;
        }
        int end = place + 1;
        while (end < places.size() && places.lines()[end] == places.lines()[place]) {
            end++;
        }
        return new Span(start, end);
    }

    /// The place between letters of a line that is nearest to `x`.
    int offsetInLine(Span line, double x) {
        int best = line.start();
        double least = Double.MAX_VALUE;
        for (int i = line.start(); i < line.end(); i++) {
            Rectangle2D box = box(i);
            double distance = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        Rectangle2D box = box(best);
        return sideOf(best, x, box.getMinY() + box.getHeight() / 2);
    }

    /// The first unit whose letter stands at or below `y`; empty when none does.
    Optional<Integer> firstBelow(double y) {
        for (int i = 0; i < places.size(); i++) {
            if (places.top(i) * scale >= y) {
                return Optional.of(places.units()[i]);
            }
        }
        return Optional.empty();
    }

    /// The last unit whose letter stands above `y`; empty when none does.
    Optional<Integer> lastAbove(double y) {
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.bottom(i) * scale <= y) {
                return Optional.of(places.units()[i] + 1);
            }
        }
        return Optional.empty();
    }

    /// Whether most letters read from right to left.
    boolean isRightToLeft() {
        int back = 0;
        for (byte one : places.backwards()) {
            back += one;
        }
        return back * 2 > places.size();
    }
}
