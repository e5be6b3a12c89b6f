package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds an anchor's words in a text that may have changed: by place, then by the exact words, then
/// by words that differ a little. Below the bound it says [Located.Lost], never a silent guess.
public final class Anchoring {

    /// The least share of letters that must agree for [Located.Close].
    public static final double LEAST = 0.75;

    private Anchoring() {}

    public static Located find(String text, Anchor anchor) {
        Span span = anchor.span();
        String words = anchor.words();
        if (words.isEmpty()) {
            return span.fits(text) ? new Located.Exact(span) : new Located.Lost();
        }
        Surroundings surroundings =
                new Surroundings(text, anchor.quote().prefix(), anchor.quote().suffix());
        if (text.startsWith(words, span.start()) && surroundings.keepWhole(span)) {
            return new Located.Exact(span);
        }
        Best same = new Best(surroundings, span.start());
        Occurrences.each(
                text,
                words,
                true,
                at -> {
                    Span found = new Span(at, at + words.length());
                    if (surroundings.keepWhole(found)) {
                        same.offer(found);
                    }
                });
        return same.found()
                .<Located>map(Located.Moved::new)
                .orElseGet(() -> new Likeness(Folding.of(text), anchor).find());
    }

    /// Every place where `words` stand letter by letter, overlaps included.
    public static List<Span> occurrences(String text, String words) {
        List<Span> found = new ArrayList<>();
        Occurrences.each(text, words, true, at -> found.add(new Span(at, at + words.length())));
        return found;
    }

    /// The words' surroundings as they were, and a text in which they may have changed.
    record Surroundings(String text, String prefix, String suffix) {

        /// How many units before and after `span` agree with the surroundings.
        int agreeing(Span span) {
            return agreeingBefore(span.start()) + agreeingAfter(span.end());
        }

        int agreeingBefore(int start) {
            int n = 0;
            while (n < prefix.length()
                    && n < start
                    && text.charAt(start - 1 - n) == prefix.charAt(prefix.length() - 1 - n)) {
                n++;
            }
            return n;
        }

        int agreeingAfter(int end) {
            int n = 0;
            while (n < suffix.length()
                    && end + n < text.length()
                    && text.charAt(end + n) == suffix.charAt(n)) {
                n++;
            }
            return n;
        }

        /// False when a combining mark follows that did not follow before: the last letter is
        /// another one to a reader (`cafe` in `café`).
        boolean keepWhole(Span span) {
            return !Folding.combines(text, span.end()) || Folding.combines(suffix, 0);
        }
    }

    /// Keeps the span whose surroundings agree most; among equals the one nearest to where the
    /// words were, then the first.
    static final class Best {
        private static final Comparator<Candidate> ORDER =
                Comparator.comparingInt(Candidate::agreeing)
                        .reversed()
                        .thenComparingInt(Candidate::distance);

        private final Surroundings surroundings;
        private final int near;
        private Optional<Candidate> best = Optional.empty();

        private record Candidate(Span span, int agreeing, int distance) {}

        Best(Surroundings surroundings, int near) {
            this.surroundings = surroundings;
            this.near = near;
        }

        void offer(Span span) {
            Candidate next =
                    new Candidate(span, surroundings.agreeing(span), Math.abs(span.start() - near));
            if (best.isEmpty() || ORDER.compare(next, best.get()) < 0) {
                best = Optional.of(next);
            }
        }

        Optional<Span> found() {
            return best.map(Candidate::span);
        }
    }
}
