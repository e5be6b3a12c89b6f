package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
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

    /// @throws IllegalArgumentException when an alteration lies outside the words
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
        private final List<Span> omitted = new ArrayList<>();
        private final List<Span> emphasised = new ArrayList<>();
        private final List<Alteration.Insertion> inserted = new ArrayList<>();

        Builder(String words, List<Alteration> alterations) {
            this.words = words;
            for (Alteration alteration : alterations) {
                switch (alteration) {
                    case Alteration.Omission(Span span) -> omitted.add(within(span));
                    case Alteration.Emphasis(Span span) -> emphasised.add(within(span));
                    case Alteration.Insertion insertion -> {
                        within(new Span(insertion.at(), insertion.at()));
                        inserted.add(insertion);
                    }
                    case Alteration.Sic(int at) -> {
                        within(new Span(at, at));
                        inserted.add(new Alteration.Insertion(at, "sic"));
                    }
                }
            }
            omitted.sort(Comparator.naturalOrder());
            inserted.sort(Comparator.comparingInt(Alteration.Insertion::at));
        }

        private Span within(Span span) {
            if (!span.fits(words)) {
                throw new IllegalArgumentException(span + " is outside the quoted words");
            }
            return span;
        }

        Wording build() {
            List<Piece> pieces = new ArrayList<>();
            int[] cuts = cuts();
            int insertion = 0;
            for (int c = 0; c < cuts.length; c++) {
                int at = cuts[c];
                while (insertion < inserted.size() && inserted.get(insertion).at() <= at) {
                    pieces.add(new Piece.Inserted(inserted.get(insertion++).words()));
                }
                if (c + 1 < cuts.length) {
                    add(pieces, new Span(at, cuts[c + 1]));
                }
            }
            return new Wording(pieces);
        }

        private void add(List<Piece> pieces, Span span) {
            boolean left = omitted.stream().anyMatch(o -> o.contains(span));
            if (!left) {
                boolean strong = emphasised.stream().anyMatch(e -> e.contains(span));
                pieces.add(new Piece.Verbatim(span.in(words), span, strong));
            } else if (!pieces.isEmpty()
                    && pieces.getLast() instanceof Piece.Omitted(Span before)) {
                pieces.removeLast();
                pieces.add(new Piece.Omitted(new Span(before.start(), span.end())));
            } else {
                pieces.add(new Piece.Omitted(span));
            }
        }

        /// Every place where something begins or ends, sorted.
        private int[] cuts() {
            List<Integer> cuts = new ArrayList<>(List.of(0, words.length()));
            omitted.forEach(s -> cuts.addAll(List.of(s.start(), s.end())));
            emphasised.forEach(s -> cuts.addAll(List.of(s.start(), s.end())));
            inserted.forEach(i -> cuts.add(i.at()));
            return cuts.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        }
    }
}
