package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class FindingTest {

    private static List<String> found(String text, String words) {
        return Finding.in(text).find(words).stream().map(span -> span.in(text)).toList();
    }

    @Test
    void neitherCaseNorAccentsNorTypesettingMatter() {
        assertEquals(List.of("TARIFF", "tariff"), found("A TARIFF, a tariff.", "Tariff"));
        assertEquals(List.of("café", "Cafe"), found("The café, the Cafe", "cafe"));
        assertEquals(List.of("“it’s”"), found("He said “it’s” so", "\"IT'S\""));
        assertEquals(List.of("tech-\nnology"), found("new tech-\nnology here", "technology"));
        assertEquals(List.of("two\n words"), found("these two\n words", "two words"));
    }

    @Test
    void urduIsFoundWhateverItsFormsAndMarks() {
        assertEquals(List.of("كتاب", "کتاب"), found("كتاب اور کتاب", "کتاب"));
        assertEquals(List.of("مُلک"), found("یہ مُلک", "ملک"));
    }

    @Test
    void nothingAndBlanksAreFoundNowhere() {
        assertEquals(List.of(), found("some words", " "));
        assertEquals(List.of(), found("some words", "other"));
        assertEquals(List.of(), found("", "other"));
        assertEquals(List.of("aa", "aa"), found("aaaaa", "aa"));
    }
}
