package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        if (span.fits(text) && text.startsWith(words, span.start())) {
            return new Located.Exact(span);
        }
        List<Span> same = occurrences(text, words);
        if (!same.isEmpty()) {
            return new Located.Moved(best(text, anchor, same));
        }
        Folding folded = Folding.of(text);
        List<Span> folds = folded.find(words);
        if (!folds.isEmpty()) {
            Span found = best(text, anchor, folds);
            return new Located.Close(found, agreement(words, found.in(text)));
        }
        return close(folded, anchor);
    }

    /// Every place where `words` stand letter by letter, overlaps included.
    public static List<Span> occurrences(String text, String words) {
        List<Span> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            found.add(new Span(at, at + words.length()));
        }
        return found;
    }

    private static Located close(Folding folded, Anchor anchor) {
        String pattern = Folding.of(anchor.words()).folded();
        int errors = (int) Math.floor(pattern.length() * (1 - LEAST));
        if (errors == 0) {
            return new Located.Lost();
        }
        List<Approximate.Match> matches = Approximate.find(folded.folded(), pattern, errors);
        if (matches.isEmpty()) {
            return new Located.Lost();
        }
        List<Span> spans = new ArrayList<>();
        for (Approximate.Match match : matches) {
            spans.add(folded.original(match.span()));
        }
        Span found = best(folded.text(), anchor, spans);
        double score = agreement(anchor.words(), found.in(folded.text()));
        return score < LEAST ? new Located.Lost() : new Located.Close(found, score);
    }

    /// The one whose surroundings agree most; among equals the one nearest to where the words were.
    private static Span best(String text, Anchor anchor, List<Span> spans) {
        Comparator<Span> byContext = Comparator.comparingInt(s -> -context(text, anchor, s));
        Comparator<Span> byDistance =
                Comparator.comparingInt(s -> Math.abs(s.start() - anchor.span().start()));
        return spans.stream().min(byContext.thenComparing(byDistance)).orElseThrow();
    }

    /// How many units before and after `span` agree with the anchor's surroundings.
    private static int context(String text, Anchor anchor, Span span) {
        String prefix = anchor.quote().prefix();
        String suffix = anchor.quote().suffix();
        int before = 0;
        while (before < prefix.length()
                && before < span.start()
                && text.charAt(span.start() - 1 - before)
                        == prefix.charAt(prefix.length() - 1 - before)) {
            before++;
        }
        int after = 0;
        while (after < suffix.length()
                && span.end() + after < text.length()
                && text.charAt(span.end() + after) == suffix.charAt(after)) {
            after++;
        }
        return before + after;
    }

    private static double agreement(String expected, String found) {
        int longest = Math.max(expected.length(), found.length());
        return longest == 0 ? 1 : 1 - (double) Approximate.distance(expected, found) / longest;
    }
}
