package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class RevisionTest {

    private static final String OLD =
            "The levy rises in May. Refining is where a mineral becomes an industry. "
                    + "A loom is paid for over nine years. Nobody asked the port.";

    @Test
    void theSameTextLeavesEveryPassageUnchanged() {
        Revision same = Revision.of(OLD, OLD);
        assertEquals(1, same.likeness());
        assertEquals(List.of(), same.gaps());
        for (String words : List.of("The levy", "Refining is where a mineral", "the port.")) {
            Fate fate = fate(same, words);
            assertEquals(Fate.Kind.UNCHANGED, fate.kind(), words);
            assertTrue(fate.sameLetters());
            assertEquals(words, fate.span().orElseThrow().in(OLD));
        }
    }

    @Test
    void aSentenceThatStandsElsewhereNowIsMoved() {
        String now =
                "A loom is paid for over nine years. The levy rises in May. "
                        + "Refining is where a mineral becomes an industry. Nobody asked the port.";
        Fate fate = fate(Revision.of(OLD, now), "A loom is paid for over nine years.");
        assertEquals(Fate.Kind.MOVED, fate.kind());
        assertEquals(new Span(0, 35), fate.span().orElseThrow());
    }

    @Test
    void aSentenceWithOtherWordsInItIsChangedAndItsDifferencesAreKnown() {
        String now = OLD.replace("becomes an industry", "turns into an industry");
        Revision revision = Revision.of(OLD, now);
        Fate fate = fate(revision, "Refining is where a mineral becomes an industry.");
        assertEquals(Fate.Kind.CHANGED, fate.kind());
        assertEquals(
                "Refining is where a mineral turns into an industry.",
                fate.span().orElseThrow().in(now));
        assertTrue(fate.score() > 0.7 && fate.score() < 1, fate::toString);
        Revision.Gap gap = revision.gaps().getFirst();
        assertEquals("becomes", gap.from().in(OLD));
        assertEquals("turns into", gap.to().in(now));
    }

    @Test
    void aSentenceThatIsGoneIsLost() {
        String now = OLD.replace("A loom is paid for over nine years. ", "");
        Fate fate = fate(Revision.of(OLD, now), "A loom is paid for over nine years.");
        assertEquals(Fate.Kind.LOST, fate.kind());
        assertTrue(fate.span().isEmpty());
    }

    @Test
    void otherQuotationMarksLineEndsAndHyphensChangeNoWord() {
        String old = "He said: \"We refine nothing, and the international price is not ours.\" So.";
        String now =
                "He said: “We refine nothing, and the inter-\nnational price\nis not ours.” So.";
        Fate fate =
                fate(
                        Revision.of(old, now),
                        old,
                        "\"We refine nothing, and the international price is not ours.\"");
        assertEquals(Fate.Kind.UNCHANGED, fate.kind());
        assertFalse(fate.sameLetters());
        assertEquals(
                "“We refine nothing, and the inter-\nnational price\nis not ours.”",
                fate.span().orElseThrow().in(now));
    }

    @Test
    void ofTwoEqualSentencesSideBySideOfWhichOneIsLeftNobodyKnowsWhich() {
        String old =
                "One goes first here. The price rose again today. The price rose again today."
                        + " Last.";
        String now = "One goes first here. The price rose again today. Last.";
        Fate fate = fate(Revision.of(old, now), old, "The price rose again today.");
        assertEquals(Fate.Kind.LOST, fate.kind());
        assertEquals(1, fate.candidates().size(), "where it may stand is said");
    }

    @Test
    void ofEqualWordsThatMayStandInTwoPlacesNobodyGuessesWhich() {
        String old =
                "Copper: the price rose. Iron: the price rose. Zinc: the price rose. End of it.";
        String now =
                "Copper: the price rose. Zinc: the price rose. Lead: the price rose. End of it.";
        Revision revision = Revision.of(old, now);
        int zinc = old.indexOf("the price rose", old.indexOf("Zinc"));
        Fate fate = revision.fate(new Span(zinc, zinc + 14));
        assertEquals(Fate.Kind.LOST, fate.kind(), "after zinc, or before the end?");
        assertTrue(
                fate.candidates().stream()
                        .anyMatch(c -> c.start() == now.indexOf("the price", now.indexOf("Zinc"))));
        Revision same = Revision.of(old.repeat(20), old.repeat(20));
        assertEquals(Fate.Kind.UNCHANGED, same.fate(new Span(zinc, zinc + 14)).kind());
    }

    @Test
    void anUrduPassageIsFoundAsAnEnglishOneIs() {
        String old =
                "وزارت نے محصول بڑھا دیا۔ معدنیات کی صفائی ملک میں نہیں ہوتی۔ رپورٹ جاری ہوئی۔";
        String now =
                "رپورٹ کل آئی۔ وزارت نے محصول بڑھا دیا۔ معدنیات کی صفائی اب ملک میں ہوتی ہے۔ رپورٹ"
                        + " جاری ہوئی۔";
        Revision revision = Revision.of(old, now);
        assertEquals(Fate.Kind.UNCHANGED, fate(revision, old, "وزارت نے محصول بڑھا دیا۔").kind());
        Fate changed = fate(revision, old, "معدنیات کی صفائی ملک میں نہیں ہوتی۔");
        assertEquals(Fate.Kind.CHANGED, changed.kind());
        assertEquals("معدنیات کی صفائی اب ملک میں ہوتی ہے۔", changed.span().orElseThrow().in(now));
    }

    @Test
    void nothingIsEverythingOfNothing() {
        assertEquals(1, Revision.of("", "").likeness());
        assertEquals(Fate.Kind.LOST, Revision.of(OLD, "").fate(new Span(0, 8)).kind());
        assertEquals(0, Revision.of(OLD, "").nearest(30));
    }

    private static Fate fate(Revision revision, String words) {
        return fate(revision, OLD, words);
    }

    private static Fate fate(Revision revision, String old, String words) {
        int at = old.indexOf(words);
        return revision.fate(new Span(at, at + words.length()));
    }
}
