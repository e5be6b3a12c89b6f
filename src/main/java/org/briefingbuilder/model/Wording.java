package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// A passage's words with a quotation's alterations applied, as pieces in reading order. The only
/// way from a passage to what a brief prints.
public record Wording(List<Piece> pieces) {

    /// One piece of a quotation.
    public sealed interface Piece {

        /// What is printed.
        String words();

        /// The source's own words, letter by letter; `span` in the passage's exact words.
        record Verbatim(String words, Span span, boolean emphasised) implements Piece {}

        /// Stands for words left out.
        record Omitted(Span span) implements Piece {
            @Override
            public String words() {
                return "[…]";
            }
        }

        /// Words of the brief's author, in square brackets.
        record Inserted(String inserted) implements Piece {
            @Override
            public String words() {
                return "[" + inserted + "]";
            }
        }
    }

    public Wording {
        pieces = List.copyOf(pieces);
    }

    /// What is put in amid words left out stands after the mark of the omission.
    ///
    /// @throws IllegalArgumentException when an alteration lies outside the words or cuts a
    ///   character in two
    public static Wording of(String words, List<Alteration> alterations) {
        return new Builder(words, alterations).build();
    }

    /// What is printed between the quotation marks.
    public String words() {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.words()));
        return all.toString();
    }

    public boolean isEmphasised() {
        return pieces.stream().anyMatch(p -> p instanceof Piece.Verbatim v && v.emphasised());
    }

    private static final class Builder {
        private final String words;
        private final BitSet omitted = new BitSet();
        private final BitSet emphasised = new BitSet();
        private final List<Alteration.Insertion> inserted = new ArrayList<>();

        Builder(String words, List<Alteration> alterations) {
            this.words = words;
            for (Alteration alteration : alterations) {
                switch (alteration) {
                    case Alteration.Omission(Span span) -> mark(omitted, span);
                    case Alteration.Emphasis(Span span) -> mark(emphasised, span);
                    case Alteration.Insertion(int at, String put) -> insert(at, put);
                    case Alteration.Sic(int at) -> insert(at, "sic");
                }
            }
            inserted.sort(Comparator.comparingInt(Alteration.Insertion::at));
        }

        private void mark(BitSet units, Span span) {
            check(span);
            units.set(span.start(), span.end());
        }

        private void insert(int at, String put) {
            check(new Span(at, at));
            inserted.add(new Alteration.Insertion(at, put));
        }

        private void check(Span span) {
            if (!span.fits(words)) {
                throw new IllegalArgumentException(span + " is outside the quoted words");
            }
            if (span.cutsPair(words)) {
                throw new IllegalArgumentException(span + " cuts a character in two");
            }
        }

        Wording build() {
            List<Piece> pieces = new ArrayList<>();
            int insertion = 0;
            int at = 0;
            while (at < words.length() || insertion < inserted.size()) {
                if (insertion < inserted.size() && inserted.get(insertion).at() <= at) {
                    pieces.add(new Piece.Inserted(inserted.get(insertion).words()));
                    insertion++;
                } else if (omitted.get(at)) {
                    Span span = new Span(at, omitted.nextClearBit(at));
                    pieces.add(new Piece.Omitted(span));
                    at = span.end();
                } else {
                    int next =
                            insertion < inserted.size()
                                    ? inserted.get(insertion).at()
                                    : words.length();
                    Span span = new Span(at, Math.min(next, endOfRun(at)));
                    pieces.add(new Piece.Verbatim(span.in(words), span, emphasised.get(at)));
                    at = span.end();
                }
            }
            return new Wording(pieces);
        }

        /// Where verbatim words that begin at `at` are left out, or change their emphasis.
        private int endOfRun(int at) {
            int left = omitted.nextSetBit(at);
            int turn = emphasised.get(at) ? emphasised.nextClearBit(at) : emphasised.nextSetBit(at);
            return Math.min(left < 0 ? words.length() : left, turn < 0 ? words.length() : turn);
        }
    }
}
