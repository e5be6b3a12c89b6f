package org.briefingbuilder.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds words in a text as people type them: beside what [Folding] takes away, neither the case of
/// letters nor their accents and vowel marks matter, and the Arabic forms of kaf and yeh are the
/// Urdu ones. Or exactly as they stand, but for white space and invisible marks. Immutable; folding
/// a long text takes a while.
public final class Finding {

    private final Folding folding;
    private final String plain;
    private final boolean exact;

    /// For each letter of `plain`, its place in the folded text.
    private final int[] places;

    private Finding(Folding folding, boolean exact) {
        this.folding = folding;
        this.exact = exact;
        String folded = folding.folded();
        StringBuilder letters = new StringBuilder(folded.length());
        int[] at = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            char c = exact ? folded.charAt(i) : plain(folded.charAt(i));
            if (c != 0) {
                at[letters.length()] = i;
                letters.append(c);
            }
        }
        this.plain = letters.toString();
        this.places = Arrays.copyOf(at, letters.length());
    }

    /// As people type.
    public static Finding in(String text) {
        return new Finding(Folding.of(text), false);
    }

    /// Letter by letter.
    public static Finding exactlyIn(String text) {
        return new Finding(Folding.ofSpaces(text), true);
    }

    /// The places of `words` in the text, in order, none overlapping; none for blank words.
    public List<Span> find(String words) {
        String asked = words.strip();
        String wanted = (exact ? exactlyIn(asked) : in(asked)).plain;
        List<Span> found = new ArrayList<>();
        if (wanted.isBlank()) {
            return found;
        }
        int at = plain.indexOf(wanted);
        while (at >= 0) {
            int start = places[at];
            int end = places[at + wanted.length() - 1] + 1;
            found.add(folding.original(new Span(start, end)));
            at = plain.indexOf(wanted, at + wanted.length());
        }
        return found;
    }

    /// Likewise, but only where neither a letter nor a digit stands beside them.
    public List<Span> findWhole(String words) {
        return find(words).stream().filter(this::isWhole).toList();
    }

    private boolean isWhole(Span span) {
        String text = folding.text();
        boolean before = span.start() > 0 && isOfWord(text.codePointBefore(span.start()));
        boolean after = span.end() < text.length() && isOfWord(text.codePointAt(span.end()));
        return !before && !after;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// The letter without case and accents; 0 for a mark on the letter before.
    private static char plain(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ۀ', 'ة' -> 'ہ';
            default -> Character.isSurrogate(c) ? c : Character.toLowerCase(base(c));
        };
    }

    private static char base(char c) {
        return c < 0xc0
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
}
