package org.briefingbuilder.intake.fence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// The files of a class path: its entries, and the jars that a jar among them names in its manifest
/// (JAR File Specification, `Class-Path`), as the program's own does when it is laid out.
final class ClassPath {

    private ClassPath() {}

    /// @param classPath as in `java.class.path`; `lib/*` is spelt out by the launcher of Java
    ///   already
    static List<Path> files(String classPath) {
        Deque<Path> open = new ArrayDeque<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                open.add(Path.of(entry));
            }
        }
        Set<Path> all = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Path entry = open.remove();
            if (all.add(entry) && Files.isRegularFile(entry)) {
                open.addAll(named(entry));
            }
        }
        return List.copyOf(all);
    }

    /// What is no jar, or names what is no path, brings nothing along: Java skips it too.
    private static List<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named == null || named.isBlank()) {
                return List.of();
            }
            return List.of(named.strip().split("\\s+")).stream()
                    .map(jar.toAbsolutePath().toUri()::resolve)
                    .filter(address -> "file".equals(address.getScheme()))
                    .map(Path::of)
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
