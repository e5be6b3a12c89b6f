package org.briefingbuilder.intake.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Letters that stand beside each other on a page, in the order in which they are drawn. Used by
/// one thread.
final class DrawnLine {

    /// One letter: what it says, and where it is, in points of the page as it is shown.
    ///
    /// @param turn by how many quarter turns clockwise it is turned
    record Glyph(String words, float left, float top, float right, float bottom, int turn) {

        float height() {
            return isUpright() ? bottom - top : right - left;
        }

        boolean isUpright() {
            return turn % 2 == 0;
        }
    }

    /// The line as text to compare, and for each letter of it the glyph and which part of it.
    ///
    /// @param boxes four numbers for each letter: left, top, right, bottom
    // Lives for the time of one comparison.
    @SuppressWarnings("ArrayRecordComponent")
    record Reading(String letters, float[] boxes) {

        Reading part(int from, int to) {
            return new Reading(
                    letters.substring(from, to), Arrays.copyOfRange(boxes, 4 * from, 4 * to));
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();
    private float left = Float.MAX_VALUE;
    private float top = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;

    /// Whether a letter stands beside those of this line.
    boolean takes(Glyph glyph) {
        if (glyphs.isEmpty()) {
            return true;
        }
        Glyph last = glyphs.getLast();
        if (last.turn() != glyph.turn()) {
            return false;
        }
        boolean upright = glyph.isUpright();
        float size = Math.max(last.height(), glyph.height());
        float small = Math.max(0.01f, Math.min(last.height(), glyph.height()));
        float common =
                upright
                        ? Math.min(last.bottom(), glyph.bottom())
                                - Math.max(last.top(), glyph.top())
                        : Math.min(last.right(), glyph.right())
                                - Math.max(last.left(), glyph.left());
        float gap =
                upright
                        ? Math.max(glyph.left() - right, left - glyph.right())
                        : Math.max(glyph.top() - bottom, top - glyph.bottom());
        return common > 0.4f * small && gap < 2.5f * size;
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        left = Math.min(left, glyph.left());
        top = Math.min(top, glyph.top());
        right = Math.max(right, glyph.right());
        bottom = Math.max(bottom, glyph.bottom());
    }

    boolean isEmpty() {
        return glyphs.isEmpty();
    }

    int turn() {
        return glyphs.isEmpty() ? 0 : glyphs.getFirst().turn();
    }

    /// Whether most of its letters read from right to left.
    boolean isBackwards() {
        int back = 0;
        int forth = 0;
        for (Glyph glyph : glyphs) {
            int way = way(glyph);
            back += way < 0 ? 1 : 0;
            forth += way > 0 ? 1 : 0;
        }
        return back > forth;
    }

    /// How the line may read: as it is drawn, and, when any of it reads from right to left, by
    /// where its letters stand, and by where the letters of each word stand.
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>(3);
        if (glyphs.stream().anyMatch(g -> way(g) < 0)) {
            readings.add(reading(byPlace(glyphs)));
            readings.add(reading(byWords()));
        }
        readings.add(reading(glyphs));
        return readings;
    }

    /// Words as they are drawn, their letters by place.
    private List<Glyph> byWords() {
        List<Glyph> ordered = new ArrayList<>(glyphs.size());
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || gap(glyphs.get(i - 1), glyphs.get(i)) > 0.15f) {
                ordered.addAll(byPlace(glyphs.subList(start, i)));
                start = i;
            }
        }
        return ordered;
    }

    /// The white between two letters, in parts of their size.
    private static float gap(Glyph a, Glyph b) {
        float white =
                a.isUpright()
                        ? Math.max(b.left() - a.right(), a.left() - b.right())
                        : Math.max(b.top() - a.bottom(), a.top() - b.bottom());
        return white / Math.max(0.01f, a.height());
    }

    /// From the side where the line begins; stretches that read the other way turned round.
    private List<Glyph> byPlace(List<Glyph> of) {
        boolean backwards = isBackwards();
        Comparator<Glyph> along =
                Comparator.comparingDouble(
                        g -> {
                            double middle =
                                    g.isUpright() ? g.left() + g.right() : g.top() + g.bottom();
                            return turn() >= 2 ? -middle : middle;
                        });
        List<Glyph> placed = new ArrayList<>(of);
        placed.sort(backwards ? along.reversed() : along);
        int start = 0;
        while (start < placed.size()) {
            int end = start;
            int lastOther = -1;
            int other = backwards ? 1 : -1;
            while (end < placed.size() && way(placed.get(end)) != -other) {
                if (way(placed.get(end)) == other) {
                    lastOther = end;
                } else if (lastOther < 0) {
                    start = end + 1;
                }
                end++;
            }
            if (lastOther > start) {
                java.util.Collections.reverse(placed.subList(start, lastOther + 1));
            }
            start = end + 1;
        }
        return placed;
    }

    /// 1 for a letter or digit that reads from left to right, -1 from right to left, 0 for neither.
    private static int way(Glyph glyph) {
        String words = glyph.words();
        for (int i = 0; i < words.length(); i++) {
            switch (Character.getDirectionality(words.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return -1;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                        Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                        Character.DIRECTIONALITY_ARABIC_NUMBER -> {
                    return 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    private static Reading reading(List<Glyph> ordered) {
        StringBuilder letters = new StringBuilder(ordered.size());
        float[] boxes = new float[4 * ordered.size()];
        for (Glyph glyph : ordered) {
            String words = glyph.words();
            for (int i = 0; i < words.length(); i++) {
                String plain = PlainLetters.of(words.charAt(i));
                for (int k = 0; k < plain.length(); k++) {
                    int at = 4 * letters.length();
                    if (at == boxes.length) {
                        boxes = Arrays.copyOf(boxes, Math.max(16, 2 * at));
                    }
                    place(glyph, i, words.length(), boxes, at);
                    letters.append(plain.charAt(k));
                }
            }
        }
        return new Reading(letters.toString(), Arrays.copyOf(boxes, 4 * letters.length()));
    }

    /// The part of a glyph that is its letter number `i` of `n`: a ligature is shared out evenly.
    private static void place(Glyph glyph, int i, int n, float[] boxes, int at) {
        boolean towardsStart = glyph.turn() >= 2 != (way(glyph) < 0);
        float from = (towardsStart ? n - 1 - i : i) / (float) n;
        float to = from + 1f / n;
        float wide = glyph.right() - glyph.left();
        float high = glyph.bottom() - glyph.top();
        boolean upright = glyph.isUpright();
        boxes[at] = upright ? glyph.left() + from * wide : glyph.left();
        boxes[at + 1] = upright ? glyph.top() : glyph.top() + from * high;
        boxes[at + 2] = upright ? glyph.left() + to * wide : glyph.right();
        boxes[at + 3] = upright ? glyph.bottom() : glyph.top() + to * high;
    }
}
