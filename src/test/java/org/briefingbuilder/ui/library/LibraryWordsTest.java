package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class LibraryWordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final Properties english = load("ui-library");
    private final Properties urdu = load("ui-library_ur");

    @Test
    void bothLanguagesSayTheSameThingsOfTheSameArguments() {
        assertEquals(english.stringPropertyNames(), urdu.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english, key), arguments(urdu, key), key);
        }
    }

    @Test
    void everyChoiceHasItsWords() {
        for (String language : Words.LANGUAGES) {
            Words words = new Words(language);
            for (Order order : Order.values()) {
                has(words, "library.order." + order.name().toLowerCase(Locale.ROOT));
            }
            for (Grouping grouping : Grouping.values()) {
                has(words, "library.grouping." + grouping.name().toLowerCase(Locale.ROOT));
                if (grouping != Grouping.NONE) {
                    String name = grouping.name().toLowerCase(Locale.ROOT);
                    has(words, "library.group." + name + ".unknown");
                }
            }
            for (String key : List.of("title", "date", "date-unclear", "url", "language")) {
                has(words, "library.facts.wrong." + key);
            }
            for (String format : List.of("text", "markdown", "html", "docx", "pdf")) {
                has(words, "library.format." + format);
            }
        }
    }

    @Test
    void numbersAreCountedAsPeopleCount() {
        Words words = new Words("en");
        assertEquals("1 source lacks a date", words.of("library.facts.missing.date", 1));
        assertEquals("12 sources lack a date", words.of("library.facts.missing.date", 12));
        assertEquals("Removed “A”", words.of("library.removed", 1, "A", 0));
        assertEquals(
                "Removed 3 sources and their passages (1,200)",
                words.of("library.removed.passages", 3, "A", 1200));
        assertEquals("almost done", words.of("library.import.left", 0));
    }

    private static void has(Words words, String key) {
        assertTrue(words.find(key).isPresent(), words.locale() + " " + key);
    }

    private static TreeSet<String> arguments(Properties words, String key) {
        return ARGUMENT.matcher(words.getProperty(key))
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) {
        Properties words = new Properties();
        String path = "/messages/" + name + ".properties";
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(LibraryWordsTest.class.getResourceAsStream(path)),
                        StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
