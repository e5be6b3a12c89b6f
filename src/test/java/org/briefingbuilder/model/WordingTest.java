package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class WordingTest {

    private static final String WORDS = "Refining is an industry";

    @Test
    void withoutAlterationsTheWordsStandAsTheyAre() {
        assertEquals(
                List.of(new Wording.Piece.Verbatim(WORDS, new Span(0, 23), false)),
                Wording.of(WORDS, List.of()).pieces());
        assertEquals(List.of(), Wording.of("", List.of()).pieces());
    }

    @Test
    void everyAlterationIsShown() {
        assertEquals("Refining […]", words(omit(9, 23)));
        assertEquals("[…] is an industry", words(omit(0, 8)));
        assertEquals("Refining [always] is an industry", words(insert(9, "always")));
        assertEquals("Refining [always] is an industry", words(insert(8, "always")));
        assertEquals("Refining is an industry [sic]", words(new Alteration.Sic(23)));
        assertEquals("[Here:] Refining is an industry", words(insert(0, "Here: ")));
        assertEquals(WORDS, words(insert(9, " ")));
        assertEquals("[…]", words(omit(0, 23)));
    }

    @Test
    void omissionsThatTouchOrOverlapAreOne() {
        assertEquals("Refi[…]stry", words(omit(4, 10), omit(8, 19)));
        assertEquals("Refi[…]stry", words(omit(10, 19), omit(4, 10)));
        assertEquals("Refi[…]stry", words(omit(4, 19), omit(6, 8), omit(6, 6)));
    }

    @Test
    void whatIsPutInAmidAnOmissionStandsAfterIt() {
        assertEquals("[…] [it] is an industry", words(omit(0, 8), insert(3, "it")));
        assertEquals("[it] […] is an industry", words(omit(0, 8), insert(0, "it")));
        assertEquals("[…] [it] is an industry", words(omit(0, 8), insert(8, "it")));
        assertEquals("[…] [it]", words(omit(0, 8), omit(8, 23), insert(8, "it")));
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        assertEquals(
                "Refining [b] [a] [sic] is an industry",
                words(insert(8, "b"), insert(8, "a"), new Alteration.Sic(8)));
    }

    @Test
    void emphasisThatOverlapsIsOnePiece() {
        Wording wording =
                Wording.of(
                        WORDS,
                        List.of(
                                new Alteration.Emphasis(new Span(0, 6)),
                                new Alteration.Emphasis(new Span(4, 8)),
                                omit(9, 12)));
        assertEquals(
                List.of(
                        new Wording.Piece.Verbatim("Refining", new Span(0, 8), true),
                        new Wording.Piece.Verbatim(" ", new Span(8, 9), false),
                        new Wording.Piece.Omitted("[…] ", new Span(9, 12)),
                        new Wording.Piece.Verbatim("an industry", new Span(12, 23), false)),
                wording.pieces());
        assertTrue(wording.isEmphasised());
        assertFalse(Wording.of(WORDS, List.of(omit(0, 3))).isEmphasised());
    }

    @Test
    void emphasisOfWordsLeftOutIsNoEmphasis() {
        assertFalse(
                Wording.of(WORDS, List.of(omit(0, 8), new Alteration.Emphasis(new Span(2, 5))))
                        .isEmphasised());
    }

    @Test
    void whatLiesOutsideOrCutsACharacterIsRefused() {
        refused("abc", omit(1, 4));
        refused("abc", new Alteration.Emphasis(new Span(4, 4)));
        refused("abc", insert(4, "x"));
        refused("abc", new Alteration.Sic(4));
        refused("a😀", omit(0, 2));
        refused("a😀", insert(2, "x"));
    }

    @Test
    void aFirstLetterStandsInTheOtherCaseAndNothingElseOfAWordCanChange() {
        assertEquals("[r]efining is an industry", words(new Alteration.FirstLetter(0)));
        assertEquals("Refining [I]s an industry", words(new Alteration.FirstLetter(9)));
        assertEquals("[…] [I]s an industry", words(omit(0, 8), new Alteration.FirstLetter(9)));
        assertEquals("[…] industry", words(omit(0, 14), new Alteration.FirstLetter(9)));
        assertEquals(
                "Refining [so] [I]s an industry",
                words(insert(8, "so"), new Alteration.FirstLetter(9)));
        refused(WORDS, new Alteration.FirstLetter(1));
        refused(WORDS, new Alteration.FirstLetter(8));
        refused(WORDS, new Alteration.FirstLetter(23));
        refused("29 mills", new Alteration.FirstLetter(0));
        refused("معدنیات", new Alteration.FirstLetter(0));
        refused("ß", new Alteration.FirstLetter(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> words(new Alteration.FirstLetter(0), new Alteration.FirstLetter(0)));
        assertEquals("[É]tat", Wording.of("état", List.of(new Alteration.FirstLetter(0))).words());
    }

    @Test
    void onlyAQuotationMarkBecomesAQuotationMark() {
        String said = "He said “no” to it";
        assertEquals(
                "He said ‘no’ to it",
                Wording.of(
                                said,
                                List.of(
                                        new Alteration.InnerMark(8, "‘"),
                                        new Alteration.InnerMark(11, "’")))
                        .words());
        refused(said, new Alteration.InnerMark(7, "‘"));
        refused(said, new Alteration.InnerMark(9, "‘"));
        refused(said, new Alteration.InnerMark(8, "not"));
        refused(said, new Alteration.InnerMark(8, ""));
        refused(said, new Alteration.InnerMark(18, "‘"));
        refused("don’t", new Alteration.InnerMark(3, "‘"));
    }

    @Test
    void theVerbatimPiecesAreTheWordsThatWereNotLeftOut() {
        Case.each(
                any -> {
                    List<Alteration> alterations = any.list(0, 8, () -> alteration(any));
                    Wording wording = Wording.of(WORDS, alterations);
                    boolean[] left = new boolean[WORDS.length()];
                    boolean[] strong = new boolean[WORDS.length()];
                    List<String> inserted = new ArrayList<>();
                    for (Alteration alteration : alterations) {
                        switch (alteration) {
                            case Alteration.Omission(Span s) -> mark(left, s);
                            case Alteration.Emphasis(Span s) -> mark(strong, s);
                            case Alteration.Insertion(int _, String w) ->
                                    inserted.add("[" + w + "]");
                            case Alteration.Sic(int _) -> inserted.add("[sic]");
                            case Alteration.FirstLetter _, Alteration.InnerMark _ ->
                                    throw new AssertionError("tried by themselves");
                        }
                    }
                    int at = 0;
                    Wording.Piece before = new Wording.Piece.Inserted("");
                    for (Wording.Piece piece : wording.pieces()) {
                        switch (piece) {
                            case Wording.Piece.Verbatim(
                                            String w,
                                            Span span,
                                            boolean emphasised) -> {
                                assertEquals(at, span.start());
                                assertEquals(span.in(WORDS), w);
                                for (int i = span.start(); i < span.end(); i++) {
                                    assertTrue(!left[i] && strong[i] == emphasised);
                                }
                                boolean split =
                                        before instanceof Wording.Piece.Verbatim v
                                                && v.emphasised() == emphasised;
                                assertFalse(split || span.isEmpty());
                                at = span.end();
                            }
                            case Wording.Piece.Omitted(String w, Span span) -> {
                                assertEquals("[…]", w.strip());
                                assertEquals(at, span.start());
                                for (int i = span.start(); i < span.end(); i++) {
                                    assertTrue(left[i]);
                                }
                                assertFalse(
                                        before instanceof Wording.Piece.Omitted || span.isEmpty());
                                at = span.end();
                            }
                            case Wording.Piece.Replaced _ ->
                                    throw new AssertionError("nothing was replaced");
                            case Wording.Piece.Inserted put ->
                                    assertTrue(inserted.remove(put.words().strip()));
                        }
                        before = piece;
                    }
                    assertEquals(WORDS.length(), at);
                    assertEquals(List.of(), inserted);
                });
    }

    @Test
    void bracketsAreSetApartFromWordsButNotTwice() {
        assertEquals("A tarriff [sic] of", in("A tarriff of", 9, "sic"));
        assertEquals("year [of 2026] end", in("year end", 4, "of 2026"));
        assertEquals("year [of 2026] end", in("year end", 5, "of 2026"));
        assertEquals("the end [sic].", in("the end.", 7, "sic"));
        assertEquals("the end. [sic]", in("the end.", 8, "sic"));
        assertEquals("([sic] a)", in("(a)", 1, "sic"));
        assertEquals("(a [sic])", in("(a)", 2, "sic"));
        assertEquals("“[sic] a”", in("“a”", 1, "sic"));
        assertEquals("“a” [sic] b", in("“a” b", 3, "sic"));
        assertEquals("so \"[sic] a\" b", in("so \"a\" b", 4, "sic"));
        assertEquals("so \"a [sic]\" b", in("so \"a\" b", 5, "sic"));
        assertEquals("one—[or] two", in("one—two", 4, "or"));
        assertEquals("one [or]—two", in("one—two", 3, "or"));
        assertEquals("one\n[or] two", in("one\ntwo", 4, "or"));
        assertEquals("سکول [کذا]، گھر", in("سکول، گھر", 4, "کذا"));
    }

    @Test
    void withinAWordABracketTouchesItsLetters() {
        assertEquals("depart[e]d", in("departd", 6, "e"));
        assertEquals("بچ[ی]اں", in("بچاں", 2, "ی"));
        assertEquals("Refi[…][x]stry", words(omit(4, 19), insert(10, "x")));
    }

    @Test
    void anOmissionThatTookASpaceWithItIsStillSetApart() {
        assertEquals("Refining […] industry", words(omit(8, 14)));
        assertEquals("Refining […] industry", words(omit(9, 15)));
        assertEquals("Refining […] industry", words(omit(8, 15)));
        assertEquals(
                "$1 billion […].",
                Wording.of("$1 billion (about).", List.of(omit(10, 18))).words());
    }

    @Test
    void noTwoSpacesStandTogether() {
        Case.each(
                any -> {
                    List<Alteration> alterations = any.list(0, 8, () -> alteration(any));
                    assertFalse(Wording.of(WORDS, alterations).words().contains("  "));
                });
    }

    @Test
    void manyAlterationsAreNoBurden() {
        String words = "word ".repeat(20_000);
        List<Alteration> many = new ArrayList<>();
        for (int i = 0; i < words.length() - 5; i += 5) {
            many.add(i % 2 == 0 ? omit(i, i + 2) : insert(i, "x"));
            many.add(new Alteration.Emphasis(new Span(i, i + 4)));
        }
        assertTimeout(Duration.ofMinutes(2), () -> Wording.of(words, many));
    }

    private static Alteration alteration(Case any) {
        int a = any.between(0, WORDS.length());
        int b = any.between(0, WORDS.length());
        Span span = new Span(Math.min(a, b), Math.max(a, b));
        return any.of(
                new Alteration.Omission(span),
                new Alteration.Emphasis(span),
                insert(a, "x" + a),
                new Alteration.Sic(a));
    }

    private static void mark(boolean[] units, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            units[i] = true;
        }
    }

    private static void refused(String words, Alteration alteration) {
        assertThrows(IllegalArgumentException.class, () -> Wording.of(words, List.of(alteration)));
    }

    private static String in(String words, int at, String put) {
        return Wording.of(words, List.of(insert(at, put))).words();
    }

    private static String words(Alteration... alterations) {
        return Wording.of(WORDS, List.of(alterations)).words();
    }

    private static Alteration omit(int start, int end) {
        return new Alteration.Omission(new Span(start, end));
    }

    private static Alteration insert(int at, String words) {
        return new Alteration.Insertion(at, words);
    }
}
