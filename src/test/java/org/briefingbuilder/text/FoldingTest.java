package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tech-\nnology",
                "tech-nology",
                "tech-\r\n   nology",
                "tech\u2010nology",
                "tech\u00adnology",
                "tech\u00ad\nnology",
                "tech\u200bnology",
                "tech-\u00adnology",
                "technology\ufeff"
            })
    void aWordBrokenByAHyphenFoldsLikeTheWholeWord(String broken) {
        assertEquals("technology", Folding.of(broken).folded());
    }

    @Test
    void aHyphenThatPartsNoTwoLettersStays() {
        assertEquals("2020-2025", Folding.of("2020–2025").folded());
        assertEquals("word - word", Folding.of("word – word").folded());
        assertEquals("a-b", Folding.of("a—b").folded());
        assertEquals("- item", Folding.of("- item").folded());
        assertEquals("tech-", Folding.of("tech-").folded());
        assertEquals("tech -nology", Folding.of("tech\n-nology").folded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    “it’s”      | "it's"
                    «it‘s»      | "it's"
                    oﬃce ﬁrst   | office first
                    x²          | x2
                    wait…       | wait...
                    ｆｕｌｌ      | full
                    ﻣﻌﺪﻧﻴﺎﺕ      | معدنيات
                    ﷲ           | الله
                    محمـــد     | محمد
                    می‌خواہ     | میخواہ
                    """)
    void typesettingFoldsToPlainLetters(String typeset, String plain) {
        assertEquals(plain, Folding.of(typeset).folded().replace("''", "\""));
    }

    @Test
    void composedAndDecomposedLettersFoldAlike() {
        assertEquals(Folding.of("café").folded(), Folding.of("cafe\u0301").folded());
        assertEquals(Folding.of("ئ").folded(), Folding.of("ي\u0654").folded());
        assertEquals(Folding.ofSpaces("café").folded(), Folding.ofSpaces("cafe\u0301").folded());
    }

    @Test
    void runsOfWhiteSpaceAreOneSpace() {
        assertEquals(" a b c ", Folding.of("\n\ta \u00a0\u200b b\u2003c\r\n").folded());
        assertEquals(" a b c ", Folding.ofSpaces("\n\ta \u00a0\u200b b\u2003c\r\n").folded());
    }

    @Test
    void foldingOnlySpacesKeepsQuotesHyphensAndLigatures() {
        assertEquals("“tech- nology” ﬁ", Folding.ofSpaces("“tech-\nnology”  ﬁ").folded());
    }

    @Test
    void wordsAreFoundInTheFormOfTheirText() {
        String text = "He said “tech-\nnology  is ﬁne” and left.";
        assertEquals(
                List.of("“tech-\nnology  is ﬁne”"),
                in(text, Folding.of(text).find("\"technology is fine\"")));
        assertEquals(
                List.of("“tech-\nnology  is"),
                in(text, Folding.ofSpaces(text).find(" “tech- nology is")));
        assertEquals(List.of(), Folding.ofSpaces(text).find("\"tech- nology"));
    }

    @Test
    void halfALigatureIsNotFound() {
        assertEquals(List.of(), Folding.of("the ﬁrm").find("f"));
        assertEquals(List.of(new Span(4, 5)), Folding.of("the ﬁrm").find("fi"));
        assertEquals(List.of(), Folding.of("wait…").find("wait."));
    }

    @Test
    void aLetterIsNotFoundWithoutItsMark() {
        assertEquals(List.of(), Folding.of("cafe\u0301 noir").find("cafe"));
        assertEquals(List.of(), Folding.of("کتاب\u064e").find("کتاب"));
        assertEquals(List.of(new Span(0, 5)), Folding.of("cafe\u0301 noir").find("café"));
    }

    @Test
    void emojiKeepTheirPlaces() {
        String text = "mines 🏔️ and 𝐜opper";
        assertEquals(List.of("𝐜opper"), in(text, Folding.of(text).find("copper")));
        assertEquals(List.of("🏔️"), in(text, Folding.of(text).find("🏔️")));
    }

    @Test
    void emptyAndBlankWordsAreNowhere() {
        assertEquals(List.of(), Folding.of("abc").find(""));
        assertEquals(List.of(), Folding.of("a b").find(" \u00ad\n"));
        assertEquals("", Folding.of("").folded());
        assertEquals(new Span(0, 0), Folding.of("").original(new Span(0, 0)));
    }

    @Test
    void theEndOfTheFoldedTextStandsForTheEndOfTheText() {
        Folding folding = Folding.of("ab\u00ad");
        assertEquals(new Span(3, 3), folding.original(new Span(2, 2)));
        assertEquals(new Span(0, 2), folding.original(new Span(0, 2)));
        assertEquals(2, folding.inFolded(3));
        assertEquals(0, folding.inFolded(0));
    }

    @Test
    void whatIsFoundFoldsToTheWords() {
        Case.each(
                1000,
                any -> {
                    String text = text(any);
                    String around = text(any);
                    for (String all :
                            List.of(text + around, around + text, around + " " + text + " ")) {
                        Folding folding = Folding.of(all);
                        String wanted = Folding.of(text).folded().strip();
                        Span last = new Span(0, 0);
                        for (Span found : folding.find(text)) {
                            assertEquals(wanted, Folding.of(found.in(all)).folded().strip());
                            assertTrue(last.end() <= found.start());
                            last = found;
                        }
                    }
                });
    }

    @Test
    void wordsBetweenSpacesAreAlwaysFound() {
        Case.each(
                1000,
                any -> {
                    String words = text(any);
                    String before = text(any);
                    String all = before + " \u2022 " + words + " \u2022";
                    if (!Folding.of(words).folded().isBlank()) {
                        String strict = words.strip();
                        assertTrue(
                                Folding.of(all).find(strict).stream()
                                        .anyMatch(s -> s.end() > before.length()),
                                () -> strict + " in " + all);
                    }
                });
    }

    @Test
    void foldingAgainChangesNothing() {
        Case.each(
                1000,
                any -> {
                    // Between letters a long dash stays, as a hyphen.
                    String text = text(any).replace("—", "");
                    String once = Folding.of(text).folded();
                    assertEquals(once, Folding.of(once).folded());
                    String spaces = Folding.ofSpaces(text).folded();
                    assertEquals(spaces, Folding.ofSpaces(spaces).folded());
                });
    }

    @Test
    void theMapBackIsInOrderAndWithinTheText() {
        Case.each(
                any -> {
                    String text = text(any);
                    Folding folding = Folding.of(text);
                    int before = 0;
                    for (int i = 0; i < folding.folded().length(); i++) {
                        Span span = folding.original(new Span(i, i + 1));
                        assertTrue(span.fits(text) && !span.isEmpty() && span.start() >= before);
                        assertTrue(folding.inFolded(span.start()) <= i);
                        before = span.start();
                    }
                });
    }

    @Test
    void textsThatFoldAlikeAgreeFullyWithThemselves() {
        Case.each(
                any -> {
                    String text = text(any);
                    assertEquals(1.0, Folding.of(text).agreement(Folding.of(text)));
                });
    }

    @Test
    void agreementCountsLettersThatAreSetOtherwise() {
        Folding plain = Folding.of("\"ab\"");
        assertEquals(0.5, plain.agreement(Folding.of("“ab”")));
        assertEquals(1.0, Folding.of("ab  cd").agreement(Folding.of("a\u00adb\nc-d")));
        assertNotEquals(plain.folded(), Folding.of("ab").folded());
    }

    /// Everything that folding treats in its own way, mixed.
    private static String text(Case any) {
        return any.text(
                0, 12, "a", "b", "Z", "1", " ", "\n", "\r\n", "\t", "-", "‐", "–", "—", "\u00ad",
                "“", "’", "'", "\"", "ﬁ", "…", "½", "é", "e", "\u0301", "\u064e", "ا", "ی",
                "\u200c", "\u200b", "\u0640", "ﻼ", "ﷺ", "🏔", "𝐜", "\u00a0", "Ⓐ", "¨", "²", "．",
                "한", "ﬀ", "Å", "\u0654", "ي");
    }

    private static List<String> in(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).toList();
    }
}
