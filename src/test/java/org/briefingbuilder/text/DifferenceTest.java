package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Property
    void puttingTheFoundLettersInPlaceOfTheExpectedGivesTheOtherWording(
            @ForAll("wordings") String expected, @ForAll("wordings") String found) {
        Difference difference = Difference.between(expected, found);
        int end = difference.at() + difference.expected().length();
        assertEquals(difference.expected(), expected.substring(difference.at(), end));
        assertEquals(
                found,
                expected.substring(0, difference.at())
                        + difference.found()
                        + expected.substring(end));
        assertEquals(expected.equals(found), difference.isNone());
    }

    @Provide
    Arbitrary<String> wordings() {
        return Arbitraries.of(
                        "a", "b", "e", "\u0301", "😀", "😁", "🇵", "🇰", "\u200d", "ا", "\u064e")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
