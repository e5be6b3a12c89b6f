package org.briefingbuilder.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The folders that templates come in: those in the program, and those in a folder of the user's.
sealed interface TemplateFiles {

    /// The largest file that is read of a user's template, in bytes.
    int LARGEST = 512 * 1024;

    /// The names of the folders, sorted.
    SortedSet<String> names();

    /// The text of each file of one folder; empty when there is none of the name.
    SortedMap<String, String> texts(String name);

    /// Whether a file is one of those that a template is made of.
    static boolean isPart(String file) {
        return file.endsWith(".mustache")
                || file.endsWith(".css")
                || file.matches("template(_[a-z]{2,3})?\\.properties");
    }

    /// The folders in `templates/` on the class path.
    record InProgram() implements TemplateFiles {
        private static final String ROOT = "/templates";

        @Override
        public SortedSet<String> names() {
            SortedSet<String> names = new TreeSet<>();
            files().forEach(file -> names.add(file.substring(0, file.indexOf('/'))));
            return names;
        }

        @Override
        public SortedMap<String, String> texts(String name) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (String file : files()) {
                if (file.startsWith(name + "/")) {
                    texts.put(file.substring(name.length() + 1), read(file));
                }
            }
            return texts;
        }

        private static String read(String file) {
            try (InputStream in = TemplateFiles.class.getResourceAsStream(ROOT + "/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks the template file " + file);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /// As `name/file`.
        private static SortedSet<String> files() {
            URL root = TemplateFiles.class.getResource(ROOT);
            if (root == null) {
                throw new IllegalStateException("there are no templates on the class path");
            }
            try {
                return new TreeSet<>(
                        root.openConnection() instanceof JarURLConnection jar
                                ? inJar(jar).toList()
                                : inFolder(Path.of(root.toURI())));
            } catch (IOException | URISyntaxException broken) {
                throw new IllegalStateException("the templates cannot be listed", broken);
            }
        }

        private static java.util.List<String> inFolder(Path root) throws IOException {
            try (Stream<Path> paths = Files.walk(root, 2)) {
                return paths.filter(Files::isRegularFile)
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .filter(path -> path.contains("/"))
                        .toList();
            }
        }

        private static Stream<String> inJar(JarURLConnection jar) throws IOException {
            String folder = ROOT.substring(1) + "/";
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(folder) && !entry.endsWith("/"))
                    .map(entry -> entry.substring(folder.length()))
                    .filter(path -> path.contains("/"));
        }
    }

    /// The folders in a folder of the user's, read anew whenever they are asked for.
    record InFolder(Path root) implements TemplateFiles {

        @Override
        public SortedSet<String> names() {
            if (!Files.isDirectory(root)) {
                return new TreeSet<>();
            }
            try (Stream<Path> folders = Files.list(root)) {
                SortedSet<String> names = new TreeSet<>();
                folders.filter(f -> Files.isRegularFile(f.resolve("template.properties")))
                        .map(f -> f.getFileName().toString())
                        .filter(Templates::isName)
                        .forEach(names::add);
                return names;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public SortedMap<String, String> texts(String name) {
            SortedMap<String, String> texts = new TreeMap<>();
            Path folder = root.resolve(name);
            if (!Templates.isName(name) || !Files.isDirectory(folder)) {
                return texts;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String part = file.getFileName().toString();
                    if (isPart(part) && Files.size(file) <= LARGEST) {
                        texts.put(part, Files.readString(file));
                    }
                }
                return texts;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
