package org.briefingbuilder.publish.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of a page's glyphs on its way to being text in the order of reading.
final class Wording {

    private final boolean rightToLeft;
    private final boolean spaced;
    private final StringBuilder done = new StringBuilder();
    private final List<String> line = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private @Nullable Place last;

    /// The right-to-left letter before, on this line; where spaces are guessed, those between words
    /// do not part it from the next.
    private @Nullable Place letterBefore;

    /// Neighbouring right-to-left letters that go rightwards, less those that go leftwards.
    private int rightwards;

    /// @param rightToLeft whether it is known that glyphs were painted against the order of reading
    /// @param spaced whether spaces must be guessed from gaps
    Wording(boolean rightToLeft, boolean spaced) {
        this.rightToLeft = rightToLeft;
        this.spaced = spaced;
    }

    void glyph(String text, Place place) {
        Place before = last;
        boolean letter = Letters.hasRightToLeft(text);
        // Where spaces are guessed, some other program set the text, and may begin a line with one.
        if (before != null && before.isOtherLine(place) && (spaced || !text.isBlank())) {
            endLine();
            if (!done.isEmpty() && !Character.isWhitespace(done.charAt(done.length() - 1))) {
                done.append('\n');
            }
        } else if (letter && letterBefore != null) {
            rightwards += Float.compare(place.x(), letterBefore.x());
        }
        line.add(text);
        places.add(place);
        if (!isMark(text) && (letter || !spaced || !text.isBlank())) {
            letterBefore = letter ? place : null;
        }
        // A mark may lie far from what it stands beside.
        last = before != null && isMark(text) ? before : place;
    }

    /// Text that needs no bringing into order.
    void say(String text) {
        endLine();
        done.append(text);
    }

    private void endLine() {
        boolean letters = line.stream().anyMatch(Letters::hasRightToLeft);
        boolean visual = rightToLeft || letters && rightwards > 0;
        if (spaced && visual) {
            leftToRight();
        }
        if (spaced) {
            space(visual);
        }
        (visual ? LogicalOrder.ofRightToLeft(line) : line).forEach(done::append);
        line.clear();
        places.clear();
        letterBefore = null;
        rightwards = 0;
    }

    /// The glyphs of a line as they stand, whatever was painted first; marks at the left of the
    /// letter that carries them, however far to its right they are drawn.
    private void leftToRight() {
        List<Integer> order = new ArrayList<>();
        List<Integer> carriers = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            order.add(i);
            carriers.add(carrier(i));
        }
        order.sort(
                Comparator.<Integer, Float>comparing(i -> places.get(carriers.get(i)).x())
                        .thenComparing(carriers::get)
                        .thenComparing(i -> -Math.abs(i - carriers.get(i))));
        List<String> sorted = order.stream().map(line::get).toList();
        List<Place> stand = order.stream().map(places::get).toList();
        line.clear();
        line.addAll(sorted);
        places.clear();
        places.addAll(stand);
    }

    /// Puts a space where a gap is between glyphs that follow on each other; a mark may lie far
    /// from the letter that carries it, and stays with it.
    ///
    /// @param visual whether marks come before their letters
    private void space(boolean visual) {
        List<String> words = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < line.size(); i++) {
            boolean mark = isMark(line.get(i));
            if (!mark
                    && before >= 0
                    && !line.get(i).isBlank()
                    && !line.get(before).isBlank()
                    && places.get(before).isOtherWord(places.get(i))) {
                words.add(visual ? words.size() - (i - 1 - before) : words.size(), " ");
            }
            words.add(line.get(i));
            before = mark ? before : i;
        }
        line.clear();
        line.addAll(words);
    }

    /// The letter that carries a mark, of those painted next to it: where text is painted from left
    /// to right, that is the one after it, unless only the one before it is under the mark.
    private int carrier(int glyph) {
        if (!isMark(line.get(glyph))) {
            return glyph;
        }
        int after = glyph + 1;
        while (after < line.size() && isMark(line.get(after))) {
            after++;
        }
        int before = glyph - 1;
        while (before >= 0 && isMark(line.get(before))) {
            before--;
        }
        if (after < line.size()
                && (before < 0
                        || isUnder(places.get(after), places.get(glyph))
                        || !isUnder(places.get(before), places.get(glyph)))) {
            return after;
        }
        return before < 0 ? glyph : before;
    }

    private static boolean isUnder(Place letter, Place mark) {
        return letter.x() <= mark.middleX() && mark.middleX() <= letter.x() + letter.width();
    }

    private static boolean isMark(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /// What came until now; the wording can go on.
    String text() {
        endLine();
        return done.toString();
    }
}
