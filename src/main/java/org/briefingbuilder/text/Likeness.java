package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds words that stand in a text no longer letter by letter: first such that only typesetting
/// differs, then such that a bounded share of their letters does. All places here are in the folded
/// text until the end.
final class Likeness {

    /// Longer words are not searched by likeness: the time grows with both lengths multiplied.
    static final int LONGEST = 20_000;

    /// Words shorter than this are alike by chance, so that their surroundings must speak for them.
    private static final int SHORT = 20;

    /// The units of surroundings that speak for short words.
    private static final int LEAST_SURROUNDINGS = 8;

    /// Of more places than this with equally few edits, those are looked at whose suffix agrees
    /// most and that are nearest.
    private static final int CANDIDATES = 64;

    private final Folding folded;
    private final Anchor anchor;
    private final Anchoring.Surroundings surroundings;
    private final int near;

    Likeness(Folding folded, Anchor anchor) {
        this.folded = folded;
        this.anchor = anchor;
        this.surroundings =
                new Anchoring.Surroundings(
                        folded.folded(),
                        Folding.of(anchor.quote().prefix()).folded(),
                        Folding.of(anchor.quote().suffix()).folded());
        this.near = folded.inFolded(anchor.span().start());
    }

    Located find() {
        Anchoring.Best typeset = new Anchoring.Best(surroundings, near);
        folded.findFolded(anchor.words()).forEach(typeset::offer);
        return typeset.found().map(this::typeset).orElseGet(this::close);
    }

    private Located typeset(Span inFolded) {
        Span span = folded.original(inFolded);
        return new Located.Close(
                span, Folding.of(anchor.words()).agreement(Folding.of(span.in(folded.text()))));
    }

    private Located close() {
        String pattern = Folding.of(anchor.words()).folded().strip();
        int most = (int) (pattern.length() * (1 - Anchoring.LEAST));
        if (most == 0 || pattern.length() > LONGEST) {
            return new Located.Lost();
        }
        int[] scores = Approximate.endScores(folded.folded(), pattern, most);
        int least = most + 1;
        for (int score : scores) {
            least = Math.min(least, score);
        }
        if (least > most) {
            return new Located.Lost();
        }
        Anchoring.Best best = new Anchoring.Best(surroundings, near);
        for (int end : ends(scores, least, pattern.length())) {
            Span span = Approximate.endingAt(folded.folded(), pattern, end, least);
            if (pattern.length() >= SHORT || surroundings.agreeing(span) >= LEAST_SURROUNDINGS) {
                best.offer(span);
            }
        }
        return best.found().map(span -> scored(span, pattern)).orElseGet(Located.Lost::new);
    }

    private Located scored(Span inFolded, String pattern) {
        Span span = folded.original(inFolded);
        String found = Folding.of(span.in(folded.text())).folded().strip();
        int longest = Math.max(pattern.length(), found.length());
        double score = 1 - (double) Approximate.distance(pattern, found) / longest;
        return score < Anchoring.LEAST ? new Located.Lost() : new Located.Close(span, score);
    }

    /// Where the matches with the fewest edits end: of those that overlap, one.
    private List<Integer> ends(int[] scores, int least, int length) {
        List<Integer> ends = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != least) {
                continue;
            }
            int end = i + 1;
            if (first >= 0 && end - first < Math.max(1, length / 2)) {
                if (!endsWord(ends.getLast()) && endsWord(end)) {
                    ends.set(ends.size() - 1, end);
                }
            } else {
                ends.add(end);
                first = end;
            }
        }
        if (ends.size() <= CANDIDATES) {
            return ends;
        }
        Comparator<Integer> bySuffix = Comparator.comparingInt(e -> -surroundings.agreeingAfter(e));
        Comparator<Integer> byDistance = Comparator.comparingInt(e -> Math.abs(e - length - near));
        return ends.stream().sorted(bySuffix.thenComparing(byDistance)).limit(CANDIDATES).toList();
    }

    /// True when no letter or digit stands after `end`, and no white space before it.
    private boolean endsWord(int end) {
        String text = folded.folded();
        return (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                && text.charAt(end - 1) != ' ';
    }
}
