package org.briefingbuilder.publish.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Turns the words of one chain of faces into placed glyphs, each word once. For one thread at a
/// time.
///
/// A cluster of several letters that reads from right to left becomes one code per letter, so that
/// the order on the page is exactly the mirror of the order of reading and every code means one
/// letter. The leftmost letter brings the ink; other letters are blank, and marks take no room.
final class Shaper {

    /// Glyphs from here on are how the JDK says "nothing to draw".
    private static final int NOTHING = 0xfffe;

    /// After so many words all are forgotten: documents of one project share most of theirs.
    private static final int REMEMBERED = 20_000;

    private final Chain chain;
    private final Map<Word, ShapedWord> shaped = new HashMap<>();

    Shaper(Chain chain) {
        this.chain = chain;
    }

    Chain chain() {
        return chain;
    }

    /// @param text without spaces
    ShapedWord word(String text, boolean rightToLeft) {
        Word word = new Word(text, rightToLeft);
        ShapedWord known = shaped.get(word);
        if (known == null) {
            known = shape(text, rightToLeft);
            if (shaped.size() == REMEMBERED) {
                shaped.clear();
            }
            shaped.put(word, known);
        }
        return known;
    }

    private ShapedWord shape(String text, boolean rightToLeft) {
        List<Item> items = items(text, rightToLeft);
        if (rightToLeft) {
            items = items.reversed();
        }
        List<Cluster> clusters = new ArrayList<>();
        float x = 0;
        for (Item item : items) {
            x = new Placing(item, rightToLeft, x, clusters).place();
        }
        return new ShapedWord(clusters, x);
    }

    /// The stretches that come from one face each, in the order of reading.
    private List<Item> items(String text, boolean rightToLeft) {
        List<Item> items = new ArrayList<>();
        Optional<Face> whole = chain.faceForWord(text);
        if (whole.isPresent()) {
            return List.of(new Item(whole.get(), text));
        }
        Face current = null;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int end = clusterEnd(text, i);
            String cluster = text.substring(i, end);
            String shown = rightToLeft ? Mirror.of(cluster) : cluster;
            Face face =
                    current != null && shown.codePoints().allMatch(Letters::isInvisible)
                            ? current
                            : chain.faceFor(shown, text, i);
            if (face != current) {
                if (current != null) {
                    items.add(new Item(current, text.substring(start, i)));
                }
                current = face;
                start = i;
            }
            i = end;
        }
        if (current != null) {
            items.add(new Item(current, text.substring(start)));
        }
        return items;
    }

    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && Letters.extendsLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private record Word(String text, boolean rightToLeft) {}

    private record Item(Face face, String text) {}

    /// Lays one item's glyphs into clusters.
    private static final class Placing {
        private final Face face;
        private final char[] text;
        private final boolean rightToLeft;
        private final float start;
        private final List<Cluster> out;
        private final GlyphVector glyphs;
        private final int count;

        Placing(Item item, boolean rightToLeft, float start, List<Cluster> out) {
            this.face = item.face;
            this.text = item.text.toCharArray();
            this.rightToLeft = rightToLeft;
            this.start = start;
            this.out = out;
            this.glyphs = face.shape(text, rightToLeft);
            this.count = glyphs.getNumGlyphs();
        }

        /// @return where the next item begins
        float place() {
            TreeSet<Integer> starts = new TreeSet<>();
            starts.add(0);
            starts.add(text.length);
            for (int g = 0; g < count; g++) {
                starts.add(glyphs.getGlyphCharIndex(g));
            }
            int g = 0;
            while (g < count) {
                int next = clusterEnd(g);
                float origin = origin(g, next);
                float end = next < count ? origin(next, clusterEnd(next)) : x(count);
                int first = glyphs.getGlyphCharIndex(g);
                Integer after = starts.higher(first);
                int limit = after == null ? text.length : after;
                add(
                        pieces(g, next, origin),
                        new String(text, first, limit - first),
                        origin,
                        end - origin);
                g = next;
            }
            return start + x(count);
        }

        private int clusterEnd(int g) {
            int end = g + 1;
            while (end < count && glyphs.getGlyphCharIndex(end) == glyphs.getGlyphCharIndex(g)) {
                end++;
            }
            return end;
        }

        /// Where the widest glyph stands: the letter itself, for marks are moved and it is not.
        private float origin(int from, int to) {
            int widest = from;
            int width = -1;
            for (int g = from; g < to; g++) {
                int code = glyphs.getGlyphCode(g);
                if (code < NOTHING && face.advance(code) > width) {
                    width = face.advance(code);
                    widest = g;
                }
            }
            return x(widest);
        }

        private float x(int g) {
            return (float) glyphs.getGlyphPosition(g).getX();
        }

        private List<Shape.Piece> pieces(int from, int to, float origin) {
            List<Shape.Piece> pieces = new ArrayList<>();
            for (int g = from; g < to; g++) {
                int code = glyphs.getGlyphCode(g);
                if (code < NOTHING) {
                    pieces.add(
                            new Shape.Piece(
                                    code,
                                    face.units(x(g) - origin),
                                    face.units(-glyphs.getGlyphPosition(g).getY())));
                }
            }
            return pieces;
        }

        private void add(List<Shape.Piece> pieces, String meaning, float x, float advance) {
            int[] letters = meaning.codePoints().toArray();
            if (!rightToLeft || letters.length < 2) {
                out.add(cluster(pieces, meaning, x, advance));
                return;
            }
            long bases = meaning.codePoints().filter(c -> !Letters.extendsLetter(c)).count();
            float part = advance / Math.max(1, bases);
            boolean inked = false;
            float at = x;
            for (int i = letters.length - 1; i >= 0; i--) {
                boolean mark = Letters.extendsLetter(letters[i]) && (bases > 0 || i > 0);
                boolean ink = !mark && !inked;
                float width = mark ? 0 : part;
                out.add(
                        cluster(
                                ink ? pieces : List.of(),
                                Character.toString(letters[i]),
                                at,
                                width));
                inked |= ink;
                at += width;
            }
        }

        private Cluster cluster(List<Shape.Piece> pieces, String meaning, float x, float advance) {
            Shape shape = new Shape(pieces, Math.max(0, face.units(advance)));
            if (shape.isPlain()) {
                shape = new Shape(pieces, face.advance(pieces.getFirst().glyph()));
            }
            return new Cluster(face, shape, meaning, start + x, advance);
        }
    }
}
