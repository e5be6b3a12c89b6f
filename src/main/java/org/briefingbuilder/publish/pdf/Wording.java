package org.briefingbuilder.publish.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a page's glyphs on its way to being text in the order of reading.
final class Wording {

    private final boolean rightToLeft;
    private final boolean spaced;
    private final StringBuilder done = new StringBuilder();
    private final List<String> line = new ArrayList<>();
    private @Nullable Place last;
    private boolean letterBefore;

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
        if (before != null && before.isOtherLine(place) && !text.isBlank()) {
            endLine();
            if (!done.isEmpty() && !Character.isWhitespace(done.charAt(done.length() - 1))) {
                done.append('\n');
            }
        } else if (before != null) {
            if (letter && letterBefore) {
                rightwards += Float.compare(place.x(), before.x());
            }
            if (spaced && before.isOtherWord(place) && !text.isBlank() && !endsBlank()) {
                line.add(" ");
            }
        }
        line.add(text);
        letterBefore = letter;
        last = place;
    }

    private boolean endsBlank() {
        return line.isEmpty() || line.getLast().isBlank();
    }

    /// Text that needs no bringing into order.
    void say(String text) {
        endLine();
        done.append(text);
    }

    private void endLine() {
        boolean letters = line.stream().anyMatch(Letters::hasRightToLeft);
        boolean visual = rightToLeft || letters && rightwards > 0;
        (visual ? LogicalOrder.ofRightToLeft(line) : line).forEach(done::append);
        line.clear();
        letterBefore = false;
        rightwards = 0;
    }

    /// What came until now; the wording can go on.
    String text() {
        endLine();
        return done.toString();
    }
}
