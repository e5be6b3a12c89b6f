package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Passages of made-up revisions of which it is known where each word went.
public class ReanchoringTest {

    /// What became of the passages of one revision, against what is known of them.
    ///
    /// @param present passages whose words all stand together in the new text
    /// @param found of these, put in their place
    /// @param silent said to be there unchanged or moved, at another place than the true one
    /// @param nearly passages of which most words are left; `proposed` of these at their place
    /// @param wrong proposed as changed at a place that is not quite theirs (a person sees and
    ///   decides): more or less than the words that are left, or one of two sentences of which the
    ///   other is gone
    /// @param elsewhere of these, where nothing is of what is left of them
    public record Score(
            int passages,
            int present,
            int found,
            int silent,
            int nearly,
            int proposed,
            int wrong,
            int elsewhere,
            int repeated,
            int repeatedFound) {

        public Score plus(Score o) {
            return new Score(
                    passages + o.passages,
                    present + o.present,
                    found + o.found,
                    silent + o.silent,
                    nearly + o.nearly,
                    proposed + o.proposed,
                    wrong + o.wrong,
                    elsewhere + o.elsewhere,
                    repeated + o.repeated,
                    repeatedFound + o.repeatedFound);
        }

        public double recall() {
            return (double) found / present;
        }

        public double precision() {
            int placed = found + proposed;
            return (double) placed / (placed + silent + wrong);
        }
    }

    public static Score score(Revised revised) {
        Revision revision = Revision.of(revised.oldText, revised.newText);
        Score sum = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (Revised.Case known : revised.cases) {
            Fate fate = revision.fate(known.span());
            boolean placed =
                    fate.span().isPresent()
                            && known.now().isPresent()
                            && isSame(fate.span().get(), known.now().get(), known.whole());
            // What stands once in either text is where it is, whatever else was put in around it.
            boolean plain =
                    Anchoring.occurrences(revised.oldText, known.span().in(revised.oldText)).size()
                                    == 1
                            && Anchoring.occurrences(
                                                    revised.newText,
                                                    known.span().in(revised.oldText))
                                            .size()
                                    == 1;
            boolean sure = fate.kind() == Fate.Kind.UNCHANGED || fate.kind() == Fate.Kind.MOVED;
            sum =
                    sum.plus(
                            new Score(
                                    1,
                                    known.whole() ? 1 : 0,
                                    known.whole() && placed ? 1 : 0,
                                    sure && !placed && !plain ? 1 : 0,
                                    known.now().isPresent() && !known.whole() ? 1 : 0,
                                    known.now().isPresent() && !known.whole() && placed ? 1 : 0,
                                    fate.kind() == Fate.Kind.CHANGED && !placed ? 1 : 0,
                                    fate.kind() == Fate.Kind.CHANGED && isElsewhere(fate, known)
                                            ? 1
                                            : 0,
                                    known.whole() && known.repeated() ? 1 : 0,
                                    known.whole() && known.repeated() && placed ? 1 : 0));
        }
        return sum;
    }

    private static boolean isElsewhere(Fate fate, Revised.Case known) {
        return fate.span().isPresent()
                && known.now().isPresent()
                && !fate.span().get().overlaps(known.now().get());
    }

    /// The same place up to signs at the ends; of a changed passage most of it.
    private static boolean isSame(Span found, Span known, boolean whole) {
        if (whole) {
            return Math.abs(found.start() - known.start()) <= 2
                    && Math.abs(found.end() - known.end()) <= 3;
        }
        int shared = Math.min(found.end(), known.end()) - Math.max(found.start(), known.start());
        return shared > 0.6 * Math.max(found.length(), known.length());
    }

    @Test
    void noPassageIsSilentlyPutInAWrongPlaceAndNearlyAllThatAreThereAreFound() {
        Score all = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int seed = 0; seed < 10; seed++) {
            all = all.plus(score(Revised.make(new Random(seed), seed % 2 == 1, 400, 1_000)));
        }
        assertEquals(10_000, all.passages());
        assertTrue(all.repeated() > 500, all::toString);
        assertEquals(0, all.silent(), all::toString);
        assertEquals(0, all.elsewhere(), all::toString);
        assertTrue(all.recall() >= 0.99, () -> "recall");
        assertTrue(all.precision() >= 0.99, () -> "precision");
    }

    @Test
    void aRowOfATableIsNeverSilentlyTakenForOneThatReadsTheSame() {
        Score all = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int seed = 100; seed < 120; seed++) {
            all = all.plus(score(Revised.table(new Random(seed), 300, 500)));
        }
        assertEquals(10_000, all.passages());
        assertEquals(0, all.silent(), all::toString);
        assertTrue(all.recall() >= 0.9, all::toString);
    }
}
