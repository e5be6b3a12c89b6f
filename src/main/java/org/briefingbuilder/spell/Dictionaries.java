package org.briefingbuilder.spell;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The dictionaries at hand: those that come along (British and American English) and those that
/// somebody put into a folder as pairs of `NAME.aff` and `NAME.dic`, such as `ur_PK.dic`. Each is
/// read when it is first asked for, which takes some tenths of a second. Safe to share between
/// threads.
public final class Dictionaries {

    private static final List<String> BUNDLED = List.of("en-GB", "en-US");

    /// More than the largest dictionary in use (Hungarian's is near 40 MB with its affixes).
    private static final long LARGEST = 64L << 20;

    private final Path folder;
    private final Map<String, Optional<Hunspell>> read = new HashMap<>();
    private final Map<String, Problem> flaws = new HashMap<>();

    /// @param folder need not be there
    public Dictionaries(Path folder) {
        this.folder = folder;
    }

    /// Those for a language: of its very tag, or else all of its root. What calls itself just `en`
    /// may be spelled in either way.
    ///
    /// @param language BCP 47
    List<Hunspell> of(String language) {
        List<String> names = names();
        List<String> exact = names.stream().filter(n -> n.equalsIgnoreCase(language)).toList();
        String root = root(language);
        List<String> meant =
                exact.isEmpty() ? names.stream().filter(n -> root(n).equals(root)).toList() : exact;
        return meant.stream().distinct().flatMap(name -> dictionary(name).stream()).toList();
    }

    /// Dictionaries that were asked for and cannot be used: `spelling.broken`.
    public synchronized List<Problem> flaws() {
        return List.copyOf(flaws.values());
    }

    private static String root(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /// The user's own first: they take the place of those that come along.
    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".dic"))
                        .map(name -> name.substring(0, name.length() - ".dic".length()))
                        .sorted()
                        .map(name -> name.replace('_', '-'))
                        .forEach(names::add);
            } catch (IOException unreadable) {
                names.clear();
            }
        }
        BUNDLED.stream()
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(names::add);
        return names;
    }

    private synchronized Optional<Hunspell> dictionary(String name) {
        Optional<Hunspell> known = read.get(name);
        if (known == null) {
            known = read(name);
            read.put(name, known);
        }
        return known;
    }

    private Optional<Hunspell> read(String name) {
        try (InputStream affixes = open(name, ".aff");
                InputStream words = open(name, ".dic")) {
            Dictionary dictionary =
                    new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory());
            return Optional.of(
                    new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
        } catch (IOException | ParseException | RuntimeException broken) {
            flaws.put(name, new Problem(broken, "spelling.broken", name));
            return Optional.empty();
        }
    }

    private InputStream open(String name, String ending) throws IOException {
        for (String there : List.of(name, name.replace('-', '_'))) {
            Path file = folder.resolve(there + ending);
            if (Files.isRegularFile(file)) {
                if (Files.size(file) > LARGEST) {
                    throw new IOException("too large: " + file);
                }
                return new BufferedInputStream(Files.newInputStream(file));
            }
        }
        @Nullable InputStream bundled =
                Dictionaries.class.getResourceAsStream("/dictionaries/" + name + ending);
        if (bundled == null) {
            throw new IOException("no " + name + ending);
        }
        return bundled;
    }
}
