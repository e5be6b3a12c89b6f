package org.briefingbuilder.spell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SpellerTest {

    @TempDir Path folder;

    private List<String> wrong(String text, String language) {
        return new Speller(new Dictionaries(folder))
                .misspelt(text, language).stream().map(span -> span.in(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The tarriff was **recieved** quietly.    | en    | tarriff recieved",
                "Its colour and its color are both meant. | en    | -",
                "Its colour and its color differ.         | en-GB | color",
                "Its colour and its color differ.         | en-US | colour",
                "The ministry’s plan doesn’t say so.      | en    | -",
                "A well-known, state-of-the-art systm.    | en    | systm",
                "A well-knwon plan                        | en    | well-knwon",
                "See [the notce](https://x.org/notce) [@tarriff, p. 4] `xyzzy` at www.qqq.org | en"
                        + " | notce",
                "IMF, 29th, COVID19 and x                 | en    | -",
                "یہ teh نہیں                              | ur    | -",
                "The معدنیات sector                       | en    | -",
                "Das ist nicht English.                   | de    | -"
            })
    void wordsOfNoDictionaryAreFoundAndOnlyThose(String text, String language, String expected) {
        List<String> words = expected == null ? List.of() : List.of(expected.split(" "));
        assertEquals(words, wrong(text.strip(), language));
    }

    @Test
    void whatMayHaveBeenMeantIsSuggested() {
        Speller speller = new Speller(new Dictionaries(folder));
        assertEquals("tariff", speller.suggestions("tarriff", "en").getFirst());
        assertTrue(speller.suggestions("doesn’nt", "en").contains("doesn’t"));
        assertEquals(List.of(), speller.suggestions("tarriff", "de"));
    }

    @Test
    void aPairOfFilesInTheFolderIsADictionaryToo() throws IOException {
        Files.writeString(folder.resolve("ur_PK.aff"), "SET UTF-8\nSFX A Y 1\nSFX A 0 یں .\n");
        Files.writeString(folder.resolve("ur_PK.dic"), "3\nسڑک/A\nکان\nیہ\n");
        assertEquals(List.of("سرک"), wrong("یہ سڑکیں یہ سرک", "ur"));
        assertEquals(List.of("سرک"), wrong("یہ سڑکیں یہ سرک", "ur-PK"));
    }

    @Test
    void onesOwnDictionaryTakesThePlaceOfOneThatComesAlong() throws IOException {
        Files.writeString(folder.resolve("en_US.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("en_US.dic"), "1\ntarriff\n");
        assertEquals(List.of("tariff"), wrong("tariff tarriff", "en-US"));
        assertEquals(List.of(), wrong("tariff tarriff", "en"));
    }

    @Test
    void aBrokenDictionaryIsPassedOverAndSaidSo() throws IOException {
        Files.writeString(folder.resolve("ur.aff"), "SET NO-SUCH-CHARSET\n");
        Files.writeString(folder.resolve("ur.dic"), "1\nکان\n");
        Files.writeString(folder.resolve("fr.dic"), "1\nmine\n");
        Dictionaries dictionaries = new Dictionaries(folder);
        Speller speller = new Speller(dictionaries);
        assertEquals(List.of(), speller.misspelt("کوئی", "ur"));
        assertEquals(List.of(), speller.misspelt("quelque", "fr"));
        assertEquals(
                List.of("fr", "ur"),
                dictionaries.flaws().stream()
                        .map(flaw -> flaw.args().getFirst().toString())
                        .sorted()
                        .toList());
    }
}
