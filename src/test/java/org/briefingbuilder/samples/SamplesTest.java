package org.briefingbuilder.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.StartingThemes;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the sample project is made from fits together.
class SamplesTest {

    private static final Path FOLDER = Path.of("resources/samples");

    private final Properties values = new Properties();

    @BeforeEach
    void load() throws IOException {
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("sample.properties"))) {
            values.load(reader);
        }
    }

    @Test
    void everyQuotationStandsOnceInItsDocument() throws IOException {
        List<Integer> passages = numbered("passage", ".quote");
        assertTrue(passages.size() >= 10);
        for (int n : passages) {
            String file = value("document." + value("passage." + n + ".document"));
            String text = Files.readString(FOLDER.resolve(file));
            String quote = value("passage." + n + ".quote");
            assertEquals(1, Anchoring.occurrences(text, quote).size(), "passage " + n);
        }
    }

    @Test
    void everyThemeIsOneThatAProjectStartsWith() {
        Set<String> names =
                StartingThemes.of(new Ids(new Random(1))).stream()
                        .map(Theme::name)
                        .collect(Collectors.toSet());
        Set<String> used =
                numbered("passage", ".themes").stream()
                        .flatMap(
                                n ->
                                        List.of(value("passage." + n + ".themes").split(", "))
                                                .stream())
                        .collect(Collectors.toSet());
        assertEquals(names, used);
    }

    @Test
    void everyDocumentIsThereAndShort() throws IOException {
        List<Integer> documents = numbered("document", "");
        assertEquals(5, documents.size());
        for (int n : documents) {
            String text = Files.readString(FOLDER.resolve(value("document." + n)));
            int words = Words.count(text);
            assertTrue(words > 250 && words < 750, n + " has " + words + " words");
            assertTrue(!text.contains("\r") && !text.startsWith("\ufeff"));
        }
    }

    @Test
    void theSummaryFitsItsPlaceAndTheTableItsHead() {
        assertTrue(Words.count(value("brief.summary")) <= 120);
        int columns = value("brief.options.head").split("\\|").length;
        for (int n : numbered("brief.option", "")) {
            assertEquals(columns, value("brief.option." + n).split("\\|").length);
        }
    }

    private String value(String key) {
        String value = values.getProperty(key, "");
        assertTrue(!value.isBlank(), key + " is missing");
        return value;
    }

    /// The numbers from 1 on for which there is such a key; checked to be without a gap.
    private List<Integer> numbered(String start, String end) {
        List<Integer> numbers =
                values.stringPropertyNames().stream()
                        .filter(k -> k.matches(start.replace(".", "\\.") + "\\.\\d+" + end))
                        .map(k -> Integer.parseInt(k.replaceAll("\\D", "")))
                        .sorted()
                        .toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        return numbers;
    }
}
