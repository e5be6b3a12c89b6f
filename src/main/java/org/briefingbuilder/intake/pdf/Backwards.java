package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.text.TextPosition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Reads a line that has letters which are read from right to left, by where its letters stand:
/// such lines are drawn in every order. Marks and punctuation belong to where they stand; numbers
/// and words in other letters are turned round.
final class Backwards {
    private static final int FIRST = 0x590;

    /// In widths of a letter's size.
    private static final float BLANK = 0.16f;

    private Backwards() {}

    /// Whether any letter is read from right to left.
    static boolean isIn(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= FIRST && way(words.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    /// The line's words in the order in which they are read.
    static String read(List<TextPosition> glyphs) {
        List<TextPosition> placed = new ArrayList<>(glyphs);
        placed.removeIf(glyph -> glyph.getUnicode().isEmpty());
        if (overlaps(placed)) {
            return plain(stretches(placed));
        }
        int back = 0;
        int forth = 0;
        for (TextPosition glyph : placed) {
            back += way(glyph) < 0 ? 1 : 0;
            forth +=
                    Character.isLetter(glyph.getUnicode().codePointAt(0)) && way(glyph) > 0 ? 1 : 0;
        }
        return plain(line(placed, back >= forth));
    }

    private static StringBuilder line(List<TextPosition> placed, boolean backwards) {
        Comparator<TextPosition> across =
                Comparator.comparingDouble(g -> g.getXDirAdj() + g.getWidthDirAdj() / 2);
        placed.sort(backwards ? across.reversed() : across);
        turn(placed, backwards ? 1 : -1);
        StringBuilder words = new StringBuilder(placed.size() + 16);
        TextPosition before = null;
        for (TextPosition glyph : placed) {
            String said = glyph.getUnicode();
            if (before != null && !said.isBlank() && isApart(before, glyph)) {
                words.append(' ');
            }
            words.append(said);
            before = glyph;
        }
        return words;
    }

    /// Turns the stretches round that read the other way, with the marks amid them.
    private static void turn(List<TextPosition> placed, int other) {
        int start = 0;
        while (start < placed.size()) {
            if (way(placed.get(start)) != other) {
                start++;
                continue;
            }
            int last = start;
            for (int i = start + 1; i < placed.size() && way(placed.get(i)) != -other; i++) {
                last = way(placed.get(i)) == other ? i : last;
            }
            Collections.reverse(placed.subList(start, last + 1));
            start = last + 1;
        }
    }

    private static boolean isApart(TextPosition a, TextPosition b) {
        if (a.getUnicode().isBlank()) {
            return false;
        }
        float gap =
                Math.max(
                        b.getXDirAdj() - a.getXDirAdj() - a.getWidthDirAdj(),
                        a.getXDirAdj() - b.getXDirAdj() - b.getWidthDirAdj());
        return gap > BLANK * Math.max(1, Math.abs(b.getFontSizeInPt()));
    }

    /// Whether letters of both ways are drawn over each other, so that their places say nothing.
    private static boolean overlaps(List<TextPosition> glyphs) {
        float leftBack = Float.MAX_VALUE;
        float rightBack = -Float.MAX_VALUE;
        for (TextPosition glyph : glyphs) {
            if (way(glyph) < 0) {
                leftBack = Math.min(leftBack, glyph.getXDirAdj());
                rightBack = Math.max(rightBack, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            }
        }
        int within = 0;
        for (TextPosition glyph : glyphs) {
            float middle = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
            boolean letter = Character.isLetter(glyph.getUnicode().codePointAt(0));
            within += letter && way(glyph) > 0 && isUnder(glyphs, glyph, middle) ? 1 : 0;
        }
        return within > 1 && leftBack < rightBack;
    }

    private static boolean isUnder(List<TextPosition> glyphs, TextPosition one, float middle) {
        for (TextPosition other : glyphs) {
            if (other != one
                    && way(other) < 0
                    && other.getXDirAdj() < middle
                    && middle < other.getXDirAdj() + other.getWidthDirAdj()) {
                return true;
            }
        }
        return false;
    }

    /// Those of one way after those of the other.
    private static StringBuilder stretches(List<TextPosition> glyphs) {
        List<TextPosition> back = new ArrayList<>();
        List<TextPosition> forth = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            (way(glyph) < 0 ? back : forth).add(glyph);
        }
        return line(forth, false).append(' ').append(line(back, true));
    }

    private static int way(TextPosition glyph) {
        return way(glyph.getUnicode().charAt(0));
    }

    /// 1 for what reads from left to right, -1 for right to left, 0 for marks.
    static int way(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    -1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    1;
            default -> 0;
        };
    }

    /// Presentation forms become letters, brackets face the way they are read.
    private static String plain(StringBuilder words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean form = c >= 0xfb1d && c <= 0xfdff || c >= 0xfe70 && c <= 0xfeff;
            out.append(form ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
        }
        return out.toString();
    }
}
