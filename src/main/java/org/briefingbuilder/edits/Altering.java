package org.briefingbuilder.edits;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.text.QuoteMarks;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One more alteration among those of a quotation: omissions that touch become one, so do emphases;
/// a second `[sic]` or insertion at the same place takes the place of the first.
final class Altering {

    private Altering() {}

    /// @throws IllegalArgumentException when it does not fit the words, is empty, or leaves none of
    ///   the source's own words
    static List<Alteration> with(String words, List<Alteration> before, Alteration added) {
        if (isEmpty(added)) {
            throw new IllegalArgumentException("an alteration that changes nothing");
        }
        List<Alteration> all = new ArrayList<>();
        Alteration merged = added;
        for (Alteration one : before) {
            Optional<Alteration> both = merged(one, merged);
            if (both.isPresent()) {
                merged = both.get();
            } else {
                all.add(one);
            }
        }
        all.add(merged);
        boolean leaves =
                Wording.of(words, all).pieces().stream()
                        .anyMatch(
                                piece ->
                                        piece instanceof Wording.Piece.Verbatim v
                                                && !v.words().isBlank());
        if (!leaves) {
            throw new IllegalArgumentException("nothing of the source's words would be left");
        }
        return List.copyOf(all);
    }

    /// One alteration in the place of both, if they meet.
    private static Optional<Alteration> merged(Alteration before, Alteration added) {
        if (before instanceof Alteration.Omission(Span a)
                && added instanceof Alteration.Omission(Span b)) {
            return joined(a, b).map(Alteration.Omission::new);
        }
        if (before instanceof Alteration.Emphasis(Span a)
                && added instanceof Alteration.Emphasis(Span b)) {
            return joined(a, b).map(Alteration.Emphasis::new);
        }
        if (before instanceof Alteration.Insertion a && added instanceof Alteration.Insertion b) {
            return a.at() == b.at() ? Optional.of(b) : Optional.empty();
        }
        if (before instanceof Alteration.InnerMark a && added instanceof Alteration.InnerMark b) {
            return a.at() == b.at() ? Optional.of(b) : Optional.empty();
        }
        return before.equals(added) ? Optional.of(added) : Optional.empty();
    }

    /// Those that the words can be altered by together; of two that cannot both be, the first.
    static List<Alteration> fitting(String words, List<Alteration> alterations) {
        List<Alteration> kept = new ArrayList<>();
        for (Alteration one : alterations) {
            kept.add(one);
            if (!fits(words, kept)) {
                kept.removeLast();
            }
        }
        return kept;
    }

    private static boolean fits(String words, List<Alteration> all) {
        try {
            Wording.of(words, all);
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    /// The quotation marks in the words, as the language of the brief has them within others.
    static List<Alteration> innerMarks(String words, String language) {
        return QuoteMarks.within(words, language).stream()
                .<Alteration>map(inner -> new Alteration.InnerMark(inner.at(), inner.mark()))
                .toList();
    }

    private static Optional<Span> joined(Span a, Span b) {
        return a.start() <= b.end() && b.start() <= a.end()
                ? Optional.of(new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())))
                : Optional.empty();
    }

    private static boolean isEmpty(Alteration alteration) {
        return switch (alteration) {
            case Alteration.Omission(Span span) -> span.isEmpty();
            case Alteration.Emphasis(Span span) -> span.isEmpty();
            case Alteration.Insertion(int at, String put) -> put.isBlank();
            case Alteration.Sic _, Alteration.FirstLetter _, Alteration.InnerMark _ -> false;
        };
    }
}
