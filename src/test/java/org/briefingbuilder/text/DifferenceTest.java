package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void oneChangedLetterIsNamed() {
        assertEquals(new Difference(4, "t", "d"), Difference.between("tarits", "tarids"));
        assertEquals(new Difference(0, "a", ""), Difference.between("ab", "b"));
        assertEquals(new Difference(2, "", "c"), Difference.between("ab", "abc"));
        assertEquals(new Difference(0, "", "x"), Difference.between("", "x"));
    }

    @Test
    void repeatedLettersAreCountedOnce() {
        assertEquals(new Difference(2, "", "a"), Difference.between("aa", "aaa"));
        assertEquals(new Difference(2, "a", ""), Difference.between("aaa", "aa"));
    }

    @Test
    void aLetterAndItsMarksAreOneCharacter() {
        assertEquals(new Difference(3, "e", "e\u0301"), Difference.between("cafe", "cafe\u0301"));
        assertEquals(
                new Difference(2, "ا\u064e", "ا\u0650"),
                Difference.between("کتا\u064eب", "کتا\u0650ب"));
    }

    @Test
    void emojiAndFlagsAreNotCutInTwo() {
        assertEquals(new Difference(1, "😀", "😁"), Difference.between("a😀b", "a😁b"));
        assertEquals(new Difference(4, "🇵🇰", "🇵🇪"), Difference.between("🇺🇸🇵🇰", "🇺🇸🇵🇪"));
        assertEquals(new Difference(0, "👩‍🔬", "👩‍🔧"), Difference.between("👩‍🔬", "👩‍🔧"));
    }

    @Test
    void equalWordingsDifferInNothing() {
        assertTrue(Difference.between("same", "same").isNone());
        assertTrue(Difference.between("", "").isNone());
    }

    @Test
    void puttingTheFoundLettersInPlaceOfTheExpectedGivesTheOtherWording() {
        Case.each(
                any -> {
                    String start = wording(any);
                    String end = wording(any);
                    String expected = start + wording(any) + end;
                    String found = start + wording(any) + end;
                    Difference difference = Difference.between(expected, found);
                    int after = difference.at() + difference.expected().length();
                    assertEquals(difference.expected(), expected.substring(difference.at(), after));
                    assertEquals(
                            found,
                            expected.substring(0, difference.at())
                                    + difference.found()
                                    + expected.substring(after));
                    assertEquals(expected.equals(found), difference.isNone());
                });
    }

    private static String wording(Case any) {
        return any.text(
                0, 10, "a", "b", "e", "\u0301", "😀", "😁", "🇵", "🇰", "\u200d", "ا", "\u064e");
    }
}
