package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the window and its sources, looked through both ways; and the Urdu beside the
/// English.
class WindowWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/briefingbuilder/ui");
    private static final Path MESSAGES = Path.of("resources/messages");

    /// The window does not speak these: they are the command line's.
    private static final Set<String> OTHERS = Set.of("cli");

    /// What stands in Urdu as in English: names of formats and styles, signs.
    private static final Set<String> AS_IN_ENGLISH =
            Set.of(
                    "brief.format.docx",
                    "brief.format.markdown",
                    "brief.format.pdf",
                    "brief.paper.A4",
                    "brief.paper.Letter",
                    "brief.sic",
                    "brief.altered.sic",
                    "brief.style.apa",
                    "brief.style.ieee",
                    "brief.style.modern-language-association",
                    "library.facts.url.prompt",
                    "library.format.pdf",
                    "library.origin.dublin-core");

    /// What looks like a key and names something else: a preference, or what is asked of a place.
    private static final Set<String> NAMES =
            Set.of("brief.sheet", "brief.tray", "library.grouping", "library.order");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|words(?:\\(\\))?\\s*\\.\\s*(?:of|find))\\(\\s*\"([^\"]+)\"");
    private static final Pattern COMMAND =
            Pattern.compile("\\b(?:add|reading|action)\\(\\s*\"([a-z]+\\.[^\"]*)\"");
    private static final Pattern PROBLEM =
            Pattern.compile("new Problem\\(\\s*(?:[\\w.]+,\\s*)?\"([^\"]+)\"");

    private final Map<String, Map<String, String>> english = new TreeMap<>();
    private final Map<String, Map<String, String>> urdu = new TreeMap<>();
    private final String sources;

    WindowWordsTest() throws IOException {
        for (String name : names()) {
            english.put(name, bundle(name));
            urdu.put(name, bundle(name + "_ur"));
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        sources = all.toString();
    }

    @Test
    void everyBundleIsReadAndHasItsTwin() throws IOException {
        Set<String> files = new TreeSet<>();
        Set<String> twins = new TreeSet<>();
        try (Stream<Path> list = Files.list(MESSAGES)) {
            list.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .forEach(
                            name ->
                                    (name.endsWith("_ur") ? twins : files)
                                            .add(name.replace("_ur", "")));
        }
        files.removeAll(OTHERS);
        assertEquals(new TreeSet<>(names()), files);
        assertEquals(files, twins);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() {
        assertAll(
                names().stream()
                        .map(
                                name ->
                                        () ->
                                                assertEquals(
                                                        arguments(in(english, name)),
                                                        arguments(in(urdu, name)),
                                                        name)));
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Map<String, String> first = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        english.forEach(
                (name, keys) ->
                        keys.keySet()
                                .forEach(
                                        key -> {
                                            if (first.put(key, name) != null) {
                                                twice.add(key);
                                            }
                                        }));
        assertEquals(Set.of(), twice);
    }

    @Test
    void everyMessageIsAPatternWithoutAStrayApostrophe() {
        List<Executable> all = new ArrayList<>();
        for (Map.Entry<String, String> message : messages().toList()) {
            String words = message.getValue();
            all.add(
                    () ->
                            assertTrue(
                                    !words.replace("''", "").contains("'"),
                                    () -> message.getKey() + " swallows its '"));
            for (int n : new int[] {0, 1, 2, 3, 1_000}) {
                all.add(
                        () ->
                                assertTrue(
                                        !formatted(words, n).matches("(?s).*[{}].*"),
                                        () -> message.getKey() + ": " + formatted(words, n)));
            }
        }
        assertAll(all);
    }

    @Test
    void everyIsolateIsClosed() {
        Set<String> open = new TreeSet<>();
        messages()
                .forEach(
                        m -> {
                            if (count(m.getValue(), '\u2068') != count(m.getValue(), '\u2069')) {
                                open.add(m.getKey());
                            }
                        });
        assertEquals(Set.of(), open);
    }

    @Test
    void theUrduIsUrdu() {
        Set<String> foreign = new TreeSet<>();
        urdu.forEach(
                (_, keys) ->
                        keys.forEach(
                                (key, words) -> {
                                    String bare = words.replaceAll("\\{[^{}]*\\}", "");
                                    if (bare.matches("(?s).*\\p{IsLatin}.*")
                                            && !words.matches("(?s).*\\p{IsArabic}.*")) {
                                        foreign.add(key);
                                    }
                                }));
        foreign.removeAll(AS_IN_ENGLISH);
        assertEquals(Set.of(), foreign);
    }

    @Test
    void everyKeyInTheSourcesHasWords() {
        Set<String> keys = keys(english);
        Set<String> missing = new TreeSet<>();
        Set<String> said = all(SAID);
        said.stream()
                .filter(key -> isStem(key) ? keys.stream().noneMatch(k -> k.startsWith(key)) : true)
                .filter(key -> isStem(key) || !keys.contains(key))
                .forEach(missing::add);
        literals().stream()
                .filter(WindowWordsTest::isWords)
                .filter(
                        key ->
                                Stream.of("", "command.", "edit.", "problem.")
                                        .noneMatch(below -> keys.contains(below + key)))
                .filter(key -> keys.stream().noneMatch(k -> isStem(key) && under(k, key)))
                .forEach(missing::add);
        assertTrue(said.size() > 200, "too few keys were seen: " + said.size());
        missing.removeAll(NAMES);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyCommandHasAName() {
        Set<String> keys = keys(english);
        Set<String> commands = all(COMMAND);
        assertTrue(commands.size() > 60, "too few commands were seen: " + commands.size());
        Set<String> missing =
                commands.stream()
                        .filter(id -> !keys.contains(id))
                        .filter(id -> keys.stream().noneMatch(k -> named(k, "command." + id)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> literals = literals();
        Set<String> commands = all(COMMAND);
        Set<String> problems = all(PROBLEM);
        Set<String> unused = new TreeSet<>();
        for (String bundle : Words.BUNDLES) {
            for (String key : in(english, bundle).keySet()) {
                Set<String> users =
                        key.startsWith("command.")
                                ? commands
                                : key.startsWith("problem.") ? problems : literals;
                String bare = key.replaceFirst("^(command|problem)\\.", "");
                if (users.stream().noneMatch(user -> named(bare, user))) {
                    unused.add(key);
                }
            }
        }
        assertEquals(Set.of(), unused);
    }

    /// Whether a literal names this key: alone, or as what it begins with.
    private static boolean named(String key, String literal) {
        return key.equals(literal) || (isStem(literal) && under(key, literal));
    }

    /// The name of a whole place says too little, but for the place of going.
    private static boolean under(String key, String stem) {
        return (stem.matches("[a-z]+\\..+[.-]") || stem.equals("go."))
                && (key.startsWith(stem) || key.startsWith("command." + stem));
    }

    private static boolean isStem(String literal) {
        return literal.endsWith(".") || literal.endsWith("-");
    }

    private static boolean isWords(String literal) {
        return literal.matches(
                "(ui|"
                        + Words.BUNDLES.stream()
                                .filter(name -> name.startsWith("ui-"))
                                .map(name -> name.substring(3))
                                .collect(Collectors.joining("|"))
                        + "|command)\\.[A-Za-z0-9_.-]+");
    }

    private Set<String> literals() {
        return all(LITERAL);
    }

    private Set<String> all(Pattern pattern) {
        Matcher matcher = pattern.matcher(sources);
        return matcher.results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Stream<Map.Entry<String, String>> messages() {
        return Stream.of(english, urdu)
                .flatMap(language -> language.values().stream())
                .flatMap(bundle -> bundle.entrySet().stream());
    }

    private static Set<String> keys(Map<String, Map<String, String>> language) {
        return language.values().stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> arguments(Map<String, String> bundle) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        bundle.forEach(
                (key, words) ->
                        arguments.put(
                                key,
                                Pattern.compile("\\{(\\d+)")
                                        .matcher(words)
                                        .results()
                                        .map(found -> found.group(1))
                                        .collect(Collectors.toCollection(TreeSet::new))));
        return arguments;
    }

    private static String formatted(String words, int n) {
        Object[] args = new Object[8];
        Arrays.fill(args, n);
        return new MessageFormat(words, Locale.ENGLISH).format(args);
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    private static List<String> names() {
        return Stream.concat(Messages.PARTS.stream(), Words.BUNDLES.stream()).toList();
    }

    private static Map<String, String> in(Map<String, Map<String, String>> language, String name) {
        return Objects.requireNonNull(language.get(name), name);
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties read = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        MESSAGES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        Map<String, String> bundle = new TreeMap<>();
        read.forEach((key, words) -> bundle.put(key.toString(), words.toString()));
        return bundle;
    }
}
