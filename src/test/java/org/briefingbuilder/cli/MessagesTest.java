package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Message keys and the sources, looked through both ways, but for the window, whose words have a
/// test of their own.
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/briefingbuilder");
    private static final Path MESSAGES = Path.of("resources/messages");

    /// Where a key is named, and what it stands below in the messages.
    private static final Map<Pattern, String> NAMED =
            Map.of(
                    Pattern.compile("new Problem\\(\\s*(?:[\\w.]+,\\s*)?\"([^\"]+)\""), "problem.",
                    Pattern.compile("new Edit\\(\\s*\"([^\"]+)\""), "edit.",
                    Pattern.compile("Flaw(?:\\.of)?\\(\\s*\"([^\"]+)\""), "flaw.",
                    Pattern.compile("\\.(?:tell|say)\\(\\s*\"([^\"]+[^-\"])\""), "",
                    Pattern.compile("wording(?:\\(\\))?\\.of\\(\\s*\"([^\"]+[^.\"])\""), "",
                    Pattern.compile("\"((?:progress|check)\\.[^\"]+)\""), "");

    /// Edits that put contents together and are never written.
    private static final Set<String> UNSEEN = Set.of("edit.load", "edit.salvage");

    private final Map<String, String> messages = new HashMap<>();
    private final String sources;

    MessagesTest() throws IOException {
        for (Path file : bundles()) {
            Properties one = new Properties();
            one.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            one.forEach(
                    (key, words) ->
                            assertEquals(
                                    null,
                                    messages.put(key.toString(), words.toString()),
                                    () -> key + " has words twice"));
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files(SOURCES, ".java")) {
            if (file.startsWith(SOURCES.resolve("ui"))) {
                continue;
            }
            all.append(Files.readString(file)).append('\n');
        }
        sources = all.toString();
    }

    @Test
    void everyKeyNamedInTheSourcesHasWords() {
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (Map.Entry<Pattern, String> place : NAMED.entrySet()) {
            Matcher matcher = place.getKey().matcher(sources);
            while (matcher.find()) {
                seen++;
                missing.add(place.getValue() + matcher.group(1));
            }
        }
        assertTrue(seen > 100, "too few keys were seen: " + seen);
        missing.removeAll(messages.keySet());
        missing.removeAll(UNSEEN);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> literals = new HashSet<>();
        Matcher matcher = Pattern.compile("\"([^\"\\s]+)\"").matcher(sources);
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        Set<String> unused = new TreeSet<>();
        for (String key : messages.keySet()) {
            String plain = key.replaceFirst("^(check\\..+)\\.detail$", "$1");
            String bare = key.substring(key.indexOf('.') + 1);
            String stem = key.contains("-") ? key.substring(0, key.indexOf('-') + 1) : key;
            if (Stream.of(plain, bare, stem).noneMatch(literals::contains)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyMessageIsAPatternWithoutAStrayApostrophe() {
        messages.forEach(
                (key, words) -> {
                    assertDoesNotThrow(() -> new MessageFormat(words, Locale.ENGLISH), key);
                    assertTrue(
                            !words.replace("''", "").contains("'"), () -> key + " swallows its '");
                });
    }

    @Test
    void everyBundleIsRead() throws IOException {
        List<String> names =
                bundles().stream()
                        .map(file -> file.getFileName().toString().replace(".properties", ""))
                        .toList();
        assertTrue(Wording.PACKAGES.containsAll(names), names.toString());
    }

    /// English, and not the window's own.
    private static List<Path> bundles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !file.getFileName().toString().matches("ui.*|.*_ur\\.properties"))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
