package org.briefingbuilder.model;

import org.briefingbuilder.text.QuoteMarks;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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
        ///
        /// @param words `[…]` with the spaces that set it apart from its neighbours
        record Omitted(String words, Span span) implements Piece {}

        /// Stands for one character of the source: `[T]` for `t`, `‘` for `“`.
        record Replaced(String words, Span span) implements Piece {}

        /// Words of the brief's author.
        ///
        /// @param words in square brackets, with the spaces that set them apart
        record Inserted(String words) implements Piece {}
    }

    public Wording {
        pieces = List.copyOf(pieces);
    }

    /// What is put in amid words left out stands after the mark of the omission. Between two words
    /// a bracket is set apart by spaces; within a word, or where it touches punctuation, it is not.
    /// An insertion of nothing is none.
    ///
    /// @throws IllegalArgumentException when an alteration lies outside the words, cuts a character
    ///   in two, or changes more than the case of a first letter or the kind of a quotation mark
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

        /// What is printed in the place of single characters, by where they begin.
        private final NavigableMap<Integer, Piece.Replaced> replaced = new TreeMap<>();

        Builder(String words, List<Alteration> alterations) {
            this.words = words;
            for (Alteration alteration : alterations) {
                switch (alteration) {
                    case Alteration.Omission(Span span) -> mark(omitted, span);
                    case Alteration.Emphasis(Span span) -> mark(emphasised, span);
                    case Alteration.Insertion(int at, String put) -> insert(at, put);
                    case Alteration.Sic(int at) -> insert(at, "sic");
                    case Alteration.FirstLetter(int at) -> recase(at);
                    case Alteration.InnerMark(int at, String mark) -> remark(at, mark);
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
            if (!put.isBlank()) {
                inserted.add(new Alteration.Insertion(at, put.strip()));
            }
        }

        private void recase(int at) {
            check(new Span(at, at));
            if (at == words.length() || new Gaps(words).isWithinWord(at)) {
                throw new IllegalArgumentException(at + " is no word's first letter");
            }
            int letter = words.codePointAt(at);
            int other = OtherCase.of(letter);
            replace(at, letter, "[" + Character.toString(other) + "]");
        }

        private void remark(int at, String mark) {
            check(new Span(at, at));
            boolean marks =
                    at < words.length()
                            && QuoteMarks.isOuter(words.charAt(at))
                            && QuoteMarks.isInner(mark);
            if (!marks) {
                throw new IllegalArgumentException(at + " is no quotation mark");
            }
            replace(at, words.charAt(at), mark);
        }

        private void replace(int at, int character, String by) {
            Span span = new Span(at, at + Character.charCount(character));
            if (replaced.put(at, new Piece.Replaced(by, span)) != null) {
                throw new IllegalArgumentException(at + " is changed twice");
            }
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
                    String mark = "[" + inserted.get(insertion).words() + "]";
                    insertion++;
                    boolean words = isVerbatimNext(at, insertion);
                    pieces.add(new Piece.Inserted(apart(mark, new Span(at, at), pieces, words)));
                } else if (omitted.get(at)) {
                    Span span = new Span(at, omitted.nextClearBit(at));
                    at = span.end();
                    boolean words = isVerbatimNext(at, insertion);
                    pieces.add(new Piece.Omitted(apart("[…]", span, pieces, words), span));
                } else if (replaced.containsKey(at)) {
                    Piece.Replaced piece = Objects.requireNonNull(replaced.get(at));
                    pieces.add(piece);
                    at = piece.span().end();
                } else {
                    int next =
                            insertion < inserted.size()
                                    ? inserted.get(insertion).at()
                                    : words.length();
                    next = Math.min(next, Optional.ofNullable(replaced.higherKey(at)).orElse(next));
                    Span span = new Span(at, Math.min(next, endOfRun(at)));
                    pieces.add(new Piece.Verbatim(span.in(words), span, emphasised.get(at)));
                    at = span.end();
                }
            }
            return new Wording(pieces);
        }

        private boolean isVerbatimNext(int at, int insertion) {
            boolean puts = insertion < inserted.size() && inserted.get(insertion).at() <= at;
            return !puts && at < words.length() && !omitted.get(at);
        }

        /// A bracket with its spaces. Of two brackets side by side the second brings the space.
        ///
        /// @param span that it stands in place of
        /// @param wordsNext whether the source's own words follow
        private String apart(String mark, Span span, List<Piece> before, boolean wordsNext) {
            Gaps gaps = new Gaps(words);
            boolean afterWords =
                    !before.isEmpty()
                            && (before.getLast() instanceof Piece.Verbatim
                                    || before.getLast() instanceof Piece.Replaced);
            boolean first =
                    !before.isEmpty()
                            && (afterWords
                                    ? gaps.before(span.start())
                                    : !gaps.isWithinWord(span.start()));
            boolean last = wordsNext && gaps.after(span.end());
            return (first ? " " : "") + mark + (last ? " " : "");
        }

        /// Where verbatim words that begin at `at` are left out, or change their emphasis.
        private int endOfRun(int at) {
            int left = omitted.nextSetBit(at);
            int turn = emphasised.get(at) ? emphasised.nextClearBit(at) : emphasised.nextSetBit(at);
            return Math.min(left < 0 ? words.length() : left, turn < 0 ? words.length() : turn);
        }
    }
}
