package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: as in any text, but neither within an abbreviation of single letters
/// (`n.d.`) nor after the dash of a range (`8–9`).
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker places =
            new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));

    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    /// In UTF-16 units, or [BreakIterator#DONE].
    @Override
    public int next() {
        int place = places.next();
        while (place > 1 && place < text.length() && isBound(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean isBound(int place) {
        char last = text.charAt(place - 1);
        char next = text.charAt(place);
        char before = text.charAt(place - 2);
        return switch (last) {
            case '.' ->
                    Character.isLetter(next)
                            && Character.isLetter(before)
                            && (place == 2 || !Character.isLetterOrDigit(text.charAt(place - 3)));
            case '–', '-' -> Character.isDigit(before) && Character.isDigit(next);
            default -> false;
        };
    }
}
