package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

    private static String changed(String words, String language) {
        StringBuilder all = new StringBuilder(words);
        for (QuoteMarks.Inner inner : QuoteMarks.within(words, language)) {
            all.replace(inner.at(), inner.at() + 1, inner.mark());
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "he said “no” twice | en | he said ‘no’ twice",
                "“Whole”            | en | ‘Whole’",
                "the \"ore\" (\"tin\") | en-GB | the ‘ore’ (‘tin’)",
                "a 12\" pipe and a \"pump\" | en | a 12\" pipe and a ‘pump’",
                "a 12\" by 14\" pipe   | en | a 12\" by 14\" pipe",
                "the \"5\" pipe\" here | en | the ‘5\" pipe’ here",
                "\"12\" and \"14\" in   | en | ‘12’ and ‘14’ in",
                "a 5\" \"pump\", 6\"    | en | a 5\" ‘pump’, 6\"",
                "since \"1994\" only | en | since ‘1994’ only",
                "don’t say ‘x’      | en | don’t say ‘x’",
                "he said “no”       | fr | he said “no”",
                "he said «no»       | fr | he said “no”",
                "er sagte „nein“ da | de | er sagte ‚nein‘ da",
                "اس نے کہا ”نہیں“ پھر | ur | اس نے کہا ’نہیں‘ پھر",
                "اس نے کہا \"نہیں\" پھر | en | اس نے کہا ’نہیں‘ پھر",
                "he said “no” twice | ur | he said ‘no’ twice",
                "no marks           | en | no marks"
            })
    void marksWithinAreThoseOfTheLanguage(String words, String language, String expected) {
        assertEquals(expected, changed(words, language));
    }
}
