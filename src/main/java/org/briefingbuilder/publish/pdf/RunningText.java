package org.briefingbuilder.publish.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pieces of a running head or foot, which layout sets one after the other by the document's
/// direction. Each line of them gets the direction of its own first letter, so that "Page 1 of 5"
/// reads right in an Urdu document.
final class RunningText {

    /// Pieces are of one line, and touch, within a point.
    private static final float TOUCH = 1f;

    private final float pageWidth;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param pageWidth in points
    RunningText(float pageWidth) {
        this.pageWidth = pageWidth;
    }

    /// One drawn text.
    ///
    /// @param at where its x stands among the page's tokens
    private record Piece(int at, float x, float y, float width, PlacedText text) {

        boolean continues(Piece before) {
            boolean right = Math.abs(x - (before.x + before.width)) < TOUCH;
            boolean left = Math.abs(x + width - before.x) < TOUCH;
            return Math.abs(y - before.y) < TOUCH && (right || left);
        }
    }

    void add(int at, float x, float y, float width, PlacedText text) {
        pieces.add(new Piece(at, x, y, width, text));
    }

    /// Moves the pieces to their places.
    ///
    /// @param tokens of the page
    void arrange(List<Object> tokens) {
        int start = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !pieces.get(i).continues(pieces.get(i - 1))) {
                line(pieces.subList(start, i), tokens);
                start = i;
            }
        }
        pieces.clear();
    }

    private void line(List<Piece> line, List<Object> tokens) {
        if (line.size() < 2) {
            return;
        }
        StringBuilder words = new StringBuilder();
        int[] starts = new int[line.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = words.length();
            words.append(line.get(i).text.meaning());
        }
        Bidi bidi = new Bidi(words.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[starts.length];
        for (int i = 0; i < starts.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(telling(words, starts[i]));
        }
        Piece[] order = line.toArray(Piece[]::new);
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        float x = start(line);
        for (Piece piece : order) {
            tokens.set(piece.at, Numbers.of(x));
            x += piece.width;
        }
    }

    /// Words that go leftwards from the left edge of the page's text stand beside it: layout gives
    /// such a line no room of its own.
    private float start(List<Piece> line) {
        Piece first = line.getFirst();
        float right = first.x + first.width;
        boolean leftwards = line.get(1).x < first.x;
        return leftwards && right < pageWidth / 2
                ? right
                : line.stream().min(Comparator.comparing(Piece::x)).orElseThrow().x;
    }

    private static int telling(CharSequence words, int start) {
        int i = start;
        while (i + 1 < words.length() && Character.isWhitespace(words.charAt(i))) {
            i++;
        }
        return i;
    }
}
