package org.briefingbuilder.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// The program as the build lays it out, with the small programs of the benchmarks after it on the
/// class path: in a jar, as Java can prepare nothing ahead of time for a folder of classes.
final class Laid {

    /// Where its jars are; `briefing.bench.lib` names another place.
    static final Path OUT =
            Path.of(
                    System.getProperty(
                            "briefing.bench.lib",
                            Path.of("target", "briefing-builder", "lib")
                                    .toAbsolutePath()
                                    .toString()));

    private static final String PROGRAM = "briefing-builder.jar";

    private Laid() {}

    static String javafx() {
        return isThere()
                ? OUT.resolve("javafx").toString()
                : System.getProperty("jdk.module.path", "");
    }

    /// @param folder for the jar
    static String classPath(Path folder) throws IOException {
        if (!isThere()) {
            return tests();
        }
        return OUT.resolve(PROGRAM) + System.getProperty("path.separator") + jar(folder);
    }

    static String tests() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", ""));
    }

    private static boolean isThere() {
        return Files.exists(OUT.resolve(PROGRAM));
    }

    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("programs.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        Path classes =
                Path.of(Laid.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        String inside = Laid.class.getPackageName().replace('.', '/');
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                DirectoryStream<Path> all =
                        Files.newDirectoryStream(classes.resolve(inside), "*Window*.class");
                DirectoryStream<Path> painted =
                        Files.newDirectoryStream(classes.resolve(inside), "Painted*.class")) {
            for (Path one : all) {
                put(one, inside, out);
            }
            for (Path one : painted) {
                put(one, inside, out);
            }
        }
        return jar;
    }

    private static void put(Path file, String inside, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(inside + "/" + file.getFileName()));
        Files.copy(file, out);
        out.closeEntry();
    }
}
