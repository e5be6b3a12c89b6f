package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Folding;
import org.briefingbuilder.text.Located;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;

/// Finds the place that a quoted text means: letter by letter, else whatever typesetting did to it.
/// Never guesses.
public final class QuotedWords {

    /// Longer texts are not compared with the nearest words: it would take long.
    private static final int COMPARED = 2_000;

    private QuotedWords() {}

    /// @param occurrence which one, from 1, when the words stand more than once
    /// @throws Problem when they stand nowhere, or more than once without an occurrence
    public static Span find(String text, String words, Optional<Integer> occurrence, String title) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            throw new Problem("quote.empty");
        }
        List<Span> found = Anchoring.occurrences(text, wanted);
        if (found.isEmpty()) {
            found = Folding.of(text).find(wanted);
        }
        if (found.isEmpty()) {
            throw absent(text, wanted, title);
        }
        int number = occurrence.orElse(1);
        if (number < 1 || number > found.size()) {
            throw new Problem("quote.occurrence", number, found.size(), title);
        }
        if (occurrence.isEmpty() && found.size() > 1) {
            throw new Problem("quote.several", found.size(), title);
        }
        return found.get(number - 1);
    }

    private static Problem absent(String text, String wanted, String title) {
        if (wanted.length() <= COMPARED) {
            Anchor anchor = new Anchor(new Span(0, wanted.length()), new Quote(wanted, "", ""));
            if (Anchoring.find(text, anchor) instanceof Located.Close(Span near, double score)) {
                return new Problem(
                        "quote.close", title, near.in(text), Math.round(Math.floor(score * 100)));
            }
        }
        return new Problem("quote.absent", title);
    }
}
