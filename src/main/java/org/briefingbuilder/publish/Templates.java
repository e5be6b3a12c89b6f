package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.cite.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The templates of briefs: the folders in `templates/` on the class path. Each has a
/// `template.properties` (and one for each other language it speaks), a `brief.mustache` with the
/// partials it needs, and a `brief.css`.
public final class Templates {

    private static final String ROOT = "/templates";

    private static final Map<Key, Template> LOADED = new ConcurrentHashMap<>();

    private record Key(String name, String language) {}

    /// A section that stands in every brief of a template.
    public record Heading(Section.Role role, String words) {}

    private Templates() {}

    /// The names of all templates, sorted.
    public static List<String> names() {
        return files("").stream().map(f -> f.substring(0, f.indexOf('/'))).distinct().toList();
    }

    /// The sections of a template's briefs in a language (BCP 47).
    ///
    /// @throws Problem `publish.unknown-template`
    public static List<Heading> headings(String name, String language) {
        return load(name, Language.of(language, new Language("en"))).headings();
    }

    /// What a template asks of its briefs.
    ///
    /// @throws Problem `publish.unknown-template`
    public static Limits limits(String name) {
        return Limits.of(load(name, new Language("en")));
    }

    /// What a brief's template calls a section, in the brief's language.
    static String heading(Brief brief, Section.Role role) {
        Language language = Language.of(brief.facts().language(), new Language("en"));
        return load(brief.template(), language).heading(role);
    }

    /// @throws Problem `publish.unknown-template`
    static Template load(String name, Language language) {
        return LOADED.computeIfAbsent(
                new Key(name, language.root()), key -> read(key.name(), key.language()));
    }

    private static Template read(String name, String language) {
        if (!names().contains(name)) {
            throw new Problem("publish.unknown-template", name, String.join(", ", names()));
        }
        Map<String, String> words = new HashMap<>();
        Map<String, String> partials = new HashMap<>();
        SortedSet<String> files = files(name + "/");
        for (String file : List.of("template.properties", "template_" + language + ".properties")) {
            if (files.contains(name + "/" + file)) {
                words.putAll(properties(name + "/" + file));
            }
        }
        for (String file : files) {
            if (file.endsWith(".mustache")) {
                String bare =
                        file.substring(file.indexOf('/') + 1, file.length() - ".mustache".length());
                partials.put(bare, read(file));
            }
        }
        return new Template(
                name, read(name + "/brief.mustache"), partials, read(name + "/brief.css"), words);
    }

    private static Map<String, String> properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> words = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static String read(String file) {
        try (InputStream in = Templates.class.getResourceAsStream(ROOT + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the template lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The files of all templates, as `name/file`, that begin with `prefix`.
    private static SortedSet<String> files(String prefix) {
        URL root = Templates.class.getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("there are no templates on the class path");
        }
        try {
            Stream<String> all =
                    root.openConnection() instanceof JarURLConnection jar
                            ? inJar(jar)
                            : inFolder(Path.of(root.toURI()));
            SortedSet<String> files = new TreeSet<>();
            all.filter(f -> f.startsWith(prefix)).forEach(files::add);
            return files;
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("the templates cannot be listed", broken);
        }
    }

    private static Stream<String> inFolder(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root, 2)) {
            return paths
                    .filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> inJar(JarURLConnection jar) throws IOException {
        String folder = ROOT.substring(1) + "/";
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(entry -> entry.startsWith(folder) && !entry.endsWith("/"))
                .map(entry -> entry.substring(folder.length()))
                .toList()
                .stream();
    }
}
