package org.briefingbuilder.publish.pdf;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One marked-content sequence of a page, or a stretch of it outside any, in two independent
/// wordings: what is painted, from the glyphs alone; and what is said, where an ActualText in the
/// content stream stands for glyphs.
final class Sequence {

    private final int id;
    private final Wording painted;
    private final Wording said;
    private @Nullable Place firstLine;
    private @Nullable Place lastLine;
    private boolean oneLine = true;
    private @Nullable Place all;

    /// @param id its MCID; -1 outside the structure, where spaces must be guessed
    Sequence(int id, boolean rightToLeft) {
        this.id = id;
        boolean loose = id < 0;
        painted = new Wording(rightToLeft, loose);
        said = new Wording(rightToLeft, loose);
    }

    int id() {
        return id;
    }

    /// @param drawn what the glyph shows, which is its text unless the font was forged
    void glyph(String text, String drawn, Place place, boolean visible, boolean spoken) {
        if (visible) {
            painted.glyph(drawn, place);
            extend(place);
        }
        if (spoken) {
            said.glyph(text, place);
        }
    }

    /// The room that its visible glyphs take from side to side; empty when there are none.
    Optional<Place> place() {
        return Optional.ofNullable(all);
    }

    private void extend(Place place) {
        Place until = all;
        all = until == null ? place : until.and(place);
        Place before = lastLine;
        if (before != null && before.isOtherLine(place)) {
            oneLine = false;
            before = null;
        }
        lastLine = before == null ? place : before.and(place);
        if (oneLine) {
            firstLine = lastLine;
        }
    }

    void say(String actualText) {
        said.say(actualText);
    }

    String painted() {
        return painted.text();
    }

    String said() {
        return said.text();
    }

    /// Whether a line, a word or nothing ends between two sequences that follow on a page.
    static String between(@Nullable Sequence before, Sequence next) {
        if (before == null || before.lastLine == null || next.firstLine == null) {
            return "";
        }
        if (before.lastLine.isOtherLine(next.firstLine)) {
            return "\n";
        }
        return before.lastLine.isOtherWord(next.firstLine) ? " " : "";
    }
}
