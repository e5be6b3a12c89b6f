package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Language ENGLISH = new Language("en");

    @Test
    void lettersCorrectWhatASourceSaysOfItsLanguage() {
        assertEquals("ur", Language.ofWords("بچیاں سکول", "en", ENGLISH).tag());
        assertEquals("ar", Language.ofWords("قال المعلم", "", ENGLISH).tag());
        assertEquals("en", Language.ofWords("said the teacher", "ur", new Language("ur")).tag());
    }

    @Test
    void aSourceIsBelievedWhenTheLettersAgree() {
        assertEquals("fr", Language.ofWords("dit-elle", "fr", ENGLISH).tag());
        assertEquals("fa", Language.ofWords("گفت", "fa", ENGLISH).tag());
        assertEquals("ur", Language.ofWords("1947–48", "ur", ENGLISH).tag());
    }

    @Test
    void marksStandAsTheLanguageSetsThem() {
        assertEquals("“”", ENGLISH.openingMark() + ENGLISH.closingMark());
        assertEquals("”“", new Language("ur-PK").openingMark() + new Language("ur").closingMark());
        assertEquals("nastaliq", new Language("ur-PK").script());
        assertEquals("naskh", new Language("fa").script());
    }
}
