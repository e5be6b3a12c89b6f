package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class AnchoringTest {

    private static final String TEXT =
            "Ore leaves the district. The tariff was lowered in the spring, and refining came"
                    + " later. Members welcomed it, but the tariff may return.";

    @Test
    void wordsAtTheirPlaceAreExact() {
        Anchor anchor = anchor(TEXT, "the tariff may return");
        assertEquals(new Located.Exact(anchor.span()), Anchoring.find(TEXT, anchor));
    }

    @Test
    void wordsThatMovedAreFoundWhereTheyStandNow() {
        String later = "A new first sentence. " + TEXT;
        Anchor anchor = anchor(TEXT, "refining came later");
        assertEquals(new Located.Moved(anchor.span().shifted(22)), Anchoring.find(later, anchor));
    }

    @Test
    void ofRepeatedWordsTheOneWithTheSameSurroundingsIsMeant() {
        String text = "We rely on ore. They rely on yarn. You rely on code.";
        Anchor anchor = Anchor.of(text, new Span(21, 28));
        assertEquals("rely on", anchor.words());
        String later = "Much later than before, " + text.replace("We rely", "We all rely");
        assertEquals(new Located.Moved(new Span(49, 56)), Anchoring.find(later, anchor));
        assertEquals("They rely on", later.substring(44, 56));
    }

    @Test
    void ofRepeatedWordsWithEqualSurroundingsTheNearestIsMeant() {
        String text = "x".repeat(100) + "word" + "y".repeat(100);
        Anchor anchor = anchor(text, "word");
        String row = "x".repeat(40) + "word" + "y".repeat(40);
        Located found = Anchoring.find(row.repeat(5), anchor);
        assertEquals(new Located.Moved(new Span(124, 128)), found);
    }

    @Test
    void linesBrokenAnewAndPlainQuotesAreClose() {
        String before = "She said: “technology parks need power,” and sat down.";
        String after = "She said: \"tech-\nnology  parks need\npower,\" and sat down.";
        Located.Close close =
                assertInstanceOf(
                        Located.Close.class,
                        Anchoring.find(after, anchor(before, "“technology parks need power,”")));
        assertEquals("\"tech-\nnology  parks need\npower,\"", close.span().in(after));
        assertTrue(close.score() > 0.9 && close.score() < 1);
    }

    @Test
    void onlyOtherWhiteSpaceIsFullAgreement() {
        Located found =
                Anchoring.find("so the\n new  rate", anchor("the new rate", "the new rate"));
        assertEquals(new Located.Close(new Span(3, 17), 1.0), found);
    }

    @Test
    void aFewChangedLettersAreClose() {
        String after = TEXT.replace("lowered in", "cut in");
        Anchor anchor = anchor(TEXT, "The tariff was lowered in the spring, and refining");
        Located.Close close = assertInstanceOf(Located.Close.class, Anchoring.find(after, anchor));
        assertEquals("The tariff was cut in the spring, and refining", close.span().in(after));
        assertTrue(close.score() >= Anchoring.LEAST);
    }

    @Test
    void aCloseMatchHoldsWholeWords() {
        Anchor anchor = anchor("Miners asked for a smelter in the town.", "asked for a smelter");
        String changed = "Miners asked for a smeltex in the town.";
        assertEquals(
                "asked for a smeltex",
                assertInstanceOf(Located.Close.class, Anchoring.find(changed, anchor))
                        .span()
                        .in(changed));
    }

    @Test
    void ofEquallyCloseWordsTheOneWithTheSameSurroundingsIsMeant() {
        String words = "the rate will be reviewed in May";
        Anchor anchor = anchor("For cotton, " + words + " by the board.", words);
        String near = "the rate will be reviewed in June";
        String after = near + " or so. ".repeat(9) + "For cotton, " + near + " by the board.";
        Located.Close close = assertInstanceOf(Located.Close.class, Anchoring.find(after, anchor));
        assertEquals(after.lastIndexOf(near), close.span().start());
    }

    @Test
    void otherWordsAreLost() {
        Anchor anchor = anchor(TEXT, "Members welcomed it, but the tariff may return");
        String after =
                "Nothing of this was said by anyone who took part in those talks at the time.";
        assertEquals(new Located.Lost(), Anchoring.find(after, anchor));
        assertEquals(new Located.Lost(), Anchoring.find("", anchor));
    }

    @Test
    void aShortWordIsNotGuessedFromALikeOneElsewhere() {
        Anchor anchor = anchor("They went to the bank on Monday.", "bank");
        assertEquals(
                new Located.Lost(), Anchoring.find("A band played. The tank was empty.", anchor));
        assertInstanceOf(
                Located.Close.class,
                Anchoring.find("They went to the bonk on Monday.", moved(anchor)));
    }

    @Test
    void aLetterThatGotAMarkIsAnotherLetter() {
        Anchor anchor = anchor("the cafe was open until late that evening", "the cafe was open");
        Anchor end = anchor("we met at the old cafe", "we met at the old cafe");
        assertInstanceOf(
                Located.Close.class,
                Anchoring.find("the cafe\u0301 was open until late that evening", anchor));
        Located.Close close =
                assertInstanceOf(
                        Located.Close.class, Anchoring.find("we met at the old cafe\u0301", end));
        assertEquals(new Span(0, 23), close.span());
        Anchor half = Anchor.of("cafe\u0301", new Span(0, 4));
        assertEquals(new Located.Exact(new Span(0, 4)), Anchoring.find("cafe\u0301", half));
    }

    @Test
    void urduIsFoundThroughPresentationFormsAndStretching() {
        String before = "ملک کی معدنیات اور محصولات پر بات";
        Anchor anchor = anchor(before, "معدنیات اور محصولات");
        String stretched = "آج ملک کی معدنـیات\nاور محصولات پر بات";
        Located.Close close =
                assertInstanceOf(Located.Close.class, Anchoring.find(stretched, anchor));
        assertEquals("معدنـیات\nاور محصولات", close.span().in(stretched));
        assertEquals(
                new Located.Moved(anchor.span().shifted(3)),
                Anchoring.find("آج " + before, anchor));
    }

    @Test
    void pairsOfSurrogatesStayWhole() {
        String before = "A 🏔️ of copper 𝐜𝐮 lies there, they say.";
        Anchor anchor = anchor(before, "🏔️ of copper 𝐜𝐮 lies");
        String after = "Now a 🏔️ of coppers 𝐜𝐮 lies there, they say.";
        Located.Close close = assertInstanceOf(Located.Close.class, Anchoring.find(after, anchor));
        assertTrue(!close.span().cutsPair(after));
        assertEquals("🏔️ of coppers 𝐜𝐮 lies", close.span().in(after));
    }

    @Test
    void anEmptyAnchorKeepsItsPlaceWhileTheTextIsLongEnough() {
        Anchor anchor = Anchor.of(TEXT, new Span(7, 7));
        assertEquals(new Located.Exact(new Span(7, 7)), Anchoring.find(TEXT, anchor));
        assertEquals(new Located.Lost(), Anchoring.find("short", anchor));
    }

    @Test
    void longWordsInALargeTextAreFound() {
        String text = prose(5_000_000);
        int start = text.indexOf(' ', 4_000_000) + 1;
        Anchor anchor = Anchor.of(text, new Span(start, text.indexOf(' ', start + 10_000)));
        StringBuilder damaged = new StringBuilder(text);
        for (int at = start + 100; at < start + 9_900; at += 100) {
            damaged.setCharAt(at, '#');
        }
        assertTimeout(
                Duration.ofMinutes(2),
                () -> {
                    Located found = Anchoring.find("x" + damaged, anchor);
                    Located.Close close = assertInstanceOf(Located.Close.class, found);
                    assertEquals(anchor.span().shifted(1), close.span());
                    assertTrue(close.score() > 0.98);
                });
    }

    @Test
    void aHostileTextOfRepeatedLettersDoesNotHang() {
        String text = "a".repeat(5_000_000);
        Anchor words = Anchor.of("b" + "a".repeat(9_999), new Span(0, 10_000));
        Anchor none = Anchor.of("ab".repeat(5_000), new Span(0, 10_000));
        Anchor few = Anchor.of("aaab aaab aaab aaab aaab", new Span(0, 24));
        assertTimeout(
                Duration.ofMinutes(2),
                () -> {
                    assertInstanceOf(Located.Close.class, Anchoring.find(text, words));
                    assertEquals(new Located.Lost(), Anchoring.find(text, none));
                    assertEquals(new Located.Lost(), Anchoring.find(text, few));
                });
    }

    @Test
    void wordsTooLongForLikenessAreStillFoundWhenOnlyTypesetOtherwise() {
        String text = prose(100_000);
        Anchor anchor = Anchor.of(text, new Span(1_000, 90_000));
        String broken = text.replace(" ore", "\n ore");
        Located.Close close = assertInstanceOf(Located.Close.class, Anchoring.find(broken, anchor));
        assertEquals(1.0, close.score());
        assertEquals(new Located.Lost(), Anchoring.find(text.replace("ore", "#"), anchor));
    }

    @Test
    void unchangedTextGivesTheSamePlace() {
        Case.each(
                any -> {
                    String text = sentence(any);
                    Span span =
                            new Span(Math.min(any.between(0, 60), text.length()), text.length());
                    assertEquals(
                            new Located.Exact(span), Anchoring.find(text, Anchor.of(text, span)));
                });
    }

    @Test
    void whateverIsFoundSaysTheTruth() {
        Case.each(
                any -> {
                    String before = sentence(any);
                    String other = sentence(any);
                    String after = any.of(other, other + before, before.replace("ore", " ore"));
                    int start = Math.min(any.between(0, 40), before.length());
                    int end = Math.min(start + any.between(0, 40), before.length());
                    Anchor anchor = Anchor.of(before, new Span(start, end));
                    switch (Anchoring.find(after, anchor)) {
                        case Located.Exact(Span span) -> {
                            assertEquals(anchor.span(), span);
                            assertEquals(anchor.words(), span.in(after));
                        }
                        case Located.Moved(Span span) ->
                                assertEquals(anchor.words(), span.in(after));
                        case Located.Close(Span span, double score) -> {
                            assertTrue(span.fits(after) && !span.in(after).equals(anchor.words()));
                            assertTrue(score >= 0 && score <= 1);
                        }
                        case Located.Lost() ->
                                assertTrue(
                                        anchor.words().isEmpty()
                                                || !after.contains(anchor.words()));
                    }
                });
    }

    private static String sentence(Case any) {
        return any.text(
                1,
                20,
                "the",
                "tariff",
                "copper",
                "a-b",
                "معدنیات",
                " ",
                " ",
                "\n",
                "“",
                "x",
                "ore",
                "of",
                "dependency");
    }

    private static Anchor anchor(String text, String words) {
        int at = text.indexOf(words);
        return Anchor.of(text, new Span(at, at + words.length()));
    }

    /// The same words and surroundings, remembered at another place.
    private static Anchor moved(Anchor anchor) {
        return new Anchor(anchor.span().shifted(1), anchor.quote());
    }

    private static String prose(int length) {
        Random random = new Random(7);
        String[] words = {"the", "ore", "tariff", "copper", "leaves", "district", "supplier", "of"};
        StringBuilder prose = new StringBuilder();
        while (prose.length() < length) {
            prose.append(words[random.nextInt(words.length)])
                    .append("abcdefghij".charAt(random.nextInt(10)))
                    .append(' ');
        }
        return prose.substring(0, length);
    }
}
